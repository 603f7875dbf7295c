import { Details } from '@/components/ui/details'
import { formatNumber } from '@/lib/format'
import type { PlannedResult } from '@/lib/plan/content/queries'
import { faultSentence } from '@/lib/plan/labels'
import type { PlanFault } from '@/lib/plan/rules'

type Props = { results: readonly PlannedResult[]; faults: readonly PlanFault[] }

const link = 'block rounded-lg px-2 py-1.5 hover:bg-sunken'

/** Where everything in the editor is and what is still missing: beside the forms, or folded above them on a narrow screen. */
export function WritingOverview({ results, faults }: Props) {
  const count = results.reduce((sum, { indicators }) => sum + indicators.length, 0)
  const summary = `${formatNumber(results.length)} RHK, ${formatNumber(count)} indikator, ${missing(faults.length)}`
  return (
    <nav
      aria-label="Ringkasan SKP"
      className="sticky top-0 z-10 -mx-5 self-start bg-ground px-5 py-2 xl:top-6 xl:order-last xl:mx-0 xl:p-0"
    >
      <Details className="rounded-xl border border-line bg-surface xl:hidden">
        <summary className="flex min-h-11 cursor-pointer items-center px-4 py-2 font-semibold">{summary}</summary>
        <div className="max-h-[60dvh] overflow-y-auto px-2 pb-3">
          <Places results={results} faults={faults} />
        </div>
      </Details>
      <div className="hidden max-h-[calc(100dvh-3rem)] gap-2 overflow-y-auto rounded-xl border border-line bg-surface p-3 xl:grid">
        <p className="px-2 font-semibold">{summary}</p>
        <Places results={results} faults={faults} />
      </div>
    </nav>
  )
}

function Places({ results, faults }: Props) {
  return (
    <ul className="grid gap-0.5 text-sm">
      {results.map(({ id, text, indicators }, index) => {
        const own = faults.filter((fault) => 'workResultId' in fault && fault.workResultId === id).length
        return (
          <li key={id}>
            <a href={`#rhk-${id}`} className={link}>
              <span className="line-clamp-2">
                {index + 1}. {text}
              </span>
              <span className="block text-ink-soft">
                {formatNumber(indicators.length)} indikator
                {own > 0 ? <span className="font-semibold text-warn"> · {missing(own)}</span> : null}
              </span>
            </a>
          </li>
        )
      })}
      {faults
        .filter((fault) => !('workResultId' in fault))
        .map((fault) => (
          <li key={fault.code}>
            <a href="#rhk-baru-text" className={`${link} font-semibold text-warn`}>
              {faultSentence(fault)}
            </a>
          </li>
        ))}
      {[
        ['#rhk-baru-text', 'Tambah RHK'],
        ['#perilaku', 'Perilaku kerja'],
        ['#lampiran', 'Lampiran'],
        ['#ajukan', 'Ajukan'],
      ].map(([href, name]) => (
        <li key={href}>
          <a href={href} className={`${link} font-semibold text-accent`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function missing(count: number): string {
  return count === 0 ? 'lengkap' : `${formatNumber(count)} hal kurang`
}
