import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { removeIndicator, removeWorkResult, saveIndicator, saveWorkResult } from '@/lib/plan/content/commands'
import { annexes, expectations, workResult } from '@/lib/plan/content/schema'
import { saveAnnexes, saveExpectations } from '@/lib/plan/content/texts/commands'
import { findPlanToWrite } from '@/lib/plan/reading/queries'
import { refuse } from '@/lib/result'
import { seenDigest } from '@/lib/seen'
import { addResult, begin, contentOf, done, indicatorInput, seenOfIndicator, seenOfResult, shown } from '../../support/plan-writing'
import { agreedPlan, approvedPledge, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

/** Targets of the four quarters, as a form sends them. */
async function quarters(targets: readonly string[]): Promise<Record<string, string>> {
  const periods = await db().period.findMany({ where: { kind: 'QUARTER', year: town.year }, orderBy: { number: 'asc' } })
  return Object.fromEntries(periods.map(({ id }, place) => [`target-${id}`, targets[place] ?? '']))
}

describe('writing', () => {
  test('RHK and indicators are added, changed and removed, and keep their ids', async () => {
    const planId = await begin(town.staff, town.year)
    const first = await addResult(planId, town.staff)
    const second = await addResult(planId, town.staff, { text: 'Arsip rapi', category: 'TAMBAHAN' })
    expect(await addResult(planId, town.staff, { workResultId: first, text: 'Layanan selalu tersedia' })).toBe(first)
    done(await saveIndicator(town.staff, await indicatorInput(planId, first)))
    const before = await findPlanToWrite(town.staff, planId)
    const indicatorId = before?.content.workResults[0]?.indicators[0]?.id ?? ''
    done(await saveIndicator(town.staff, await indicatorInput(planId, first, { indicatorId, target: '1.000,25' })))
    const after = await findPlanToWrite(town.staff, planId)
    expect(after?.content.workResults).toMatchObject([
      { id: first, text: 'Layanan selalu tersedia', indicators: [{ id: indicatorId, target: '1000.25', kind: 'LOWER_IS_BETTER' }] },
      { id: second, category: 'TAMBAHAN', indicators: [] },
    ])
    done(await removeIndicator(town.staff, { planId, seen: await seenOfIndicator(planId, indicatorId), indicatorId }))
    const { whole } = await seenOfResult(planId, first)
    done(await removeWorkResult(town.staff, { planId, seen: whole, workResultId: first }))
    expect((await findPlanToWrite(town.staff, planId))?.content.workResults.map(({ id }) => id)).toEqual([second])
    expect(await db().workResult.count({ where: { planId } })).toBe(1)
  })

  test('the same key adds once; two at once may add, and the revision rises for whoever submits', async () => {
    const planId = await begin(town.staff, town.year)
    const before = await shown(planId)
    const input = workResult.parse({ planId, text: 'Hasil yang sama', category: 'UTAMA' })
    const key = uuidv7()
    const [first, again] = await Promise.all([saveWorkResult(town.staff, input, { key }), saveWorkResult(town.staff, input, { key })])
    expect(again).toEqual(first)
    const both = await Promise.all([saveWorkResult(town.staff, input), saveWorkResult(town.staff, input)])
    expect(both.map((result) => result.ok)).toEqual([true, true])
    const results = (await contentOf(planId)).workResults
    expect(results.map(({ position }) => position)).toEqual([1, 2, 3])
    expect((await shown(planId)).revision).toBe(before.revision + 3)
  })

  test('nobody but the owner writes, nor is told that there is a draft to write on', async () => {
    const planId = await begin(town.staff, town.year)
    const input = workResult.parse({ planId, text: 'Titipan', category: 'UTAMA' })
    for (const other of [town.chief, town.head, town.clerk, town.unitHr, town.hrAdmin, town.systemAdmin])
      expect(await saveWorkResult(other, input), other.name).toEqual(refuse('notFound'))
    expect(await findPlanToWrite(town.chief, planId)).toBeNull()
  })

  test('the form says whether an aspect is asked', async () => {
    const planId = await begin(town.staff, town.year)
    const result = await addResult(planId, town.staff)
    const input = await indicatorInput(planId, result, { aspect: '' })
    expect(await saveIndicator(town.staff, input)).toEqual(refuse('aspectMissing', { field: 'aspect' }))
    const leading = await begin(town.head, town.year)
    const own = await addResult(leading, town.head, {})
    expect(await saveIndicator(town.head, await indicatorInput(leading, own))).toEqual(
      refuse('perspectiveMissing', { field: 'perspective' }),
    )
    done(await saveIndicator(town.head, await indicatorInput(leading, own, { perspective: 'ANGGARAN' })))
    expect(await db().indicatorText.findFirstOrThrow({ where: { indicator: { workResultId: own } } })).toMatchObject({ aspect: null })
  })

  test('an RHK hangs on the pejabat penilai’s RHK in force or on an objective of the own unit and above, and on nothing else', async () => {
    const above = await agreedPlan(town, town.chief, { workResults: [{ text: 'Layanan bidang' }] })
    const aside = await agreedPlan(town, town.clerk)
    const { objectiveIds } = await approvedPledge(town, town.officeId, ['Warga terlayani'])
    const elsewhere = await approvedPledge(town, town.otherOfficeId)
    const planId = await begin(town.staff, town.year)
    const writing = await findPlanToWrite(town.staff, planId)
    expect(writing?.supportable).toEqual({
      workResults: [{ id: above.workResultIds[0], text: 'Layanan bidang', kind: 'APPRAISER', teamName: null }],
      objectives: [{ id: objectiveIds[0], text: 'Warga terlayani', unitName: 'Dinas Uji' }],
    })
    for (const supports of [`rhk:${aside.workResultIds[0]}`, `sasaran:${elsewhere.objectiveIds[0]}`]) {
      const input = workResult.parse({ planId, text: 'Mengikuti', category: 'UTAMA', supports })
      expect(await saveWorkResult(town.staff, input)).toEqual(refuse('supportUnknown', { field: 'supports' }))
    }
    await addResult(planId, town.staff, { supports: `rhk:${above.workResultIds[0]}` })
    await addResult(planId, town.staff, { supports: `sasaran:${objectiveIds[0]}` })
    const results = (await findPlanToWrite(town.staff, planId))?.content.workResults ?? []
    expect(results.map(({ supports }) => supports)).toEqual(['Layanan bidang', 'Warga terlayani'])
  })

  test('expectations are written for the seven values, and emptied', async () => {
    const planId = await begin(town.staff, town.year)
    const input = (texts: object) => expectations.parse({ planId, ...texts })
    done(await saveExpectations(town.staff, input({ AKUNTABEL: ' Catat tiap gangguan ', LOYAL: '', ASING: 'diabaikan' })))
    expect((await contentOf(planId)).expectations).toEqual([{ valueKey: 'AKUNTABEL', text: 'Catat tiap gangguan' }])
    done(await saveExpectations(town.staff, input({})))
    expect((await contentOf(planId)).expectations).toEqual([])
  })

  test('the lampiran keeps its lines in order', async () => {
    const planId = await begin(town.staff, town.year)
    const input = annexes.parse({ planId, RESOURCES: ' Dua laptop \r\n\nAkses data', CONSEQUENCES: 'Pelatihan' })
    done(await saveAnnexes(town.staff, input))
    expect((await contentOf(planId)).annexes).toEqual({
      RESOURCES: ['Dua laptop', 'Akses data'],
      ACCOUNTABILITY: [],
      CONSEQUENCES: ['Pelatihan'],
    })
    expect(await saveAnnexes(town.stranger, input)).toEqual(refuse('notFound'))
  })
})

describe('writing by two', () => {
  test('what somebody changed meanwhile is never overwritten; what nobody touched is', async () => {
    const planId = await begin(town.staff, town.year)
    const first = await addResult(planId, town.staff)
    const second = await addResult(planId, town.staff, { text: 'Arsip rapi' })
    const { seen, whole } = await seenOfResult(planId, first)
    const stale = workResult.parse({ planId, workResultId: first, seen, text: 'Dari halaman lama', category: 'UTAMA' })
    await addResult(planId, town.staff, { workResultId: first, text: 'Diubah lebih dulu' })
    expect(await saveWorkResult(town.staff, stale)).toEqual(refuse('changedMeanwhile'))
    expect(await removeWorkResult(town.staff, { planId, workResultId: first, seen: whole })).toEqual(refuse('changedMeanwhile'))
    const other = { planId, workResultId: second, seen: (await seenOfResult(planId, second)).seen, category: 'UTAMA' }
    const both = ['Satu suara', 'Dua suara'].map((text) => saveWorkResult(town.staff, workResult.parse({ ...other, text })))
    expect((await Promise.all(both)).map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['changedMeanwhile', 'ok'])
    expect((await contentOf(planId)).workResults[0]?.text).toBe('Diubah lebih dulu')
  })

  test('an indicator is guarded with its targets of periods; who adds another is not in the way', async () => {
    const planId = await begin(town.staff, town.year)
    const result = await addResult(planId, town.staff)
    done(await saveIndicator(town.staff, await indicatorInput(planId, result)))
    const indicatorId = (await contentOf(planId)).workResults[0]?.indicators[0]?.id ?? ''
    const stale = await indicatorInput(planId, result, { indicatorId, target: '9' })
    const { whole } = await seenOfResult(planId, result)
    const [saved, added] = await Promise.all([
      saveIndicator(
        town.staff,
        await indicatorInput(planId, result, { indicatorId, target: '20', ...(await quarters(['5', '5', '5', '5'])) }),
      ),
      saveIndicator(town.staff, await indicatorInput(planId, result, { text: 'Tambahan' })),
    ])
    expect([saved.ok, added.ok]).toEqual([true, true])
    expect(await saveIndicator(town.staff, stale)).toEqual(refuse('changedMeanwhile'))
    expect(await removeIndicator(town.staff, { planId, indicatorId, seen: stale.seen })).toEqual(refuse('changedMeanwhile'))
    expect(await removeWorkResult(town.staff, { planId, workResultId: result, seen: whole })).toEqual(refuse('changedMeanwhile'))
    done(await removeIndicator(town.staff, { planId, indicatorId, seen: await seenOfIndicator(planId, indicatorId) }))
    expect(await saveIndicator(town.staff, stale)).toEqual(refuse('goneMeanwhile'))
    expect(await removeIndicator(town.staff, { planId, indicatorId, seen: stale.seen })).toEqual(refuse('goneMeanwhile'))
  })

  test('two who write different expectations both keep theirs; the same one is refused', async () => {
    const planId = await begin(town.staff, town.year)
    const empty = seenDigest('')
    const input = (texts: object) => expectations.parse({ planId, 'seen-LOYAL': empty, 'seen-ADAPTIF': empty, ...texts })
    const both = [input({ LOYAL: 'Dari satu' }), input({ ADAPTIF: 'Dari lain' })]
    for (const result of await Promise.all(both.map((one) => saveExpectations(town.staff, one)))) done(result)
    const texts = async () => (await contentOf(planId)).expectations.map(({ text }) => text)
    expect(await texts()).toEqual(['Dari lain', 'Dari satu'])
    expect(await saveExpectations(town.staff, input({ LOYAL: 'Menimpa' }))).toEqual(refuse('changedMeanwhile', { field: 'LOYAL' }))
    expect(await texts()).toEqual(['Dari lain', 'Dari satu'])
    const list = (RESOURCES: string) => annexes.parse({ planId, 'seen-RESOURCES': empty, RESOURCES })
    done(await saveAnnexes(town.staff, list('Laptop')))
    expect(await saveAnnexes(town.staff, list('Kursi'))).toEqual(refuse('changedMeanwhile', { field: 'RESOURCES' }))
    expect((await contentOf(planId)).annexes.RESOURCES).toEqual(['Laptop'])
  })

  test('a penyiap writes; while it is submitted nobody does', async () => {
    const planId = await begin(town.head, town.year)
    const preparer = { ...town.clerk, prepares: new Set([town.head.personId]) }
    expect(await addResult(planId, preparer, { text: 'Disiapkan penyiap' })).not.toBe('')
    expect(await saveWorkResult(town.clerk, workResult.parse({ planId, text: 'Titipan', category: 'UTAMA' }))).toEqual(refuse('notFound'))
    const { planId: handedIn } = await agreedPlan(town, town.staff, { state: 'SUBMITTED' })
    const late = workResult.parse({ planId: handedIn, text: 'Menyusul', category: 'UTAMA' })
    expect(await saveWorkResult(town.staff, late)).toEqual(refuse('notEditable'))
  })

  test('nothing of another person’s SKP can be changed through one’s own', async () => {
    const planId = await begin(town.staff, town.year)
    const own = await addResult(planId, town.staff)
    const other = await begin(town.clerk, town.year)
    const theirs = await addResult(other, town.clerk)
    done(await saveIndicator(town.clerk, await indicatorInput(other, theirs)))
    const indicatorId = (await contentOf(other)).workResults[0]?.indicators[0]?.id ?? ''
    const seen = (await seenOfResult(other, theirs)).seen
    const before = await contentOf(other)
    const attempts = [
      saveWorkResult(town.staff, workResult.parse({ planId, workResultId: theirs, seen, text: 'Direbut', category: 'UTAMA' })),
      saveIndicator(town.staff, await indicatorInput(planId, theirs)),
      saveIndicator(town.staff, await indicatorInput(planId, own, { indicatorId })),
      removeIndicator(town.staff, { planId, indicatorId, seen: await seenOfIndicator(other, indicatorId) }),
    ]
    for (const result of await Promise.all(attempts)) expect(result).toEqual(refuse('goneMeanwhile'))
    expect(await saveIndicator(town.staff, await indicatorInput(other, theirs))).toEqual(refuse('notFound'))
    expect(await contentOf(other)).toEqual(before)
  })
})
