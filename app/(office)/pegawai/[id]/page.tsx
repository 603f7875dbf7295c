import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { EmployeeHistory } from '@/components/organization/employee-history'
import { RecordingSection } from '@/components/organization/recording-section'
import { BlockedPanel } from '@/components/plan/blocked-panel'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { type Day, yearOf } from '@/lib/day'
import { mayCorrectLineIn } from '@/lib/organization/appraiser/policy'
import { type EmployeeRecord, findEmployee } from '@/lib/organization/employee/queries'
import { mayChooseRecordingIn } from '@/lib/organization/recording/policy'
import { findRecordingSystem } from '@/lib/organization/recording/queries'
import { listBlockedPosts } from '@/lib/plan/block/queries'
import { chooseForPerson } from '../pencatat/actions'

export const metadata: Metadata = { title: 'Data pegawai' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function EmployeePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { tersimpan } = await searchParams
  const employee = z.uuid().safeParse(id).success ? await findEmployee(actor, id) : null
  if (!employee) notFound()
  const year = yearOf(actor.today)
  const [recording, blocked] = await Promise.all([findRecordingSystem(actor, id, year), listBlockedPosts(actor, id)])
  const unitId = workplaceOf(employee, actor.today)
  const form = unitId !== null && mayChooseRecordingIn(actor, unitId) ? { action: chooseForPerson, formKey: uuidv7() } : null
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="font-bold text-3xl tracking-tight">{employee.name}</h1>
        <p className="text-ink-soft">NIP {employee.nip}</p>
      </header>
      {tersimpan ? <Notice>Tersimpan.</Notice> : null}
      {blocked.map(({ holdingId, postTitle, own, blocks }) => (
        <BlockedPanel key={holdingId} blocks={blocks} own={own} title={`SKP ${year}, ${postTitle}: yang masih menghalangi`} />
      ))}
      <EmployeeHistory employee={employee} today={actor.today} mayCorrectIn={(unit) => mayCorrectLineIn(actor, unit)} />
      {recording ? <RecordingSection recording={recording} year={year} form={form} /> : null}
    </div>
  )
}

/** The unit of the definitive post of today. */
function workplaceOf({ holdings }: EmployeeRecord, today: Day): string | null {
  const held = holdings.find(({ mode, from, to }) => mode === 'DEFINITIVE' && from <= today && (to === null || to > today))
  return held?.unitId ?? null
}
