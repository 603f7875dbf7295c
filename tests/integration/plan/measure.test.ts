import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { findWritingChoices } from '@/lib/plan/content/choices/queries'
import { saveIndicator, saveWorkResult } from '@/lib/plan/content/commands'
import { workResult } from '@/lib/plan/content/schema'
import { writtenTarget } from '@/lib/plan/measure/labels'
import { findPlan, findPlanToWrite } from '@/lib/plan/reading/queries'
import { refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { addResult, begin, contentOf, done, indicatorInput } from '../../support/plan-writing'
import { planTown, type Town } from '../../support/plans'

let town: Town
let planId: string
let result: string

beforeEach(async () => {
  town = await planTown()
  planId = await begin(town.staff, town.year)
  result = await addResult(planId, town.staff)
})

const save = async (change: Record<string, unknown>) => saveIndicator(town.staff, await indicatorInput(planId, result, change))
const written = async () => (await contentOf(planId)).workResults[0]?.indicators ?? []
const fields = async (targets: readonly string[]) => {
  const { periods = [] } = (await findWritingChoices(town.staff, planId)) ?? {}
  return Object.fromEntries(periods.map(({ id }, place) => [`target-${id}`, targets[place] ?? '']))
}

test('each kind of indicator keeps what it asks, and the rule sets the rest', async () => {
  const day = `${town.year}-06-30`
  done(await save({ kind: 'WITHIN_RANGE', target: '95', targetTo: '100', unitName: 'persen', aggregation: 'LAST' }))
  done(await save({ kind: 'BY_DATE', target: '', unitName: '', targetDay: day, aggregation: 'SUM' }))
  done(await save({ kind: 'YES_NO', target: '7', unitName: '' }))
  done(await save({ kind: 'ZERO_DEFECTS', target: '7', unitName: 'temuan', shared: 'on' }))
  const all = await written()
  expect(all.map(writtenTarget)).toEqual(['95 sampai 100 persen', `paling lambat 30 Juni ${town.year}`, 'ya', '0 temuan'])
  expect(all.map(({ aggregation }) => aggregation)).toEqual(['LAST', 'LAST', 'LAST', 'SUM'])
  expect(all.map(({ shared }) => shared)).toEqual([false, false, false, true])
})

test('a date lies within the time of the SKP', async () => {
  const input = { kind: 'BY_DATE', targetDay: `${town.year + 1}-01-01` }
  const params = { from: `1 Januari ${town.year}`, to: `31 Desember ${town.year}` }
  expect(await save(input)).toEqual(refuse('dateOutside', { field: 'targetDay', params }))
  done(await save({ ...input, targetDay: `${town.year}-12-31` }))
})

test('targets of periods are all there and come to the target of the year', async () => {
  const four = await fields(['10', '20', '30', '40'])
  const names = Object.keys(four)
  expect(names).toHaveLength(4)
  const differs = { figure: '100', target: '99 jam', aggregation: 'bila dijumlahkan' }
  expect(await save({ target: '99', ...four })).toEqual(refuse('periodsDiffer', { field: names[0], params: differs }))
  done(await save({ target: '100', ...four }))
  expect([...((await written())[0]?.targets.values() ?? [])].sort()).toEqual(['10', '20', '30', '40'])
  const { [names[3] ?? '']: _, ...three } = four
  expect(await save({ target: '60', ...three })).toEqual(refuse('periodsIncomplete'))
  const foreign = { 'target-01a205e9-8d07-775e-bd71-db1fb0c232b9': '1' }
  expect(await save({ target: '1', ...foreign })).toEqual(refuse('periodsIncomplete'))
})

test('an SKP of a part of the year has the periods of that part', async () => {
  const next = town.year + 1
  await db().postHolding.update({ where: { id: town.clerk.holdingId }, data: { validTo: new Date(`${next}-05-01`) } })
  const other = await begin(town.clerk, next)
  const { periods = [] } = (await findWritingChoices(town.clerk, other)) ?? {}
  expect(periods.map(({ name }) => name)).toEqual([`Triwulan I ${next}`, `Triwulan II ${next}`])
  expect(await findWritingChoices(town.chief, other)).toBeNull()
})

test('realisation comes from the own unit or one above, and from an unsur that is asked', async () => {
  const choices = await findWritingChoices(town.staff, planId)
  expect(choices?.units.map(({ name }) => name)).toEqual(['Bidang Uji', 'Dinas Uji', 'Pemerintah Kota Uji'])
  const [element] = choices?.elements ?? []
  done(await save({ source: 'SURVEY_ELEMENT', sourceElement: element?.key, sourceUnitId: town.officeId }))
  done(await save({ source: 'SURVEY_INDEX', sourceElement: element?.key }))
  expect(await written()).toMatchObject([
    { source: 'SURVEY_ELEMENT', sourceUnitId: town.officeId, sourceElement: element?.key },
    { source: 'SURVEY_INDEX', sourceUnitId: town.sectionId, sourceElement: null },
  ])
  expect((await findPlan(town.staff, planId, null))?.names.elements.get(element?.key ?? '')).toBe(element?.name)
  const elsewhere = { source: 'ON_TIME_SHARE', sourceUnitId: town.otherOfficeId }
  expect(await save(elsewhere)).toEqual(refuse('sourceUnknown', { field: 'sourceUnitId' }))
  const unasked = { source: 'SURVEY_ELEMENT', sourceElement: 'tidak_ada' }
  expect(await save(unasked)).toEqual(refuse('elementUnknown', { field: 'sourceElement' }))
  expect(await written()).toHaveLength(2)
})

test('weights count only where the rule switches them on, and then make 100', async () => {
  const input = { planId, text: 'Berbobot', category: 'UTAMA', weight: '60' }
  done(await saveWorkResult(town.staff, workResult.parse(input)))
  expect((await contentOf(planId)).workResults[1]?.weight).toBeNull()
  const { id: ruleId } = await db().rule.findFirstOrThrow({ where: { kind: 'PLANNING' } })
  const newest = await db().ruleVersion.findFirstOrThrow({ where: { ruleId }, orderBy: { number: 'desc' } })
  const { id: _, ...like } = newest
  const body = { weights: true, smallestGroup: 3 }
  await db().ruleVersion.create({
    data: { ...like, number: newest.number + 1, validFrom: new Date('2024-01-01'), body, publishedAt: trusted().now },
  })
  done(await saveWorkResult(town.staff, workResult.parse(input)))
  done(await saveWorkResult(town.staff, workResult.parse({ ...input, category: 'TAMBAHAN' })))
  const results = (await contentOf(planId)).workResults
  expect(results.map(({ weight }) => weight)).toEqual([null, null, '60', null])
  const faults = (await findPlanToWrite(town.staff, planId))?.faults ?? []
  expect(faults.filter(({ code }) => code === 'weightSum')).toEqual([{ code: 'weightSum', sum: '60' }])
})
