import Link from 'next/link'
import { ActionButton } from '@/components/ui/action-button'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/format'
import type { OfferedSource, PlanBeginning } from '@/lib/plan/start/queries'

type Props = { beginning: PlanBeginning; actions: { start: FormAction; beginFrom: FormAction }; keys: readonly string[] }

const card = 'flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-surface p-5'

/** The ways to begin an SKP: from an older one, from e-Kinerja, or blank. */
export function StartChoices({ beginning: { holdingId, year, sources, holderName }, actions, keys }: Props) {
  const values = { holdingId, year: String(year) }
  const isLikeliest = (index: number) => index === 0
  return (
    <>
      {sources.length > 0 ? (
        <section aria-labelledby="lama" className="grid gap-4">
          <h2 id="lama" className="font-bold text-xl">
            Mulai dari SKP yang sudah ada
          </h2>
          <p className="max-w-3xl text-ink-soft">
            RHK, indikator, target, ekspektasi perilaku, dan lampiran disalin sebagai draf. Kaitan yang tidak berlaku lagi dikosongkan agar
            dipilih ulang, dan setiap perubahan dari aslinya ditandai.
          </p>
          <ul className="grid gap-3">
            {sources.map((source, index) => (
              <li key={source.planId} className={card}>
                <div className="grid min-w-0 flex-1 basis-64 gap-1">
                  <p className="font-semibold">
                    SKP {source.year}, {source.postTitle}
                  </p>
                  <p className="text-ink-soft">{source.unitName}</p>
                  <p className="text-ink-soft text-sm">{summaryOf(source, year)}</p>
                </div>
                <ActionButton
                  action={actions.beginFrom}
                  values={{ ...values, fromPlanId: source.planId }}
                  formKey={keys[index + 1] ?? ''}
                  tone={isLikeliest(index) ? 'main' : 'quiet'}
                >
                  Mulai dari SKP ini
                </ActionButton>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="cara-lain" className="grid gap-4">
        <h2 id="cara-lain" className="font-bold text-xl">
          {sources.length > 0 ? 'Cara lain' : 'Pilih cara memulai'}
        </h2>
        {sources.length === 0 ? (
          <p className="max-w-3xl text-ink-soft">
            Belum ada SKP {holderName ? `${holderName} ` : 'Anda '}dari tahun {year - 1} yang disepakati di Tera, atau dari jabatan
            sebelumnya pada tahun {year}.
          </p>
        ) : null}
        <ul className="grid gap-3">
          <li className={card}>
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <p className="font-semibold">Dari e-Kinerja BKN</p>
              <p className="text-ink-soft text-sm">
                Unggah cetakan PDF atau ekspor xlsx dari e-Kinerja. Isinya menjadi draf yang diperiksa dahulu.
              </p>
            </div>
            <Link
              href={`/skp/impor?jabatan=${holdingId}&tahun=${year}`}
              className="inline-flex min-h-12 items-center rounded-xl border border-line-strong bg-surface px-6 font-semibold hover:bg-sunken"
            >
              Unggah berkas
            </Link>
          </li>
          <li className={card}>
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <p className="font-semibold">Lembar kosong</p>
              <p className="text-ink-soft text-sm">RHK dan indikator ditulis dari awal; pustaka indikator dapat membantu.</p>
            </div>
            <ActionButton action={actions.start} values={values} formKey={keys[0] ?? ''} tone={sources.length > 0 ? 'quiet' : 'main'}>
              Mulai kosong
            </ActionButton>
          </li>
        </ul>
      </section>
    </>
  )
}

function summaryOf({ workResults, indicators, isAgreed, year: of }: OfferedSource, year: number): string {
  const counts = `${formatNumber(workResults)} RHK, ${formatNumber(indicators)} indikator`
  const state = isAgreed ? 'disepakati' : 'belum sempat disepakati'
  return `${counts} · ${state}${of === year ? ' · jabatan sebelumnya pada tahun ini' : ''}`
}
