import { actorKindNames } from '@/lib/audit/labels'
import type { ListedAct } from '@/lib/audit/trail/queries'

/** Who acted: a person with the name they sign in with, or the operator, the system, a citizen. */
export function MakerName({ maker, username, actorKind }: Pick<ListedAct, 'maker' | 'username' | 'actorKind'>) {
  if (maker === null) return <>{actorKindNames[actorKind]}</>
  return (
    <>
      <span className="block">{maker}</span>
      <span className="block text-ink-soft text-sm">{username}</span>
    </>
  )
}
