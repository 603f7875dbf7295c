import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleInCircles } from '@/lib/organization/appraiser/line/rules'
import { chooseAppraisers } from '@/lib/organization/appraiser/rules'
import type { AppraiserRule, Holding, Unit } from '@/lib/organization/appraiser/schema'
import { rule } from './town'

const targets = ['HEAD_OF_OWN_UNIT', 'HEAD_OF_UNIT_ABOVE', 'SECRETARY', 'HEAD_OF_GOVERNMENT'] as const
const modes = ['PLT', 'PLH', 'PJ'] as const

/** Any tree of units: each hangs under an earlier one; some have no head's post, one may be the secretariat. */
const trees = fc.array(fc.record({ above: fc.nat(), hasHead: fc.boolean() }), { minLength: 1, maxLength: 12 }).map((parts) =>
  parts.map<Unit>(({ above, hasHead }, index) => ({
    id: `u${index}`,
    name: `Unit ${index}`,
    parentId: index === 0 ? null : `u${above % index}`,
    headTitle: index === 1 ? 'Sekretaris Daerah' : hasHead ? `Kepala ${index}` : null,
  })),
)

/** Any wording of the rule, also foolish ones. */
const wordings: fc.Arbitrary<AppraiserRule> = fc
  .tuple(
    fc.tuple(...targets.map(() => fc.constantFrom(...targets))),
    fc.shuffledSubarray(['ACTING_HOLDER', 'ONE_LEVEL_UP'] as const, { minLength: 1 }),
  )
  .map(([[STAFF, HEAD, HEAD_UNDER_ROOT, SECRETARY], whenVacant]) => ({
    ...rule,
    whenVacant,
    appraiserOf: { STAFF, HEAD, HEAD_UNDER_ROOT, SECRETARY } as AppraiserRule['appraiserOf'],
  }))

const posts = fc.array(fc.record({ unit: fc.nat(), isHead: fc.boolean(), actsIn: fc.option(fc.nat()), mode: fc.constantFrom(...modes) }), {
  maxLength: 30,
})

/** Everyone holds one post; at most one heads a unit; some act as head of another. */
const towns = fc.tuple(trees, posts).map(([units, people]) => {
  const seated = new Set<string>()
  const holdings = people.flatMap(({ unit, isHead, actsIn, mode }, index) => {
    const place = units[unit % units.length] as Unit
    const takesSeat = isHead && !seated.has(place.id)
    if (takesSeat) seated.add(place.id)
    const own = holding(index, place, takesSeat, 'DEFINITIVE')
    return actsIn === null ? [own] : [own, holding(index, units[actsIn % units.length] as Unit, true, mode)]
  })
  return { units, holdings }
})

function holding(index: number, unit: Unit, isHead: boolean, mode: Holding['mode']): Holding {
  const title = isHead ? (unit.headTitle ?? 'Kepala') : 'Analis'
  return {
    id: `${index} ${mode}`,
    personId: `p${index}`,
    employeeId: `p${index}`,
    unitId: unit.id,
    title,
    isHead,
    mode,
    from: '2024-01-01',
    to: null,
  }
}

test('everyone has exactly one appraiser in each post or is listed, but for the head of government', () => {
  fc.assert(
    fc.property(towns, wordings, ({ units, holdings }, wording) => {
      const { lines, without } = chooseAppraisers(wording, units, holdings)
      const found = [...lines.map(({ holding }) => holding), ...without].map(({ id }) => id).sort()
      const root = units[0]?.id
      const expected = holdings.filter(({ isHead, unitId }) => !(isHead && unitId === root))
      expect(found).toEqual(expected.map(({ id }) => id).sort())
    }),
  )
})

test('nobody appraises themself, and no chain of appraisers comes back', () => {
  fc.assert(
    fc.property(towns, wordings, ({ units, holdings }, wording) => {
      const { lines } = chooseAppraisers(wording, units, holdings)
      const pairs = lines.map(({ holding, choice }) => ({ personId: holding.personId, appraiserId: choice.appraiser.personId }))
      for (const { personId, appraiserId } of pairs) expect(appraiserId).not.toBe(personId)
      expect([...peopleInCircles(pairs)]).toEqual([])
      for (const { holding, choice, superior } of lines) {
        expect([holding.personId, choice.appraiser.personId]).not.toContain(superior?.personId)
      }
    }),
  )
})

test('whoever appraises holds a head’s post that day', () => {
  fc.assert(
    fc.property(towns, wordings, ({ units, holdings }, wording) => {
      for (const { choice } of chooseAppraisers(wording, units, holdings).lines) {
        expect(choice.appraiser.isHead).toBe(true)
        expect(holdings).toContain(choice.appraiser)
      }
    }),
  )
})
