import type { Rating } from '@/lib/generated/prisma/enums'
import { predikatNames, ratingNames } from '@/lib/rule/labels'
import { type RuleBody, rating } from '@/lib/rule/schema'

/** The nine cells, best first, with the one that the two ratings point to marked. */
export function PredikatGrid({
  body,
  resultRating,
  behaviourRating,
}: {
  body: RuleBody<'PREDIKAT_TABLE'>
  resultRating: Rating
  behaviourRating: Rating
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this frame only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and what scrolls must be reachable by keyboard
    <div role="group" aria-label="Tabel predikat" tabIndex={0} className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">Predikat menurut rating hasil kerja (baris) dan perilaku kerja (kolom)</caption>
        <thead className="bg-sunken text-ink-soft">
          <tr>
            <th scope="col" className="px-3 py-2 font-semibold">
              Hasil kerja
            </th>
            {rating.options.map((one) => (
              <th key={one} scope="col" className="px-3 py-2 font-semibold">
                Perilaku {ratingNames[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rating.options.map((hasil) => (
            <tr key={hasil}>
              <th scope="row" className="min-w-32 px-3 py-2 font-semibold">
                {ratingNames[hasil]}
              </th>
              {rating.options.map((perilaku) => {
                const cell = body.cells.find((one) => one.hasilKerja === hasil && one.perilaku === perilaku)
                const isThis = hasil === resultRating && perilaku === behaviourRating
                return (
                  <td
                    key={perilaku}
                    className={`min-w-32 px-3 py-2 ${isThis ? 'bg-accent font-bold text-on-accent' : ''}`}
                    aria-current={isThis ? 'true' : undefined}
                  >
                    {cell ? predikatNames[cell.predikat] : '–'}
                    {isThis ? <span className="sr-only"> (predikat ini)</span> : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
