import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AppraiserLines } from '@/components/organization/appraiser-lines'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { CorrectionForm } from '@/components/organization/correction-form'
import { EndHoldingForm } from '@/components/organization/end-holding-form'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { addDays } from '@/lib/day'
import { formatDay } from '@/lib/format'
import { listCandidates, listHeadsAbove } from '@/lib/organization/appraiser/directory/queries'
import { officerTitle } from '@/lib/organization/appraiser/labels'
import { mayCorrectLineIn } from '@/lib/organization/appraiser/policy'
import { type AppraisedHolding, findAppraisedHolding } from '@/lib/organization/appraiser/register/queries'
import { mayAppointIn } from '@/lib/organization/holding/policy'
import { plainText } from '@/lib/plain-text'
import { correct, end } from '../actions'

export const metadata: Metadata = { title: 'Pejabat penilai seorang pegawai' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ holdingId: string }>; searchParams: Promise<Search> }

export default async function AppraisedHoldingPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { holdingId } = await params
  const holding = z.uuid().safeParse(holdingId).success ? await findAppraisedHolding(actor, holdingId) : null
  if (!holding) notFound()
  const search = await searchParams
  const { name, nip, unitName, from, to } = holding
  const isOver = to !== null && to <= actor.today
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="font-bold text-3xl tracking-tight">{name}</h1>
        <p className="text-ink-soft">NIP {nip}</p>
        <p>
          {officerTitle(holding)}, {unitName} · {formatDay(from)} – {to ? formatDay(addDays(to, -1)) : 'sekarang'}
        </p>
      </header>
      {search.tersimpan ? <Notice>Tersimpan.</Notice> : null}
      <section aria-labelledby="riwayat" className="grid gap-4">
        <h2 id="riwayat" className="font-bold text-xl">
          Pejabat penilai dalam jabatan ini
        </h2>
        <AppraiserLines lines={holding.lines} today={actor.today} />
      </section>
      {!isOver && mayCorrectLineIn(actor, holding.unitId) ? <Correction actor={actor} holding={holding} search={search} /> : null}
      {!isOver && mayAppointIn(actor, holding.unitId) ? (
        <Details className="rounded-xl border border-line bg-surface p-5">
          <summary className="cursor-pointer font-bold text-xl">Akhiri pemangkuan jabatan ini</summary>
          <p className="mt-2 mb-5 max-w-3xl text-ink-soft">
            Untuk Plt., Plh., atau Pj. yang selesai, atau pejabat yang berhenti. Penilaian dalam jabatan ini ikut berakhir.
          </p>
          <EndHoldingForm action={end} holdingId={holding.id} today={actor.today} />
        </Details>
      ) : null}
      <p>
        <Link href="/pegawai/penilai?bagian=daftar" className="font-semibold text-accent underline underline-offset-4">
          Kembali ke daftar pejabat penilai
        </Link>
      </p>
    </div>
  )
}

async function Correction({ actor, holding, search }: { actor: Actor; holding: AppraisedHolding; search: Search }) {
  const [appraiserQ, superiorQ] = [textOf(search.penilai), textOf(search.atasan)]
  const [found, foundAbove, heads] = await Promise.all([
    listCandidates(actor, appraiserQ),
    listCandidates(actor, superiorQ),
    listHeadsAbove(actor, holding.unitId),
  ])
  const others = (people: typeof heads) => people.filter(({ personId }) => personId !== holding.personId)
  const current = holding.lines.find(({ from, to }) => from <= actor.today && (to === null || to > actor.today))
  return (
    <section aria-labelledby="tetapkan" className="grid gap-5">
      <h2 id="tetapkan" className="font-bold text-xl">
        Tetapkan pejabat penilai
      </h2>
      <p className="max-w-3xl text-ink-soft">
        Di bawah ini kepala unitnya dan kepala unit di atasnya. Untuk orang lain, cari dahulu dengan nama atau NIP, lalu pilih dan simpan.
      </p>
      <CandidateSearch
        fields={[
          { name: 'penilai', label: 'Cari pejabat penilai', value: appraiserQ },
          { name: 'atasan', label: 'Cari atasannya (boleh kosong)', value: superiorQ },
        ]}
      />
      {appraiserQ !== '' && others(found).length === 0 ? (
        <p className="text-warn">Tidak ada pejabat bernama atau ber-NIP “{appraiserQ}”.</p>
      ) : null}
      {superiorQ !== '' && others(foundAbove).length === 0 ? (
        <p className="text-warn">Tidak ada pejabat bernama atau ber-NIP “{superiorQ}”.</p>
      ) : null}
      <CorrectionForm
        action={correct}
        formKey={uuidv7()}
        holdingId={holding.id}
        seen={holding.lines[0]?.id ?? 'none'}
        appraisers={others(appraiserQ !== '' && found.length > 0 ? found : heads)}
        superiors={others(superiorQ !== '' && foundAbove.length > 0 ? foundAbove : heads)}
        began={current?.from ?? null}
        today={actor.today}
      />
    </section>
  )
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? plainText(value).trim().slice(0, 100) : ''
}
