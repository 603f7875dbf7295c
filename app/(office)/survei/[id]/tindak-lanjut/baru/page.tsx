import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { FollowUpForm } from '@/components/survey/follow-up-forms'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { listParams } from '@/lib/list-params'
import { figureText, ownerChoices } from '@/lib/survey/follow-up/labels'
import { listOwnerCandidates } from '@/lib/survey/follow-up/queries'
import { shownFigures, unsurFigure, weakestFirst } from '@/lib/survey/follow-up/rules'
import { followUpKindNames } from '@/lib/survey/labels'
import { findSurvey } from '@/lib/survey/queries'
import { findOfficeIndex } from '@/lib/survey/result/queries'
import { plan } from '../../../tindak-lanjut/actions'

export const metadata: Metadata = { title: 'Rencanakan tindak lanjut' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewFollowUp({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const search = await searchParams
  const { q } = listParams(search, ['nama'])
  const [owners, counted] = await Promise.all([listOwnerCandidates(actor, id, q), findOfficeIndex(actor, id)])
  if (!owners || !counted) notFound()
  const figures = shownFigures(counted)
  const known = figures.elements.map(({ key, name }) => ({ key, name, figure: unsurFigure(figures.tally.unsur[key]) }))
  const order = weakestFirst(known)
  const unsur = order.flatMap((key) => known.filter((one) => one.key === key))
  const wanted = order.find((key) => key === search.unsur) ?? order[0] ?? ''
  return (
    <div className="grid max-w-3xl gap-6">
      <header className="grid gap-2">
        <p>
          <Link href={`/survei/${id}/tindak-lanjut`} className="text-accent underline underline-offset-4">
            Tindak lanjut {survey.name}
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">Rencanakan tindak lanjut</h1>
      </header>
      <CandidateSearch
        fields={[{ name: 'q', label: 'Cari penanggung jawab: nama atau NIP pegawai unit ini', value: q }]}
        kept={{ unsur: wanted }}
      />
      {owners.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Tidak ada pegawai unit ini dengan nama atau NIP itu. Periksa ejaannya, lalu cari lagi.
        </p>
      ) : null}
      <FollowUpForm
        key={`${wanted} ${q}`}
        action={plan}
        formKey={uuidv7()}
        values={{ surveyId: id }}
        unsur={unsur.map(({ key, name, figure }) => ({ value: key, label: `${name}: ${figureText(figure)}` }))}
        kinds={Object.entries(followUpKindNames).map(([value, label]) => ({ value, label }))}
        owners={ownerChoices(owners)}
        written={{ unsur: wanted, ...(owners.length === 1 && owners[0] ? { ownerId: owners[0].employeeId } : {}) }}
        button="Simpan tindak lanjut"
      />
    </div>
  )
}
