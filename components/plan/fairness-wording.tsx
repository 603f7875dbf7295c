import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { writtenFigure, writtenSpread } from '@/lib/plan/fairness/labels'
import type { ComparedWording } from '@/lib/plan/fairness/queries'
import { standsApart } from '@/lib/plan/fairness/rules'
import { indicatorKindNames } from '@/lib/plan/labels'
import { writtenTarget } from '@/lib/plan/measure/labels'
import { FairnessStrip } from './fairness-strip'

/** One wording with the targets of all who promise it: a picture, the same in words, and who they are. */
export function FairnessWording({ wording }: { wording: ComparedWording }) {
  const { text, unitName, kind, spread, marks, people } = wording
  const measured = { kind, unitName }
  const label = writtenSpread(measured, spread)
  const apart = marks.filter(({ target }) => standsApart(spread, target)).reduce((sum, { count }) => sum + count, 0)
  return (
    <li className="grid min-w-0 gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h3 className="font-semibold text-lg">{text}</h3>
        <p className="text-ink-soft">
          {indicatorKindNames[kind]}
          {kind === 'WITHIN_RANGE' ? '; yang dibandingkan batas bawahnya' : ''}
        </p>
      </div>
      <FairnessStrip label={`Sebaran target: ${label}`} spread={spread} marks={marks} />
      <p className="tabular-nums">
        {label[0]?.toUpperCase()}
        {label.slice(1)}. Separuh di tengah: {writtenFigure(measured, spread.lower)} sampai {writtenFigure(measured, spread.upper)}.
      </p>
      <p className={apart > 0 ? 'font-semibold text-warn' : 'text-ink-soft'}>{apartSentence(apart, spread.fences !== null)}</p>
      {people.length > 0 ? (
        <Details className="min-w-0">
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4">
            {people.length === spread.count ? 'Lihat semuanya' : `Lihat ${formatNumber(people.length)} yang menyimpang`}
          </summary>
          <Table caption={`Target: ${text}`} head={['Pegawai', 'Unit', 'Target', 'Keterangan']}>
            {people.map(({ planId, name, unitName: unit, target, targetTo, isWholeYear }) => (
              <Row
                key={planId}
                title={
                  <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
                    {name}
                  </Link>
                }
              >
                <Cell>{unit}</Cell>
                <Cell>{writtenTarget({ kind, target, targetTo, unitName })}</Cell>
                <Cell>
                  <span className="flex flex-wrap gap-1">
                    {standsApart(spread, target) ? <Badge tone="warn">Menyimpang</Badge> : null}
                    {isWholeYear ? null : <Badge tone="plain">Sebagian tahun</Badge>}
                  </span>
                </Cell>
              </Row>
            ))}
          </Table>
        </Details>
      ) : null}
    </li>
  )
}

function apartSentence(apart: number, isJudged: boolean): string {
  if (!isJudged) return 'Kurang dari lima target: hanya rentangnya yang dapat dikatakan.'
  return apart === 0 ? 'Tidak ada yang menyimpang jauh.' : `${formatNumber(apart)} target menyimpang jauh dari yang lain.`
}
