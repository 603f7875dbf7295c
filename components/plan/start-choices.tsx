import type { ReactNode } from 'react'
import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/format'
import type { OfferedSource, PlanBeginning } from '@/lib/plan/start/queries'

type Props = {
  beginning: PlanBeginning
  beginFrom: FormAction
  /** One for each source. */
  keys: readonly string[]
  /** Ways beside an older SKP and e-Kinerja, as `StartWay`. */
  children: ReactNode
}

const card = 'flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-surface p-5'

/** The ways to begin an SKP, or to fill one that says nothing yet: from an older one, from e-Kinerja, and others. */
export function StartChoices({ beginning: { holdingId, year, sources, holderName }, beginFrom, keys, children }: Props) {
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
                  action={beginFrom}
                  values={{ ...values, fromPlanId: source.planId }}
                  formKey={keys[index] ?? ''}
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
          <StartWay
            title="Dari e-Kinerja BKN"
            about="Unggah cetakan PDF atau ekspor xlsx dari e-Kinerja. Isinya menjadi draf yang diperiksa dahulu."
          >
            <WayLink href={`/skp/impor?jabatan=${holdingId}&tahun=${year}`}>Unggah berkas</WayLink>
          </StartWay>
          {children}
        </ul>
      </section>
    </>
  )
}

/** One way to begin: what it is, and the button or link that takes it. */
export function StartWay({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <li className={card}>
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <p className="font-semibold">{title}</p>
        <p className="text-ink-soft text-sm">{about}</p>
      </div>
      {children}
    </li>
  )
}

/** The ways to fill a draft that was begun and says nothing yet, all in one place. */
export function BlankDraftWays({ planId, ...choices }: Omit<Props, 'children'> & { planId: string }) {
  return (
    <div className="grid gap-6 rounded-xl border border-line-strong bg-sunken p-4 sm:p-5">
      <p className="max-w-3xl font-semibold">Draf ini masih kosong. Pilih cara mengisinya; semuanya masih dapat Anda ubah sesudahnya.</p>
      <StartChoices {...choices}>
        <StartWay title="Dari pustaka indikator" about="Indikator yang dipakai orang lain pada jabatan serupa; target Anda isi sendiri.">
          <WayLink href={`/pustaka?skp=${planId}&rhk=baru`}>Cari di pustaka</WayLink>
        </StartWay>
        <StartWay title="Tulis sendiri" about="Mulai dengan RHK utama yang pertama, pada isian di bawah.">
          <WayLink href="#hasil-kerja">Ke isian RHK</WayLink>
        </StartWay>
      </StartChoices>
    </div>
  )
}

function WayLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-12 items-center rounded-xl border border-line-strong bg-surface px-6 font-semibold hover:bg-sunken"
    >
      {children}
    </Link>
  )
}

function summaryOf({ workResults, indicators, isAgreed, year: of }: OfferedSource, year: number): string {
  const counts = `${formatNumber(workResults)} RHK, ${formatNumber(indicators)} indikator`
  const state = isAgreed ? 'disepakati' : 'belum sempat disepakati'
  return `${counts} · ${state}${of === year ? ' · jabatan sebelumnya pada tahun ini' : ''}`
}
