import { changedThingNames, changeNames, comparable } from '@/lib/plan/pledge/labels'
import type { PledgedObjective } from '@/lib/plan/pledge/queries'
import { differenceOf } from '@/lib/plan/pledge/rules'
import { ChangeList } from './change-list'

type Props = {
  before: { number: number; objectives: PledgedObjective[] }
  after: { number: number; objectives: PledgedObjective[] }
  periods: readonly { number: number; name: string }[]
}

/** What changed from the version before: what came, what went, what reads otherwise with old and new words. */
export function PledgeDifference({ before, after, periods }: Props) {
  const changes = differenceOf(comparable(before.objectives, periods), comparable(after.objectives, periods))
  return (
    <section aria-labelledby="perubahan" className="grid gap-4">
      <h2 id="perubahan" className="font-bold text-xl">
        Yang berubah dari versi {before.number}
      </h2>
      {changes.length === 0 ? <p className="text-ink-soft">Tidak ada yang berubah.</p> : null}
      <ChangeList
        changes={changes.map(({ id, what, kind, title, words }) => ({
          key: id,
          mark: `${changedThingNames[what]} ${changeNames[kind].toLowerCase()}`,
          kind,
          title,
          words,
        }))}
      />
    </section>
  )
}
