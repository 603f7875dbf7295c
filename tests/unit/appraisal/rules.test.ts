import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRated, isReleased, predikatOf, type StepName, stateAfter, statesBefore, stepsFrom, transitions } from '@/lib/appraisal/rules'
import { AppraisalState, type Predikat, Rating } from '@/lib/generated/prisma/enums'
import { referenceBody } from '../rule/reference-bodies'

type Cell = { hasil_kerja: Rating; perilaku: Rating; predikat: Predikat }
const { table } = JSON.parse(readFileSync(new URL('../../fixtures/predikat-table.json', import.meta.url), 'utf8')) as { table: Cell[] }

describe('the predikat comes from the two ratings', () => {
  test.each(table)('$hasil_kerja and $perilaku give $predikat', ({ hasil_kerja, perilaku, predikat }) => {
    expect(predikatOf(referenceBody('PREDIKAT_TABLE'), hasil_kerja, perilaku)).toBe(predikat)
  })

  test('for every pair', () => {
    expect(table).toHaveLength(Object.keys(Rating).length ** 2)
  })

  test('is never made up where the table has no cell', () => {
    expect(() => predikatOf({ cells: [] }, 'SESUAI_EKSPEKTASI', 'SESUAI_EKSPEKTASI')).toThrow('no cell')
  })
})

/** What each step leads to from each state; what is not named is refused. */
const allowed: Record<StepName, Partial<Record<AppraisalState, AppraisalState>>> = {
  RATE: { DRAFT: 'RATED', RATED: 'RATED', REOPENED: 'RATED' },
  RELEASE: { RATED: 'RELEASED' },
  ACKNOWLEDGE: { RELEASED: 'RECEIVED' },
  LAPSE: { RELEASED: 'RECEIVED' },
  OBJECT: { RECEIVED: 'OBJECTED' },
  DECIDE: { OBJECTED: 'DECIDED' },
  FINALIZE: { RECEIVED: 'FINAL', DECIDED: 'FINAL' },
  REOPEN: { RELEASED: 'REOPENED', RECEIVED: 'REOPENED', FINAL: 'REOPENED' },
}
const cases = (Object.keys(allowed) as StepName[]).flatMap((step) => Object.values(AppraisalState).map((state) => [step, state] as const))

describe('the table of states', () => {
  test.each(cases)('%s from %s', (step, state) => {
    expect(stateAfter(step, state)).toBe(allowed[step][state] ?? null)
    expect(statesBefore(step).includes(state)).toBe(state in allowed[step])
  })

  test('leads to one state for each step and state', () => {
    for (const { step, from } of transitions)
      for (const state of from) expect(stepsFrom(state).filter((one) => one.step === step)).toHaveLength(1)
  })

  test('reaches every state from a draft, and the end from every state', () => {
    const reached = new Set<AppraisalState>(['DRAFT'])
    for (const _ of transitions) for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to)
    expect([...reached].sort()).toEqual(Object.values(AppraisalState).sort())
    for (const state of Object.values(AppraisalState)) expect(stepsFrom(state).length, state).toBeGreaterThan(0)
  })

  test('a result can be taken back only with a reason, and only by HR', () => {
    const back = transitions.filter(({ to }) => to === 'REOPENED')
    expect(back.every(({ by, needs }) => by === 'HR_ADMIN' && needs.includes('REASON'))).toBe(true)
  })

  test('nothing is released without the achievement of the organisation', () => {
    for (const { to, needs } of transitions) if (to === 'RELEASED') expect(needs).toContain('ORGANIZATION_ACHIEVEMENT')
  })

  test('what is released is rated', () => {
    for (const state of Object.values(AppraisalState)) if (isReleased(state)) expect(isRated(state)).toBe(true)
  })
})
