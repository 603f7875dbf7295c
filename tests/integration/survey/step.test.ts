import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { closeSurvey } from '@/lib/survey/commands'
import { findSurveyIndex, listSurveyIndexes, readAsked, type ShownFigures } from '@/lib/survey/result/queries'
import { readSteps } from '@/lib/survey/result/step/queries'
import type { Step } from '@/lib/survey/result/step/rules'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { nextVersion, ownWeights, setExcluded } from '../../support/survey-versions'
import { byAddress, type Desk, filled, holdSurvey, type Opened, openOne, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const all = (answer: Answer | 0) => unsurKeys.map(() => answer)
const answer = (opened: Opened, count: number, given: Answer | 0 = 3) =>
  takeAll(Array.from({ length: count }, () => filled(opened, { scores: all(given) })))
const look = async (surveyId: string) => (await findSurveyIndex(visitor(), surveyId)) as ShownFigures
const shown = async (surveyId: string) => (await look(surveyId)).tally.n

describe('what the public sees of an open survey', () => {
  test('is nothing before enough answered, and moves on only after enough more, with all that is shown beside it', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await answer(opened, 4, 4)
    const none = await look(surveyId)
    expect(none).toMatchObject({ isStepped: true, tally: { n: 0 }, marked: 0, notCounted: 0, ways: {}, index: { ok: false } })
    expect(await db().surveyStep.count({ where: { surveyId } })).toBe(0)
    await answer(opened, 1, 4)
    expect(await look(surveyId)).toMatchObject({ tally: { n: 5 }, ways: { ADDRESS: 5 }, index: { ok: true, value: { ikm: '100.00' } } })
    await takeAll(
      Array.from({ length: 4 }, () => filled(opened, { scores: all(1) })),
      { ...byAddress, way: 'VISIT', marks: ['ROBOT'] },
    )
    await takeAll([filled(opened, { scores: [1, 0, 0, 0, 0, 0, 0, 0, 0], counted: false })])
    expect(await look(surveyId)).toMatchObject({
      tally: { n: 5 },
      marked: 0,
      notCounted: 0,
      ways: { ADDRESS: 5 },
      index: { value: { ikm: '100.00' } },
    })
    await answer(opened, 1, 1)
    const moved = await look(surveyId)
    expect(moved).toMatchObject({
      tally: { n: 10 },
      marked: 4,
      notCounted: 1,
      ways: { ADDRESS: 6, VISIT: 4 },
      index: { value: { ikm: '62.50' } },
    })
    expect(moved.complete).toMatchObject({ n: 10 })
  })

  test('shows at once all that came while nobody looked', async () => {
    const opened = await openOne(desk)
    await answer(opened, 49)
    expect(await shown(opened.surveyId)).toBe(49)
  })

  test('waits for an unsur that fewer answered, and not for one that nobody did', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const [first, ...others] = all(3)
    await takeAll(Array.from({ length: 5 }, () => filled(opened, { scores: [first ?? 3, ...others.slice(1), 0] })))
    expect(await shown(surveyId)).toBe(5)
    await answer(opened, 4)
    await takeAll([filled(opened, { scores: [first ?? 3, ...others.slice(1), 0] })])
    expect(await shown(surveyId)).toBe(5)
    await answer(opened, 1)
    expect(await shown(surveyId)).toBe(11)
  })

  test('does not move when one answer is taken out, and keeps its unsur with it', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await answer(opened, 5)
    const second = { ...opened, versionId: await nextVersion(surveyId, ownWeights) }
    await takeAll(Array.from({ length: 5 }, () => filled(second, { scores: [...all(4), 2] })))
    expect(await look(surveyId)).toMatchObject({ tally: { n: 10 }, awaited: [], index: { ok: true } })
    const [gone] = await db().surveyResponse.findMany({ where: { versionId: second.versionId } })
    await setExcluded([gone?.id ?? ''], true)
    const after = await look(surveyId)
    expect(after).toMatchObject({ tally: { n: 10 }, excluded: 0, awaited: [] })
    expect(after.elements).toHaveLength(10)
  })

  test('is the live figures once it is closed, also of answers taken out after that', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await answer(opened, 7)
    expect(await shown(surveyId)).toBe(7)
    await answer(opened, 1, 1)
    expect(await shown(surveyId)).toBe(7)
    expect(await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })).toMatchObject({ ok: true })
    expect(await look(surveyId)).toMatchObject({ isStepped: false, tally: { n: 8 } })
    const [gone] = await db().surveyResponse.findMany({ where: { versionId: opened.versionId } })
    await setExcluded([gone?.id ?? ''], true)
    expect(await look(surveyId)).toMatchObject({ tally: { n: 7 }, excluded: 1 })
  })

  test('is the live figures the day after its last, whoever closed it or not', async () => {
    const opened = await openOne(desk)
    await answer(opened, 1)
    expect(await look(opened.surveyId)).toMatchObject({ isStepped: true, tally: { n: 0 } })
    const { today } = desk.officer
    await db().survey.update({
      where: { id: opened.surveyId },
      data: { openedAt: columnOf('2020-01-01'), opensOn: columnOf('2020-01-01'), closesOn: columnOf('2020-02-01') },
    })
    expect(today > '2020-02-01').toBe(true)
    expect(await look(opened.surveyId)).toMatchObject({ isStepped: false, tally: { n: 1 } })
  })
})

describe('readers at once', () => {
  test('of two who saw the same, one moves it on and the other gets what that one stored', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const step = (n: number): Step => ({ rows: [], shown: { waktu: [0, 0, 0, n] } })
    const [one, other] = await Promise.all([
      readSteps([{ surveyId, was: null, next: step(5) }], db()),
      readSteps([{ surveyId, was: null, next: step(6) }], db()),
    ])
    expect(one.get(surveyId)).toEqual(other.get(surveyId))
    const was = one.get(surveyId) ?? null
    const again = await Promise.all([10, 11, 12].map((n) => readSteps([{ surveyId, was, next: step(n) }], db())))
    const states = new Set(again.map((steps) => JSON.stringify(steps.get(surveyId))))
    const stored = await db().surveyStep.findUniqueOrThrow({ where: { surveyId } })
    for (const state of states) expect([JSON.stringify(was), JSON.stringify(stored.tallies)]).toContain(JSON.stringify(JSON.parse(state)))
    expect((await readSteps([{ surveyId, was: null, next: step(99) }], db())).get(surveyId)).toEqual(stored.tallies)
  })

  test('never see two states that differ by less than a step, however answers and looks fall together', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const seen: ShownFigures[] = []
    const looking = async () => {
      for (let round = 0; round < 25; round += 1) seen.push(await look(surveyId))
    }
    const answering = async () => {
      for (let round = 0; round < 40; round += 1) await answer(opened, 1, ((round % 4) + 1) as Answer)
    }
    await Promise.all([answering(), looking(), looking(), looking()])
    const states = [...new Map(seen.map((figures) => [figures.tally.n, figures])).values()]
    expect(states.length).toBeGreaterThan(2)
    for (const one of states)
      for (const other of states) {
        if (one === other) continue
        for (const key of unsurKeys) {
          const by = [0, 1, 2, 3].reduce((sum, at) => sum + Math.abs((one.spread[key]?.[at] ?? 0) - (other.spread[key]?.[at] ?? 0)), 0)
          expect(by).toBeGreaterThanOrEqual(5)
        }
      }
    expect((await look(surveyId)).tally.n).toBeGreaterThan(35)
  })

  test('do not wait for a survey that a decision holds', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await answer(opened, 5)
    const letGo = await holdSurvey(surveyId)
    expect(await shown(surveyId)).toBe(0)
    await letGo()
    expect(await shown(surveyId)).toBe(5)
  })

  test('who comes with an old state leaves the newer one', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await answer(opened, 5)
    await look(surveyId)
    const stale = (await readAsked(visitor(), [surveyId])).get(surveyId)?.step ?? null
    await answer(opened, 6)
    expect(await shown(surveyId)).toBe(11)
    const steps = await readSteps([{ surveyId, was: stale, next: stale }], db())
    expect((steps.get(surveyId)?.rows ?? []).reduce((sum, { n }) => sum + n, 0)).toBe(11)
  })
})

test('many surveys move on together, and one of nobody is left alone', async () => {
  const surveys = await Promise.all(Array.from({ length: 3 }, () => openOne(desk)))
  await Promise.all(surveys.map((opened, at) => answer(opened, at * 5)))
  const ids = surveys.map(({ surveyId }) => surveyId)
  const figures = await listSurveyIndexes(visitor(), [...ids, randomUUID()])
  expect(ids.map((id) => figures.get(id)?.tally.n)).toEqual([0, 5, 10])
  expect(await db().surveyStep.count({ where: { surveyId: { in: ids } } })).toBe(2)
})
