import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { formatNumber } from '@/lib/format'
import { writtenTarget } from '@/lib/plan/measure/labels'
import { aboveTitle, hiddenSentence } from '@/lib/plan/tree/labels'
import type { Branch, GoalTree, Limb, TreeIndicator, TreeResult } from '@/lib/plan/tree/rules'
import './goal-tree.css'

/** What is open: all of it; what leads to what was searched; only the first level; or nothing. */
type Opening = 'ALL' | 'HITS' | 'FIRST' | 'NONE'
type Ways = {
  opening: Opening
  /** The address of the tree of a unit, and of the part of this one that begins with an RHK. */
  unitHref: (unitId: string) => string
  rootHref: (workResultId: string) => string
}

/** Objectives and the RHK that hang on them as a tree that opens and closes by itself. */
export function GoalTreeView({ tree, isPart, ...ways }: { tree: GoalTree; isPart: boolean } & Ways) {
  return (
    <div className="goal-tree grid gap-6">
      {tree.objectives.map((objective, index) => (
        <section key={objective.id} aria-labelledby={objective.id} className="grid rounded-xl border border-line bg-surface p-4 sm:p-5">
          <div className="grid gap-2">
            <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
              Sasaran {index + 1}
              {objective.below === 0 ? <Badge tone="bad">Belum dikerjakan siapa pun</Badge> : null}
            </p>
            <h3 id={objective.id} className="font-semibold text-lg">
              <Marked text={objective.text} isHit={objective.isHit} />
            </h3>
            <Indicators indicators={objective.indicators} isIdle={objective.below === 0} />
          </div>
          <LimbView limb={objective} depth={0} ways={ways} />
        </section>
      ))}
      {tree.outside.map((group) => (
        <section key={group.key} className="grid rounded-xl border border-line bg-surface p-4 sm:p-5">
          {isPart ? null : (
            <div className="flex flex-wrap items-center gap-2">
              <h3 className="font-semibold">{aboveTitle(group)}</h3>
              {group.isInForce ? (
                <Link href={ways.unitHref(group.unitId)} className="text-accent underline underline-offset-4 print:hidden">
                  Pohon unit itu
                </Link>
              ) : (
                <Badge tone="warn">Tidak berlaku lagi</Badge>
              )}
            </div>
          )}
          <LimbView limb={group} depth={0} ways={ways} />
        </section>
      ))}
      {tree.loose.below > 0 ? (
        <section aria-labelledby="lepas" className="grid rounded-xl border border-line bg-surface p-4 sm:p-5">
          <div className="flex flex-wrap items-center gap-2">
            <h3 id="lepas" className="font-semibold">
              RHK yang tidak terkait ke sasaran atau RHK mana pun
            </h3>
            <Badge tone="warn">{formatNumber(tree.loose.below)} RHK</Badge>
          </div>
          <LimbView limb={tree.loose} depth={0} ways={ways} />
        </section>
      ) : null}
    </div>
  )
}

function Indicators({ indicators, isIdle }: { indicators: readonly TreeIndicator[]; isIdle: boolean }) {
  if (indicators.length === 0) return <p className="text-ink-soft text-sm">Belum ada IKU.</p>
  return (
    <ul aria-label="Indikator kinerja utama">
      {indicators.map((indicator) => (
        <li key={indicator.id} className="text-ink-soft text-sm">
          IKU: {indicator.text}, target {writtenTarget(indicator)}
          {isIdle ? <span className="font-semibold text-bad">, belum ada yang mengerjakan</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** What hangs on something, and how much of it is not shown. */
function LimbView({
  limb,
  depth,
  ways,
  below,
}: {
  limb: Pick<Limb, 'branches' | 'hidden' | 'rest'>
  depth: number
  ways: Ways
  below?: TreeResult
}) {
  const { branches, hidden, rest } = limb
  if (branches.length === 0 && hidden === 0 && rest === 0) return null
  return (
    <ul className="limb">
      {branches.map((branch) => (
        <BranchView key={branch.result.id} branch={branch} depth={depth} ways={ways} />
      ))}
      {hidden > 0 ? (
        <li>
          <p className="node py-3 text-ink-soft text-sm">{hiddenSentence(hidden, branches.length === 0)}</p>
        </li>
      ) : null}
      {rest > 0 ? (
        <li>
          <p className="node py-3 text-sm">
            {formatNumber(rest)} RHK lain tidak digambar agar pohon tetap terbaca.{' '}
            {below ? (
              <Link href={ways.rootHref(below.id)} className="text-accent underline underline-offset-4">
                Gambar bagian ini
              </Link>
            ) : (
              'Cari dengan kata, atau buka pohon unit di bawahnya.'
            )}
          </p>
        </li>
      ) : null}
    </ul>
  )
}

function BranchView({ branch, depth, ways }: { branch: Branch; depth: number; ways: Ways }) {
  const { result, branches, hidden, rest, isHit, holdsHit } = branch
  const count = branches.length + hidden + rest
  const isOpen =
    ways.opening === 'ALL' || (ways.opening === 'HITS' ? branches.some((one) => one.holdsHit) : ways.opening === 'FIRST' && depth === 0)
  return (
    <li>
      <Node result={result} isHit={isHit} ways={ways} />
      {count > 0 ? (
        <Details open={isOpen}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-xl px-3 font-semibold text-accent text-sm hover:bg-sunken">
            {formatNumber(count)} di bawahnya
            {ways.opening === 'HITS' && holdsHit && !isHit ? ', ada yang cocok' : ''}
          </summary>
          <LimbView limb={branch} depth={depth + 1} ways={ways} below={result} />
        </Details>
      ) : null}
    </li>
  )
}

/** One RHK: whose it is, what it says, how many indicators it has. */
function Node({ result, isHit, ways }: { result: TreeResult; isHit: boolean; ways: Ways }) {
  const { text, name, postTitle, unitName, unitId, planId, indicators, isOfUnit, mayOpen } = result
  return (
    <div
      className={`node grid content-start gap-1 rounded-xl border p-3 ${isHit ? 'border-accent bg-accent-ground' : 'border-line-strong bg-ground'}`}
    >
      <p className="text-ink-soft text-sm">
        {postTitle}
        {name === null ? null : (
          <>
            , <Marked text={name} isHit={false} />
          </>
        )}
      </p>
      {text === null ? (
        <p className="text-ink-soft text-sm italic">RHK ini tidak dapat Anda lihat</p>
      ) : !mayOpen ? (
        <p className="font-semibold text-sm">
          <Marked text={text} isHit={isHit} />
        </p>
      ) : (
        <p>
          <Link href={`/skp/${planId}`} className="font-semibold text-sm hover:text-accent hover:underline hover:underline-offset-4">
            <Marked text={text} isHit={isHit} />
          </Link>
        </p>
      )}
      <p className="text-ink-soft text-sm">
        {formatNumber(indicators)} indikator
        {isOfUnit ? null : (
          <>
            .{' '}
            <Link href={ways.unitHref(unitId)} className="text-accent underline underline-offset-4">
              Pohon {unitName}
            </Link>
          </>
        )}
      </p>
    </div>
  )
}

function Marked({ text, isHit }: { text: string; isHit: boolean }) {
  return isHit ? <mark className="bg-transparent font-bold text-accent-strong">{text}</mark> : text
}
