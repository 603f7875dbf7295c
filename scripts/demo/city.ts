import { setPassword } from '../../lib/account/commands'
import { signIn } from '../../lib/account/intake'
import { findAccountByName } from '../../lib/account/queries'
import type { Actor } from '../../lib/actor'
import { type Day, yearOf } from '../../lib/day'
import { operator } from '../../lib/door/cli'
import { loadActor } from '../../lib/door/load-actor'
import { visitor } from '../../lib/door/visitor'
import { listOwnHoldings } from '../../lib/organization/queries'
import type { PlanContent } from '../../lib/plan/content/queries'
import { cast, demoPassword, neighbours } from './cast'
import { done } from './done'
import type { PlanWords } from './words/kinds'

/** An SKP that was written, with the ids of what it says. */
export type WrittenPlan = { id: string; words: PlanWords; content: PlanContent }

/** The demo city while it is filled. */
export type City = {
  today: Day
  year: number
  /** Someone of the story as of now, as a page would load them. They sign in once. */
  as: (name: string) => Promise<Actor>
  /** What an RHK may hang on, by the name that the words give it. */
  supports: Map<string, `sasaran:${string}` | `rhk:${string}`>
  /** Proposed roles, by name. */
  roles: Map<string, string>
  /** SKP of this year, by owner. */
  plans: Map<string, WrittenPlan>
  /** Ids of the periods that an SKP of a whole year has targets for, by year. */
  periods: Map<number, readonly string[]>
}

export function openCity(): City {
  const sessions = new Map<string, Promise<string>>()
  const sessionOf = (name: string) => {
    const session = sessions.get(name) ?? enter(name)
    sessions.set(name, session)
    return session
  }
  const as = async (name: string) => {
    const actor = await loadActor(await sessionOf(name))
    if (!actor) throw new Error(`${name} cannot sign in`)
    return actor
  }
  const { today } = operator()
  return { today, year: yearOf(today), as, supports: new Map(), roles: new Map(), plans: new Map(), periods: new Map() }
}

/** The NIP, or the user name of who has none. */
export function usernameOf(name: string): string {
  const player = cast.find((one) => one.name === name)
  const username = player?.username ?? neighbours.find((one) => one.name === name)?.nip
  if (username === undefined) throw new Error(`${name} does not play in the demo`)
  return username
}

/** The post that someone holds, the definitive one where they hold two. */
export async function holdingOf(actor: Actor): Promise<string> {
  const [holding] = await listOwnHoldings(actor)
  if (!holding) throw new Error(`${actor.name} holds no post`)
  return holding.id
}

/** The SKP of someone whose turn in the story has come. */
export function planOf({ plans }: City, owner: string): WrittenPlan {
  const plan = plans.get(owner)
  if (!plan) throw new Error(`${owner} has no SKP in the demo`)
  return plan
}

async function enter(name: string): Promise<string> {
  const username = usernameOf(name)
  if (neighbours.some(({ nip }) => nip === username)) {
    const account = await findAccountByName(operator(), username)
    if (!account) throw new Error(`the demo files hold no ${username}`)
    done(await setPassword(operator(), { accountId: account.id, password: demoPassword }))
  }
  const origin = { deviceToken: null, address: '127.0.0.1', userAgent: 'kota contoh' }
  return done(await signIn(visitor(), { username, password: demoPassword }, origin)).sessionId
}
