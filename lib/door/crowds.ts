import { createHash, randomBytes } from 'node:crypto'
import type { ResponseMark } from '../generated/prisma/enums'
import {
  type BurstLimit,
  type Coming,
  type Crowd,
  crowdKeptMs,
  crowdMarks,
  joinCrowd,
  type MarkLimits,
  nobodyYet,
  withoutMoments,
} from '../survey/mark/rules'

/** Who came from networks, as another process may hear it: nothing in it can be read. */
export type Told = BurstLimit & { joined: readonly Joined[] }
type Joined = Coming & { network: string }

/**
 * What came from each network, in memory alone. Networks, visits and answers are held as hashes with a salt that is never told beyond the
 * processes of one port; visits and answers only as long as a burst may last, networks and how many came from them for a day.
 */
export class Crowds {
  readonly #salt: Buffer
  readonly #crowds = new Map<string, { crowd: Crowd; at: number }>()
  readonly #most: number
  #burst: BurstLimit['burst'] = { seconds: 0 }
  readonly #untold: Joined[] | null

  /** Holds so many networks at most. Those with the same salt understand what they tell each other; without one nothing is told. */
  constructor(most: number, salt?: string) {
    this.#most = most
    this.#salt = salt === undefined ? randomBytes(32) : Buffer.from(salt, 'base64url')
    this.#untold = salt === undefined ? null : []
  }

  /** Takes in who comes from a network, and says what that network speaks against it. The network longest unseen makes way. */
  join(network: string, { visit, answers, at }: Coming, limits: MarkLimits): ResponseMark[] {
    this.#burst = { seconds: limits.burst.seconds }
    const joined = { network: this.#hidden(network), visit: this.#hidden(visit), answers: this.#hidden(answers), at }
    this.#untold?.push(joined)
    return crowdMarks(this.#add(joined), joined, limits)
  }

  /** Takes in who came to another process. */
  hear({ burst, joined }: Told): void {
    this.#burst = burst
    for (const one of joined) this.#add(one)
  }

  /** Who came since this was last asked, for other processes to hear; null where nobody did. */
  tell(): Told | null {
    const joined = this.#untold?.splice(0) ?? []
    return joined.length === 0 ? null : { burst: this.#burst, joined }
  }

  /** Forgets what is too old to speak against anybody. */
  forgetOld(now: number): void {
    for (const [place, kept] of this.#crowds) {
      if (kept.at < now - crowdKeptMs) this.#crowds.delete(place)
      else kept.crowd = withoutMoments(kept.crowd, now - this.#burst.seconds * 1000)
    }
  }

  /** All that is held. */
  held(): ReadonlyMap<string, { readonly crowd: Crowd }> {
    return this.#crowds
  }

  #add({ network, ...coming }: Joined): Crowd {
    const crowd = joinCrowd(this.#crowds.get(network)?.crowd ?? nobodyYet, coming, { burst: this.#burst })
    this.#crowds.delete(network)
    this.#crowds.set(network, { crowd, at: coming.at })
    const oldest = this.#crowds.keys().next().value
    if (oldest !== undefined && this.#crowds.size > this.#most) this.#crowds.delete(oldest)
    return crowd
  }

  #hidden(text: string): string {
    return createHash('sha256').update(this.#salt).update(text).digest('base64')
  }
}
