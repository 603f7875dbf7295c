import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { ApprovalForm } from '@/components/plan/approval-form'
import { ObjectivesView } from '@/components/plan/objectives-view'
import { PledgeDifference } from '@/components/plan/pledge-difference'
import { PledgeHistory } from '@/components/plan/pledge-history'
import { PledgeSteps } from '@/components/plan/pledge-steps'
import { VersionLinks } from '@/components/plan/version-links'
import { YearLinks } from '@/components/plan/year-links'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { pledgeVersionStateNames } from '@/lib/plan/labels'
import { pledgePath } from '@/lib/plan/pledge/labels'
import { findUnitPledge, type UnitPledgePage } from '@/lib/plan/pledge/queries'
import { planYear, versionNumber } from '@/lib/plan/schema'
import { approve, renew, start } from '../actions'

export const metadata: Metadata = { title: 'Kinerja unit' }

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<{ tahun?: string; versi?: string; sudah?: string }> }

export default async function UnitPledge({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { unitId } = await params
  const { tahun, versi, sudah } = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(tahun)
  const number = versi === undefined ? null : versionNumber.catch(0).parse(versi)
  const page = z.uuid().safeParse(unitId).success ? await findUnitPledge(actor, unitId, year, number) : null
  if (!page || (number !== null && page.shown === null)) notFound()
  const { shown, versions } = page
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <p className="text-ink-soft">{page.parentName}</p>
        <h1 className="font-bold text-3xl tracking-tight">{page.unitName}</h1>
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => pledgePath({ unitId, year: one })} />
        <VersionLinks
          path={`${pledgePath({ unitId, year })}&`}
          shown={shown?.number ?? 0}
          versions={versions.map((one) => ({
            key: one.number,
            label: `Versi ${one.number}, ${pledgeVersionStateNames[one.state].toLowerCase()}`,
          }))}
        />
      </header>
      {sudah === 'disetujui' ? <Notice>Perjanjian kinerja sudah disetujui. SKP pegawai dapat dikaitkan dengannya.</Notice> : null}
      <PledgeSteps page={page} {...{ unitId, year, start, renew, thisYear, formKey: uuidv7() }} />
      {shown ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <a
            href={`/kinerja-unit/${unitId}/ekspor?tahun=${year}&versi=${shown.number}`}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
            download
          >
            Unduh xlsx
          </a>
          {page.mayDraft && versions[0]?.state === 'DRAFT' ? (
            <Link
              href={pledgePath({ unitId, year }, '/unggah')}
              className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
            >
              Isi draf dari berkas xlsx
            </Link>
          ) : null}
        </p>
      ) : null}
      {shown ? (
        <Shown page={page} year={year} />
      ) : (
        <p className="text-ink-soft">Belum ada perjanjian kinerja tahun {year} yang disetujui.</p>
      )}
      {versions.length > 0 ? <PledgeHistory versions={versions} /> : null}
    </div>
  )
}

function Shown({
  page: { shown, before, periods, mayApprove, mayRecordApproval, pledgeId },
  year,
}: {
  page: UnitPledgePage
  year: number
}) {
  if (!shown || pledgeId === null) return null
  const isOpen = shown.state === 'DRAFT' && (mayApprove || mayRecordApproval)
  return (
    <>
      <section aria-labelledby="sasaran" className="grid gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id="sasaran" className="font-bold text-xl">
            Perjanjian kinerja {year}
          </h2>
          <Badge tone={shown.state === 'APPROVED' ? 'good' : 'warn'}>{pledgeVersionStateNames[shown.state]}</Badge>
        </div>
        <ObjectivesView objectives={shown.objectives} periods={periods} />
      </section>
      {before ? <PledgeDifference before={before} after={shown} periods={periods} /> : null}
      {isOpen ? (
        <section aria-labelledby="setujui" className="grid max-w-3xl gap-4 rounded-xl border border-line-strong bg-surface p-5">
          <h2 id="setujui" className="font-bold text-xl">
            Setujui
          </h2>
          <p>Setelah disetujui, versi ini tidak berubah lagi dan dapat dibaca semua pegawai.</p>
          <ApprovalForm
            action={approve}
            values={{ pledgeId, revision: String(shown.revision) }}
            formKey={uuidv7()}
            mustNote={!mayApprove}
          />
        </section>
      ) : null}
    </>
  )
}
