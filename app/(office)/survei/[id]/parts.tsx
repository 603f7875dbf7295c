import { ResultCross } from '@/components/survey/compare-cross'
import { ResultParts } from '@/components/survey/compare-parts'
import type { SurveyResult } from '@/lib/survey/result/group/queries'
import { isPart } from '@/lib/survey/result/group/settled/rules'
import { breakdownNames, fewCrossedSentence } from '@/lib/survey/result/labels'

type Props = { result: SurveyResult; serviceNames: ReadonlyMap<string, string> }

/** A result told apart as its address says: by one thing, and by two crossed. Where all of it is withheld, one sentence says why. */
export function Parts({ result: { filter, figures, parts, cross }, serviceNames }: Props) {
  const { rinci, silang, profil } = filter
  if (rinci === null || (figures === null && profil.length > 1)) return null
  const isHidden = profil.length > 0 && isPart(rinci) && parts.every((part) => part.figures === null)
  const isCrossHidden = cross?.rows.every(({ cells }) => cells.every((cell) => cell.figures === null))
  return (
    <>
      {isHidden ? (
        <Withheld title={`Menurut ${breakdownNames[rinci].toLowerCase()}`} />
      ) : (
        <ResultParts axis={rinci} parts={parts} serviceNames={serviceNames} />
      )}
      {cross && silang && isPart(rinci) && !isHidden ? (
        isCrossHidden ? (
          <Withheld title={`${breakdownNames[rinci]} dan ${breakdownNames[silang].toLowerCase()}`} />
        ) : (
          <ResultCross cross={cross} by={rinci} across={silang} />
        )
      ) : null}
    </>
  )
}

function Withheld({ title }: { title: string }) {
  return (
    <section className="grid grid-cols-1 gap-4">
      <h2 className="font-bold text-xl">{title}</h2>
      <p className="rounded-xl border border-line bg-sunken p-4">{fewCrossedSentence}</p>
    </section>
  )
}
