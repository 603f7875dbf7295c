import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/day'
import { supportChoices } from '@/lib/plan/labels'
import { faultsOf, maySupport, supportIds } from '@/lib/plan/rules'
import { suggestedRating, teamTitle } from '@/lib/plan/team/labels'
import { feedbackKinds, isMemberOn, isRunning, newestOf, overlaps, teamWording } from '@/lib/plan/team/rules'

const first: Day = '2026-01-01'
const span = fc
  .record({ start: fc.integer({ min: 0, max: 300 }), length: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }) })
  .map(({ start, length }) => ({ from: addDays(first, start), to: length === null ? null : addDays(first, start + length) }))

test('a team runs until its last day, that day included', () => {
  expect([null, '2026-06-30', '2026-07-01'].map((endedOn) => isRunning({ endedOn: endedOn as Day | null }, '2026-07-01'))).toEqual([
    true,
    false,
    true,
  ])
})

test('two memberships overlap when some day is in both, whichever comes first', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const days = Array.from({ length: 400 }, (_, index) => addDays(first, index))
      expect(overlaps(one, other)).toBe(days.some((day) => isMemberOn(one, day) && isMemberOn(other, day)))
      expect(overlaps(one, other)).toBe(overlaps(other, one))
    }),
  )
})

test('of feedback the highest number of each team, RHK and period counts', () => {
  const id = fc.constantFrom('a', 'b')
  const given = fc.record({ teamId: id, workResultId: id, periodId: id, number: fc.integer({ min: 1, max: 9 }) })
  const keyOf = (one: { teamId: string; workResultId: string; periodId: string }) => `${one.teamId}${one.workResultId}${one.periodId}`
  fc.assert(
    fc.property(fc.uniqueArray(given, { selector: (one) => `${keyOf(one)}${one.number}` }), (all) => {
      const newest = newestOf(all)
      expect(new Set(newest.map(keyOf)).size).toBe(newest.length)
      expect(new Set(all.map(keyOf)).size).toBe(newest.length)
      for (const one of all) expect(newest.find((other) => keyOf(other) === keyOf(one))?.number).toBeGreaterThanOrEqual(one.number)
    }),
  )
})

test('the wording of a team is the same whatever ends its lines', () => {
  const words = { name: 'Tim', basis: 'SK', purpose: 'Satu\nDua' }
  expect(teamWording(words)).toBe(teamWording({ ...words, purpose: 'Satu\r\nDua' }))
  expect(teamWording(words)).not.toBe(teamWording({ ...words, purpose: 'Satu Dua' }))
})

test('feedback is given for the periods of evaluations and of realisation, each once', () => {
  expect(feedbackKinds({ realizationKind: 'QUARTER', appraisalKinds: ['QUARTER', 'YEAR'] })).toEqual(['QUARTER', 'YEAR'])
  expect(feedbackKinds({ realizationKind: 'MONTH', appraisalKinds: ['YEAR'] })).toEqual(['YEAR', 'MONTH'])
})

test('the RHK of a ketua may be chosen, are named after the team, and bind no other RHK', () => {
  const workResults = [
    { id: 'atasan', text: 'Layanan', kind: 'APPRAISER' as const, teamName: null },
    { id: 'ketua', text: 'Data', kind: 'TEAM' as const, teamName: 'Satu Data' },
  ]
  expect(supportChoices({ workResults, objectives: [] }).map(({ label }) => label)).toEqual([
    'RHK pimpinan: Layanan',
    'RHK ketua Tim Satu Data: Data',
  ])
  const byTeam = supportIds({ workResults: workResults.slice(1), objectives: [] })
  expect(maySupport({ supportsWorkResultId: 'ketua', supportsObjectiveId: null }, byTeam)).toBe(true)
  expect(maySupport({ supportsWorkResultId: 'atasan', supportsObjectiveId: null }, byTeam)).toBe(false)
  const free = {
    id: 'r',
    category: 'UTAMA' as const,
    text: 'Tugas',
    weight: null,
    supportsWorkResultId: null,
    supportsObjectiveId: null,
    indicators: [],
  }
  const codes = (supports: ReturnType<typeof supportIds>) => faultsOf('QUALITATIVE', [free], supports).map(({ code }) => code)
  expect(codes(byTeam)).not.toContain('noSupport')
  expect(codes(supportIds({ workResults, objectives: [] }))).toContain('noSupport')
})

test('names are said as people say them', () => {
  expect(['Satu Data', 'Tim Data', 'tim data', 'Timur'].map(teamTitle)).toEqual(['Tim Satu Data', 'Tim Data', 'tim data', 'Tim Timur'])
  expect([null, 'SESUAI_EKSPEKTASI' as const].map(suggestedRating)).toEqual(['tanpa usulan rating', 'usulan rating: Sesuai Ekspektasi'])
})
