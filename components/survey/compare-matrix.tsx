import { formatDecimal } from '@/lib/format'
import { type Compared, shadeOf, unsurOf } from '@/lib/survey/result/comparison/rules'
import { nrrOf } from '@/lib/survey/result/comparison/sheet'

const grounds = ['bg-bad-ground text-bad', 'bg-warn-ground text-warn', 'bg-sunken text-ink', 'bg-good-ground text-good']

/** NRR of every unsur of every row: the figure as text, its ground by the mutu it would have. */
export function UnsurMatrix({ rows }: { rows: readonly Compared[] }) {
  const unsur = unsurOf(rows)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this frame only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and what scrolls must be reachable by keyboard
    <div role="group" className="overflow-x-auto rounded-xl border border-line" aria-label="NRR tiap unsur" tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">NRR tiap unsur</caption>
        <thead className="bg-sunken text-ink-soft text-sm">
          <tr>
            <th scope="col" className="px-4 py-2.5 font-semibold">
              Nama
            </th>
            {unsur.map(({ key, name }) => (
              <th key={key} scope="col" className="max-w-32 px-3 py-2.5 align-bottom font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-48 px-4 py-2.5 align-top font-semibold">
                {row.name}
              </th>
              {unsur.map(({ key }) => (
                <MatrixCell key={key} row={row} unsur={key} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MatrixCell({ row, unsur }: { row: Compared; unsur: string }) {
  const nrr = nrrOf(row, unsur)
  const ground = nrr && row.figures ? grounds[shadeOf(nrr, row.figures.bands)] : ''
  return <td className={`px-3 py-2.5 align-top tabular-nums ${ground}`}>{nrr ? formatDecimal(nrr) : '–'}</td>
}
