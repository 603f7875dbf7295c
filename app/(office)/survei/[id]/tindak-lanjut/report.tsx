import { v7 as uuidv7 } from 'uuid'
import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import { formatDay, formatDecimal, formatNumber } from '@/lib/format'
import type { ListedSurvey } from '@/lib/survey/queries'
import type { IssuedReport } from '@/lib/survey/report/queries'
import { truncatedWeight } from '@/lib/survey/report/rules'
import type { SurveyFigures } from '@/lib/survey/result/queries'
import { issue } from '../../tindak-lanjut/actions'

type Props = { survey: ListedSurvey; figures: SurveyFigures; issued: IssuedReport | null; mayPlan: boolean }

const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'

/** The report to take along, and its issue. Plain links: a file must not be fetched before somebody asks for it. */
export function ReportSection({ survey: { id, state }, figures, issued, mayPlan }: Props) {
  const weight = truncatedWeight(figures.elements)
  const { n } = figures.tally
  return (
    <section aria-labelledby="laporan" className="grid gap-3">
      <h2 id="laporan" className="font-bold text-xl">
        Laporan
      </h2>
      <p>{issued ? issuedSentence(issued, n) : 'Laporan belum diterbitkan; yang dapat diunduh adalah draf dengan angka terkini.'}</p>
      <p className="flex flex-wrap items-center gap-x-5">
        <a href={`/survei/${id}/laporan`} className={link}>
          Laporan PDF
        </a>
        <a href={`/survei/${id}/laporan/xlsx`} className={link} download>
          Laporan XLSX
        </a>
        {weight ? (
          <a href={`/survei/${id}/laporan?bobot=${weight.replace('.', ',')}`} className={link}>
            PDF dengan bobot {formatDecimal(weight)}
          </a>
        ) : null}
      </p>
      {!issued && mayPlan && state !== 'CLOSED' ? <p className="text-ink-soft">Laporan dapat diterbitkan sesudah survei ditutup.</p> : null}
      {!issued && mayPlan && state === 'CLOSED' && n === 0 ? (
        <p className="text-ink-soft">Tidak ada kuesioner yang dihitung, jadi laporannya tidak dapat diterbitkan.</p>
      ) : null}
      {!issued && mayPlan && state === 'CLOSED' && n > 0 ? (
        <Details className="max-w-3xl rounded-xl border border-line-strong bg-surface">
          <summary className="min-h-12 cursor-pointer px-5 py-3 font-semibold">Terbitkan laporan</summary>
          <div className="grid gap-4 px-5 pb-5">
            <p>
              Sesudah terbit, formulir kertas dan berkas CSV tidak diterima lagi untuk survei ini, dan PEKPPP menghitung kecepatan tindak
              lanjut sejak hari ini. Penerbitan tidak dapat dibatalkan.
            </p>
            <ActionButton action={issue} values={{ surveyId: id }} formKey={uuidv7()} tone="main">
              Terbitkan sekarang
            </ActionButton>
          </div>
        </Details>
      ) : null}
    </section>
  )
}

function issuedSentence({ on, n, ikm }: IssuedReport, now: number): string {
  const stood = `Diterbitkan ${formatDay(on)} dengan ${formatNumber(n)} responden${ikm ? ` dan IKM ${formatDecimal(ikm)}` : ''}.`
  return n === now ? stood : `${stood} Sekarang ${formatNumber(now)} responden, karena keputusan tentang jawaban sesudah itu.`
}
