import { v7 as uuidv7 } from 'uuid'
import { ExpectedRoles } from '@/components/plan/expected-roles'
import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/actor'
import { roleAnsweredSentences } from '@/lib/plan/matrix/labels'
import { listProposedRoles } from '@/lib/plan/matrix/queries'
import { decline, take } from './actions'

type Props = {
  actor: Actor
  year: number
  /** Only those for this SKP. */
  planId?: string
  /** What was just done, by the word in the address. */
  answered?: string
}

/** The roles that were proposed to the actor and wait for an answer; nothing where there are none. */
export async function RolesForYou({ actor, year, planId, answered = '' }: Props) {
  const all = await listProposedRoles(actor, year)
  const roles = planId === undefined ? all : all.filter((role) => role.planId === planId)
  const said = roleAnsweredSentences[answered]
  return (
    <>
      {said ? <Notice>{said}</Notice> : null}
      <ExpectedRoles {...{ roles, actions: { take, decline }, newKey: uuidv7, withPost: planId === undefined }} />
    </>
  )
}
