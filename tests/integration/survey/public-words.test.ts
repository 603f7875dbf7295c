import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { countExclusions } from '@/lib/survey/exclusion/queries'
import { settleFollowUp, wordFollowUp } from '@/lib/survey/follow-up/commands'
import { findFollowUp } from '@/lib/survey/follow-up/queries'
import { newFollowUp } from '@/lib/survey/follow-up/schema'
import { unsurKeyOf } from '@/lib/survey/version/draft/rules'
import { listPublicChanges } from '@/lib/transparency/queries'
import { followUp, headedTown, planned, quarterSurvey, scored, value } from '../../support/follow-ups'
import type { Town } from '../../support/plans'
import { setExcluded } from '../../support/survey-versions'

let town: Town
beforeAll(async () => {
  town = await headedTown()
})

const outcome = 'Loket kedua sudah dibuka.'

test('what the public is told of a follow-up names none of the unit, and the officer hears of it', async () => {
  const { head, clerk, officeId } = town
  const { surveyId } = await quarterSurvey(town, { unitId: officeId }, [scored(2)])
  const ids = [await followUp(head, surveyId, clerk.employeeId), await followUp(head, surveyId, clerk.employeeId)]
  const [named = '', unnamed = ''] = ids
  const settle = (followUpId: string, said: string, done: string) =>
    settleFollowUp(head, { followUpId, revision: 1, state: 'DONE', outcome, said, done })
  expect(value(await settle(named, 'Novita marah-marah', 'Hubungi 0812 3456 7890'))).toMatchObject({ masked: true })
  const masked = { said: '[nama] marah-marah', done: 'Hubungi ▇▇▇' }
  expect(await findFollowUp(head, named)).toMatchObject(masked)
  expect(value(await settle(unnamed, 'Antre lama', 'Loket ditambah'))).toMatchObject({ masked: false })
  const reworded = { followUpId: unnamed, revision: 2, said: 'Kata Novita antre lama', done: 'Loket ditambah' }
  expect(value(await wordFollowUp(head, reworded))).toMatchObject({ masked: true })
  const told = await listPublicChanges(visitor(), { from: head.today, to: head.today, unitId: officeId })
  expect(JSON.stringify(told)).not.toContain('Novita')
  expect(told).toHaveLength(2)
  const acts = await db().auditEntry.findMany({ where: { nounId: { in: ids }, verb: 'followUp.settle' }, include: { value: true } })
  expect(JSON.stringify(acts)).not.toContain('Novita marah')
})

test('why answers were taken out is told without names of the unit', async () => {
  const { head, officeId } = town
  const { surveyId, responseIds } = await quarterSurvey(town, { unitId: officeId, number: 2 }, [scored(2)])
  const id = uuidv7()
  const decided = { surveyId, excludes: true, reason: 'Diisi Novita sendiri di loket', decidedById: head.accountId, decidedAt: head.now }
  await db().answerExclusion.create({ data: { id, ...decided } })
  await db().answerExclusionMember.createMany({ data: responseIds.map((responseId) => ({ exclusionId: id, responseId })) })
  await setExcluded(responseIds, true)
  expect(await countExclusions(visitor(), surveyId)).toEqual({
    excluded: 1,
    reasons: [{ reason: 'Diisi [nama] sendiri di loket', count: 1 }],
  })
})

test('a plan takes the key of every unsur that can be made, and nothing else', () => {
  const of = (unsur: string) => newFollowUp.safeParse({ ...planned(uuidv7(), uuidv7()), unsur }).success
  for (const name of ['Kemudahan akses', '3R', 'Ruang tunggu & parkir', 'Jum’at', '漢字'])
    expect([name, of(unsurKeyOf(name))]).toEqual([name, true])
  for (const odd of ['', 'Waktu', 'a b', "a';--", 'x'.repeat(70)]) expect(of(odd)).toBe(false)
})
