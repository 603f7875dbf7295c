import { Link } from '@/components/ui/link'
import { Why } from '@/components/ui/why'
import type { AppraisalReading } from '@/lib/appraisal/detail/queries'
import { formatDay } from '@/lib/format'
import { certaintyNames, predikatNames, ratingNames } from '@/lib/rule/labels'
import { PredikatGrid } from './predikat-grid'

/** Both ratings, the predikat they give, and why; or that there is nothing to see yet. */
export function Outcome({ reading }: { reading: AppraisalReading }) {
  const { facts, fields, resultReason, behaviourReason, note, predikatRule, relations } = reading
  const { resultRating, behaviourRating, predikat } = facts
  if (!fields.ratings || !resultRating || !behaviourRating || !predikat) {
    const words = relations.includes('OWN')
      ? 'Kinerja Anda sedang dinilai. Hasilnya tampak di sini sesudah disampaikan.'
      : 'Belum ada rating.'
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">{words}</p>
  }
  const decided = reading.taken.findLast(({ toState }) => toState === 'DECIDED' || toState === 'RELEASED')
  return (
    <div className="grid gap-4">
      <div className="grid gap-1 rounded-xl border border-line bg-surface p-5">
        <p className="text-ink-soft text-sm">Predikat kinerja pegawai</p>
        <p className="font-bold text-3xl">{predikatNames[predikat]}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Rated title="Hasil kerja" rating={ratingNames[resultRating]} reason={resultReason} />
        <Rated title="Perilaku kerja" rating={ratingNames[behaviourRating]} reason={behaviourReason} />
      </div>
      {decided?.toState === 'DECIDED' ? (
        <div className="grid gap-1 rounded-xl border border-line bg-surface p-5">
          <p className="text-ink-soft text-sm">Rating ditetapkan {decided.by} saat memutuskan keberatan</p>
          <p className="whitespace-pre-line">{decided.reason}</p>
        </div>
      ) : null}
      {note ? (
        <div className="grid gap-1 rounded-xl border border-line bg-surface p-5">
          <p className="text-ink-soft text-sm">Catatan dan rekomendasi</p>
          <p className="whitespace-pre-line">{note}</p>
        </div>
      ) : null}
      <Why label="Mengapa predikatnya begini?">
        <p>
          Hasil kerja “{ratingNames[resultRating]}” dan perilaku kerja “{ratingNames[behaviourRating]}” bertemu pada “
          {predikatNames[predikat]}”. Predikat dibaca dari tabel, tidak diketik.
        </p>
        <PredikatGrid body={predikatRule.body} resultRating={resultRating} behaviourRating={behaviourRating} />
        <p className="text-ink-soft text-sm">
          <Link href="/aturan#predikat_table" className="underline underline-offset-4">
            Tabel predikat kinerja, versi {predikatRule.number}
          </Link>
          , berlaku sejak {formatDay(predikatRule.validFrom)}: {predikatRule.citation} (
          {certaintyNames[predikatRule.certainty].toLowerCase()}).
        </p>
      </Why>
    </div>
  )
}

function Rated({ title, rating, reason }: { title: string; rating: string; reason: string | null }) {
  return (
    <div className="grid content-start gap-1 rounded-xl border border-line bg-surface p-5">
      <p className="text-ink-soft text-sm">{title}</p>
      <p className="font-semibold text-lg">{rating}</p>
      {reason ? <p className="whitespace-pre-line">{reason}</p> : null}
    </div>
  )
}
