import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/day'
import { recordPublicity, withdrawPublicity } from '@/lib/survey/publicity/commands'
import { listPublicity } from '@/lib/survey/publicity/queries'
import { newPublicity } from '@/lib/survey/publicity/schema'
import { codes, headedTown, quarterSurvey, scored, value } from '../../support/follow-ups'
import type { Town } from '../../support/plans'

let town: Town
let surveyId: string
beforeAll(async () => {
  town = await headedTown()
  surveyId = (await quarterSurvey(town, { unitId: town.sectionId }, [scored(3)])).surveyId
})

const reason = 'Salah memilih survei.'
const said = (change: Record<string, unknown> = {}) =>
  newPublicity.parse({ surveyId, medium: 'SITUS_WEB', publishedOn: town.head.today, place: 'https://uji.go.id/ikm', ...change })

test('is recorded by those who plan, for a day since the survey began', async () => {
  const { head, staff, stranger, auditor } = town
  const key = randomUUID()
  const { publicityId } = value(await recordPublicity(head, said(), { key }))
  expect(value(await recordPublicity(head, said(), { key })).publicityId).toBe(publicityId)
  expect(await listPublicity(head, surveyId)).toEqual([
    { id: publicityId, medium: 'SITUS_WEB', publishedOn: head.today, place: 'https://uji.go.id/ikm' },
  ])
  for (const one of [staff, stranger, auditor]) expect(await recordPublicity(one, said())).toMatchObject({ code: 'notFound' })
  expect(await recordPublicity(head, said({ publishedOn: addDays(head.today, 1) }))).toMatchObject({ code: 'publishedInFuture' })
  expect(await recordPublicity(head, said({ publishedOn: '2001-01-01' }))).toMatchObject({ code: 'publishedBeforeSurvey' })
  expect(await listPublicity(stranger, surveyId)).toEqual([])
  expect(newPublicity.safeParse({ ...said(), place: 'x'.repeat(301) }).success).toBe(false)
})

test('is withdrawn once, with a reason', async () => {
  const { head, chief, stranger } = town
  const { publicityId } = value(await recordPublicity(head, said({ medium: 'REKLAME', place: 'Papan alun-alun' })))
  expect(await withdrawPublicity(stranger, { publicityId, reason })).toMatchObject({ code: 'notFound' })
  expect(await withdrawPublicity(head, { publicityId: randomUUID(), reason })).toMatchObject({ code: 'notFound' })
  const both = await Promise.all([withdrawPublicity(head, { publicityId, reason }), withdrawPublicity(chief, { publicityId, reason })])
  expect(codes(both)).toEqual(['alreadyWithdrawn', 'ok'])
  expect((await listPublicity(head, surveyId)).map(({ id }) => id)).not.toContain(publicityId)
})
