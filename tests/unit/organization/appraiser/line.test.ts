import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/day'
import { type DatedLine, peopleInCircles, pinStep } from '@/lib/organization/appraiser/line/rules'
import { endStep, lineStep } from '@/lib/organization/appraiser/rules'
import type { Lines, StoredLine } from '@/lib/organization/appraiser/schema'
import { kabid, kadis, staf } from './town'

const facts = (appraiserId: string) => ({ appraiserId, appraiserHoldingId: `${appraiserId}@`, superiorId: null, superiorHoldingId: null })

describe('what the rule does to the line stored', () => {
  const choice = {
    appraiser: kabid,
    standpoint: 'STAFF' as const,
    target: 'HEAD_OF_OWN_UNIT' as const,
    passed: [],
    since: '2026-03-01' as Day,
  }
  const chosen = { holding: staf, choice, superior: { personId: kadis.personId, holdingId: kadis.id } }
  const byRule = { appraiserId: 'kabid', appraiserHoldingId: kabid.id, superiorId: 'kadis', superiorHoldingId: kadis.id }
  const stored = (line: Partial<StoredLine>, from: Day = '2025-01-01'): Lines => ({
    current: { id: 'l', from, origin: 'RULE', appraiserEnd: null, ...byRule, ...line },
    lastEnd: null,
    nextFrom: null,
  })

  test('nothing, where it says the same', () => {
    expect(lineStep(stored({}), chosen, '2026-11-22')).toBeNull()
  })

  test.each(['MANUAL', 'FILE'] as const)('nothing, where it was set otherwise: %s', (origin) => {
    expect(lineStep(stored({ origin, appraiserId: 'lain' }), chosen, '2026-11-22')).toBeNull()
    expect(endStep(stored({ origin }), '2026-11-22')).toBeNull()
  })

  test('another appraiser since both hold their posts', () => {
    const step = lineStep(stored({ appraiserId: 'lain', appraiserHoldingId: 'lain@' }), chosen, '2026-11-22')
    expect(step).toEqual({ leave: { id: 'l', on: '2026-03-01' }, open: { ...byRule, from: '2026-03-01', to: null } })
  })

  test('another appraiser since the one before left, where a post is passed over', () => {
    const vacant = { ...chosen, choice: { ...choice, since: null } }
    const left = stored({ appraiserId: 'lain', appraiserHoldingId: 'lain@', appraiserEnd: '2026-10-05' })
    expect(lineStep(left, vacant, '2026-11-22')?.leave).toEqual({ id: 'l', on: '2026-10-05' })
    expect(endStep(left, '2026-11-22')?.leave).toEqual({ id: 'l', on: '2026-10-05' })
  })

  test('another superior from the day itself', () => {
    expect(lineStep(stored({ superiorId: 'lain' }), chosen, '2026-11-22')?.open?.from).toBe('2026-11-22')
  })

  test('a line that began that very day was a mistake', () => {
    const wrong = stored({ appraiserId: 'lain', appraiserHoldingId: 'lain@' }, '2026-11-22')
    expect(lineStep(wrong, chosen, '2026-11-22')?.leave).toEqual({ id: 'l', on: null })
  })

  test('a line never outlives the post', () => {
    const ending = { ...chosen, holding: { ...staf, to: '2027-01-01' as Day } }
    expect(lineStep({ current: null, lastEnd: null, nextFrom: '2027-06-01' }, ending, '2026-11-22')?.open?.to).toBe('2027-01-01')
  })
})

describe('a pin', () => {
  const line = (id: string, from: Day, to: Day | null, origin: DatedLine['origin'] = 'RULE', appraiserId = 'kabid'): DatedLine => ({
    id,
    from,
    to,
    origin,
    ...facts(appraiserId),
  })
  const pin = { holdingId: 'h', from: '2026-06-01' as Day, reason: 'x', ...facts('kadis') }

  test('ends what the rule chose, and takes away what it chose for later', () => {
    const lines = [line('a', '2024-01-01', '2026-09-01'), line('b', '2026-09-01', null)]
    expect(pinStep(lines, pin, null)).toEqual({
      leaves: [
        { id: 'a', on: '2026-06-01' },
        { id: 'b', on: null },
      ],
      open: { ...facts('kadis'), from: '2026-06-01', to: null },
    })
  })

  test('reaches until what was set for a later day, or the end of the post', () => {
    const later = line('b', '2026-10-01', null, 'MANUAL', 'lain')
    expect(pinStep([line('a', '2024-01-01', '2026-10-01'), later], pin, null)).toMatchObject({
      leaves: [{ id: 'a' }],
      open: { to: '2026-10-01' },
    })
    expect(pinStep([], pin, '2026-08-01')).toMatchObject({ open: { to: '2026-08-01' } })
  })

  test('replaces what was set before it, and repeats nothing', () => {
    expect(pinStep([line('a', '2024-01-01', null, 'FILE', 'lain')], pin, null)?.leaves).toEqual([{ id: 'a', on: '2026-06-01' }])
    expect(pinStep([line('a', '2024-01-01', null, 'MANUAL', 'kadis')], pin, null)).toBeNull()
  })

  test('pins down what the rule chose anyway', () => {
    expect(pinStep([line('a', '2024-01-01', null, 'RULE', 'kadis')], pin, null)).not.toBeNull()
  })
})

test('circles are found, and only their members', () => {
  const pairs = (words: string) => words.split(' ').map(([personId = '', appraiserId = '']) => ({ personId, appraiserId }))
  expect([...peopleInCircles(pairs('ab bc ca da ef fg hh'))].sort()).toEqual(['a', 'b', 'c', 'h'])
  expect([...peopleInCircles(pairs('ab ac cd da'))].sort(), 'through a second post').toEqual(['a', 'c', 'd'])
})
