import type { ReactNode } from 'react'
import { formatDecimal, formatNumber } from '@/lib/format'
import type { Unsur } from '@/lib/survey/result/rules'
import type { TabulationRow } from '@/lib/survey/result/tabulation/queries'
import type { Foot } from '@/lib/survey/result/tabulation/rules'

type Props = { caption: string; elements: readonly Unsur[]; rows: readonly TabulationRow[]; from: number; foot: Foot }

/** Respondents by unsur, and below them what comes of all of them. */
export function TabulationTable({ caption, elements, rows, from, foot: { sums, index } }: Props) {
  const across = (text: string) => <Figure span={elements.length}>{text}</Figure>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this frame only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and what scrolls must be reachable by keyboard
    <div role="group" className="overflow-x-auto rounded-xl border border-line" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-sunken text-ink-soft text-sm">
          <tr>
            <th scope="col" className="px-4 py-2 font-semibold">
              No.
            </th>
            {elements.map(({ key, displayNumber, name }) => (
              <th key={key} scope="col" title={name} className="px-3 py-2 font-semibold">
                U{displayNumber}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((answers, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: respondents have no name, only a place
            <tr key={at}>
              <th scope="row" className="px-4 py-1.5 font-normal text-ink-soft">
                {formatNumber(from + at)}
              </th>
              {elements.map(({ key }, place) => (
                <Figure key={key}>{answers[place] ?? '–'}</Figure>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot className="divide-y divide-line border-line-strong border-t-2 bg-sunken font-semibold">
          <FootRow title="Jumlah nilai/unsur">
            {elements.map(({ key }, at) => (
              <Figure key={key}>{formatNumber(sums[at] ?? 0)}</Figure>
            ))}
          </FootRow>
          <FootRow title="NRR/unsur">
            {elements.map(({ key }) => (
              <Figure key={key}>{decimal(index?.unsur[key]?.nrr)}</Figure>
            ))}
          </FootRow>
          <FootRow title="NRR tertimbang/unsur">
            {elements.map(({ key }) => (
              <Figure key={key}>{decimal(index?.unsur[key]?.weighted)}</Figure>
            ))}
          </FootRow>
          <FootRow title="Jumlah NRR tertimbang">{across(decimal(index?.index))}</FootRow>
          <FootRow title="IKM unit pelayanan">{across(decimal(index?.ikm))}</FootRow>
          <FootRow title="Mutu">{across(index ? `${index.mutu} (${index.kinerja})` : '–')}</FootRow>
        </tfoot>
      </table>
    </div>
  )
}

function FootRow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row" className="min-w-44 px-4 py-2">
        {title}
      </th>
      {children}
    </tr>
  )
}

function Figure({ span = 1, children }: { span?: number; children: ReactNode }) {
  return (
    <td colSpan={span} className="px-3 py-1.5">
      {children}
    </td>
  )
}

function decimal(text: string | undefined): string {
  return text === undefined ? '–' : formatDecimal(text)
}
