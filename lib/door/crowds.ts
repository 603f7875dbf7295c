import { createHash, randomBytes } from 'node:crypto'
import type { ResponseMark } from '../generated/prisma/enums'
import {
  type Coming,
  type Crowd,
  crowdKeptMs,
  crowdMarks,
  joinCrowd,
  type MarkLimits,
  nobodyYet,
  withoutMoments,
} from '../survey/mark/rules'

/**
 * What came from each network, in the memory of this process alone. Networks, visits and answers are held as hashes with a salt that is
 * never told; visits and answers only as long as a burst may last, networks and how many came from them for a day.
 */
export class Crowds {
  readonly #salt = randomBytes(32)
  readonly #crowds = new Map<string, { crowd: Crowd; at: number }>()
  readonly #most: number
  #burstMs = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Takes in who comes from a network, and says what that network speaks against it. The network longest unseen makes way. */
  join(network: string, { visit, answers, at }: Coming, limits: MarkLimits): ResponseMark[] {
    const place = this.#hidden(network)
    const coming = { visit: this.#hidden(visit), answers: this.#hidden(answers), at }
    const crowd = joinCrowd(this.#crowds.get(place)?.crowd ?? nobodyYet, coming, limits)
    this.#burstMs = limits.burst.seconds * 1000
    this.#crowds.delete(place)
    this.#crowds.set(place, { crowd, at })
    const oldest = this.#crowds.keys().next().value
    if (oldest !== undefined && this.#crowds.size > this.#most) this.#crowds.delete(oldest)
    return crowdMarks(crowd, coming, limits)
  }

  /** Forgets what is too old to speak against anybody. */
  forgetOld(now: number): void {
    for (const [place, kept] of this.#crowds) {
      if (kept.at < now - crowdKeptMs) this.#crowds.delete(place)
      else kept.crowd = withoutMoments(kept.crowd, now - this.#burstMs)
    }
  }

  /** All that is held. */
  held(): ReadonlyMap<string, { readonly crowd: Crowd }> {
    return this.#crowds
  }

  #hidden(text: string): string {
    return createHash('sha256').update(this.#salt).update(text).digest('base64')
  }
}
