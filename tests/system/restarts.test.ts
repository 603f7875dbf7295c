import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endings, type OwnServer, ownServer } from '../support/own-server'
import type { Chance, UnwaveringCrowd } from '../support/unwavering-crowd'

let server: OwnServer
beforeAll(async () => {
  server = await ownServer()
  Object.assign(process.env, { DATABASE_URL: server.url, TERA_DATA: server.folder })
})
afterAll(async () => {
  await (await import('@/lib/db')).closeDb()
  await server.remove()
})

const each = ['lost', ...(Object.keys(endings) as (keyof typeof endings)[])] as const
const troubles = [...each, ...each]

test.each([1, 2, 3])(
  'whoever is thanked is stored exactly once, however often the database ends and its answers get lost (%i)',
  async (seed) => {
    const { unwaveringCrowd } = await import('../support/unwavering-crowd')
    const chance = chances(seed)
    const crowd = await unwaveringCrowd((visitor) => chances(seed * 1000 + visitor))
    for (const trouble of shuffled(troubles, seed)) {
      await crowd.moreThanked(10 + chance(20))
      if (trouble === 'lost') await loseAnswers(crowd, chance)
      else await server.restart(trouble)
    }
    await crowd.goHome()
    await crowd.expectOnce()
    expect(crowd.notThanked).toBeGreaterThan(0)
  },
)

/** Until there are answers that stand stored, and nobody heard of it; where none comes through, once more. */
async function loseAnswers(crowd: UnwaveringCrowd, chance: Chance): Promise<void> {
  for (let unheard = 0; unheard === 0; ) {
    await crowd.moreThanked(10)
    const until = Date.now() + 500
    await server.loseAnswers(async () => {
      unheard = (await crowd.storedUnthanked(server.directUrl())).length
      return unheard > 0 || Date.now() > until
    }, chance(100))
  }
}

function shuffled<T>(some: readonly T[], seed: number): T[] {
  return fc.sample(fc.shuffledSubarray([...some], { minLength: some.length }), { seed, numRuns: 1 })[0] ?? []
}

/** Chances that are the same for the same seed. */
function chances(seed: number): Chance {
  const [stream] = fc.sample(fc.infiniteStream(fc.nat(999_999)), { seed, numRuns: 1 })
  return (of) => (stream?.next().value ?? 0) % of
}
