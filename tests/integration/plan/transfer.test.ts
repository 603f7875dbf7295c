import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { forgetUndecided, sweepFiles } from '@/lib/file/jobs'
import { undecidedDays } from '@/lib/file/rules'
import { listKeys } from '@/lib/file-store'
import { submitPlan } from '@/lib/plan/agreement/commands'
import { planPdf } from '@/lib/plan/print/document'
import { findPlanToPrint } from '@/lib/plan/print/queries'
import { unknownUnit } from '@/lib/plan/rules'
import { fillFromTransfer, keepTransfer, startFromTransfer, storeTransfer } from '@/lib/plan/transfer/commands'
import { findTransfer, findTransferPlace } from '@/lib/plan/transfer/queries'
import type { ReadPlan } from '@/lib/plan/transfer/schema'
import { readPlanFile } from '@/lib/plan/transfer/sheet'
import { type Result, refuse } from '@/lib/result'
import { content, layouts, otherPrint } from '../../fixtures/skp-print/layouts'
import { ownPlan } from '../../fixtures/skp-print/own-plan'
import { trusted } from '../../support/actors'
import { agreedPlan, planTown, type Town } from '../../support/plans'

let town: Town
beforeEach(async () => {
  town = await planTown()
})

const [layout] = Object.values(layouts)

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const file = (bytes: Uint8Array, name = 'skp.pdf') => new File([new Uint8Array(bytes)], name)
const printOf = (nip: string | null) => otherPrint(layout as NonNullable<typeof layout>, { ...content, nip: nip ?? '' })
const place = () => ({ holdingId: town.staff.holdingId, year: town.year })
const kept = () => db().storedFile.findMany({ where: { noun: 'planTransfer', nounId: town.staff.holdingId } })

async function read(nip = town.staff.nip): Promise<ReadPlan> {
  return done(await readPlanFile(await printOf(nip), 'application/pdf'))
}

describe('an uploaded SKP', () => {
  test('is kept, shown, and made a draft that says the same', async () => {
    const { fileId } = done(await keepTransfer(town.staff, { ...place(), file: file(await printOf(town.staff.nip)) }, {}))
    const shown = await findTransfer(town.staff, { ...place(), fileId })
    expect(shown?.read).toMatchObject({ ok: true, value: { draft: { form: 'QUANTITATIVE', left: [] } } })
    const { planId } = done(await startFromTransfer(town.staff, { ...place(), fileId }, {}))
    const plan = await findPlanToPrint(town.staff, planId, null)
    expect(plan).toMatchObject({ state: 'DRAFT', number: 1, form: 'QUANTITATIVE' })
    expect(plan?.content.workResults.map(({ text, category }) => [text, category])).toEqual(
      content.results.map(({ text, category }) => [text, category]),
    )
    expect(plan?.content.workResults[0]?.indicators).toMatchObject([
      { aspect: 'KUANTITAS', target: '1250', unitName: 'orang', kind: 'HIGHER_IS_BETTER', aggregation: 'SUM' },
      { aspect: 'KUALITAS', target: '95', targetTo: '100', kind: 'WITHIN_RANGE', aggregation: 'AVERAGE' },
      { aspect: 'WAKTU', target: '20634', kind: 'BY_DATE', aggregation: 'LAST' },
    ])
    expect(plan?.content.expectations).toEqual([{ valueKey: 'AKUNTABEL', text: content.expectations.akuntabel }])
    expect(Object.values(plan?.content.annexes ?? {})).toEqual(Object.values(content.annexes))
    expect(await db().auditEntry.count({ where: { nounId: planId, verb: 'plan.fillFromTransfer' } })).toBe(1)
    expect(await submitPlan(town.staff, { planId, revision: 2 } as never)).toMatchObject({ ok: false, code: 'planIncomplete' })
  })

  test('keeps a target that was not read to be filled in, with its words', async () => {
    const { planId } = done(await fillFromTransfer(town.staff, { ...place(), fileId: uuidv7(), read: await read() }))
    const open = await db().indicatorText.findMany({ where: { unitName: unknownUnit, version: { planId } } })
    expect(open).toMatchObject([{ text: 'Barang tercatat sesuai keadaan (target tertulis: sesuai kebutuhan)' }])
  })

  test('hangs an RHK on that of the pejabat penilai that says the same', async () => {
    const [first] = content.results
    const above = await agreedPlan(town, town.chief, { workResults: [{ text: first?.supports.toUpperCase() ?? '' }] })
    const { planId } = done(await fillFromTransfer(town.staff, { ...place(), fileId: uuidv7(), read: await read() }))
    const texts = await db().workResultText.findMany({ where: { version: { planId } }, orderBy: { position: 'asc' } })
    expect(texts.map(({ supportsWorkResultId }) => supportsWorkResultId)).toEqual([above.workResultIds[0], null, null])
  })

  test('of another person is refused, at the upload and when it is applied, and leaves no file', async () => {
    const other = file(await printOf(town.clerk.nip))
    expect(await keepTransfer(town.staff, { ...place(), file: other }, {})).toEqual(refuse('otherPerson'))
    expect(await fillFromTransfer(town.staff, { ...place(), fileId: uuidv7(), read: await read(town.clerk.nip) })).toEqual(
      refuse('otherPerson'),
    )
    expect(await kept()).toEqual([])
    expect(await db().plan.count({ where: { holdingId: town.staff.holdingId } })).toBe(0)
  })

  test('is refused without a file, of another format, broken, and without a NIP', async () => {
    expect(await keepTransfer(town.staff, { ...place(), file: null }, {})).toEqual(refuse('fileMissing'))
    expect(await keepTransfer(town.staff, { ...place(), file: file(new Uint8Array([1]), 'skp.docx') }, {})).toEqual(refuse('formatRefused'))
    expect(await keepTransfer(town.staff, { ...place(), file: file(new TextEncoder().encode('%PDF-1.4 rusak')) }, {})).toMatchObject({
      ok: false,
    })
    const headless = file(await otherPrint(layout as NonNullable<typeof layout>, { ...content, nip: '-' }))
    expect(await keepTransfer(town.staff, { ...place(), file: headless }, {})).toEqual(refuse('otherPerson'))
    expect(await kept()).toEqual([])
  })

  test('is not for a stranger, nor to be shown to one', async () => {
    const bytes = await printOf(town.staff.nip)
    expect(await keepTransfer(town.stranger, { ...place(), file: file(bytes) }, {})).toEqual(refuse('notFound'))
    const { fileId } = done(await keepTransfer(town.staff, { ...place(), file: file(bytes) }, {}))
    for (const other of [town.stranger, town.chief, town.hrAdmin]) {
      expect(await findTransfer(other, { ...place(), fileId })).toBeNull()
      expect(await startFromTransfer(other, { ...place(), fileId }, {})).toEqual(refuse('notFound'))
      expect(await fillFromTransfer(other, { ...place(), fileId: uuidv7(), read: await read() })).toEqual(refuse('notFound'))
    }
    expect(await findTransferPlace(town.stranger, place())).toBeNull()
  })

  test('fills an own draft that says nothing, never one that says something', async () => {
    await agreedPlan(town, town.staff, { state: 'DRAFT', workResults: [] })
    const { fileId } = done(await keepTransfer(town.staff, { ...place(), file: file(await printOf(town.staff.nip)) }, {}))
    done(await startFromTransfer(town.staff, { ...place(), fileId }, {}))
    expect(await startFromTransfer(town.staff, { ...place(), fileId }, {})).toEqual(refuse('planStarted'))
    expect(await keepTransfer(town.staff, { ...place(), file: file(await printOf(town.staff.nip)) }, {})).toEqual(refuse('planStarted'))
    await agreedPlan(town, town.clerk, { state: 'SUBMITTED' })
    const ofClerk = { holdingId: town.clerk.holdingId, year: town.year, fileId: uuidv7(), read: await read(town.clerk.nip) }
    expect(await fillFromTransfer(town.clerk, ofClerk)).toEqual(refuse('planStarted'))
  })

  test('two at once make one draft; the same key twice acts once and keeps one file', async () => {
    const input = { ...place(), fileId: uuidv7(), read: await read() }
    const results = await Promise.all([fillFromTransfer(town.staff, input), fillFromTransfer(town.staff, input)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().workResult.count({ where: { plan: { holdingId: town.staff.holdingId } } })).toBe(content.results.length)
    const [key, again] = [uuidv7(), { holdingId: town.clerk.holdingId, year: town.year }]
    const upload = async () => keepTransfer(town.clerk, { ...again, file: file(await printOf(town.clerk.nip)) }, { key })
    expect(done(await upload())).toEqual(done(await upload()))
    expect(await db().storedFile.count({ where: { noun: 'planTransfer', nounId: town.clerk.holdingId } })).toBe(1)
    const fill = { ...again, fileId: uuidv7(), read: await read(town.clerk.nip) }
    const second = uuidv7()
    expect(await fillFromTransfer(town.clerk, fill, { key: second })).toEqual(await fillFromTransfer(town.clerk, fill, { key: second }))
    expect(await db().storedFile.count({ where: { noun: 'planTransfer' } })).toBeGreaterThan(0)
    expect(storeTransfer.verb).toBe('plan.keepTransfer')
  })

  test('printed by Tera makes the same draft again', async () => {
    const plan = ownPlan('QUALITATIVE')
    const own = { ...plan, employee: plan.employee && { ...plan.employee, nip: town.staff.nip } }
    const bytes = await planPdf(own, new Date('2026-11-23T01:00:00Z'))
    const { fileId } = done(await keepTransfer(town.staff, { ...place(), file: file(bytes) }, {}))
    const { planId } = done(await startFromTransfer(town.staff, { ...place(), fileId }, {}))
    const made = await findPlanToPrint(town.staff, planId, null)
    expect(made?.form).toBe('QUALITATIVE')
    expect(
      made?.content.workResults.map(({ text, indicators }) => [text, indicators.map((one) => [one.text, one.target, one.shared])]),
    ).toEqual(own.content.workResults.map(({ text, indicators }) => [text, indicators.map((one) => [one.text, one.target, one.shared])]))
  })
})

describe('the uploaded file', () => {
  const upload = async () => done(await keepTransfer(town.staff, { ...place(), file: file(await printOf(town.staff.nip)) }, {})).fileId
  const keyOf = async (id: string) => (await db().storedFile.findUniqueOrThrow({ where: { id } })).storageKey
  const isStored = async (storageKey: string) => (await listKeys(new Date(Date.now() + 60_000))).includes(storageKey)
  const inDays = (days: number) => ({ ...trusted('JOB'), now: new Date(Date.now() + days * 86_400_000) })

  test('is taken away once a draft was made of it; the same press still leads to the draft', async () => {
    const [fileId, other, key] = [await upload(), await upload(), uuidv7()]
    const first = await startFromTransfer(town.staff, { ...place(), fileId }, { key })
    done(first)
    expect(await findTransfer(town.staff, { ...place(), fileId })).toBeNull()
    expect(await startFromTransfer(town.staff, { ...place(), fileId }, { key })).toEqual(first)
    expect(await startFromTransfer(town.staff, { ...place(), fileId }, {})).toEqual(refuse('planStarted'))
    expect(await findTransfer(town.staff, { ...place(), fileId: other })).not.toBeNull()
    const storageKey = await keyOf(fileId)
    expect(await isStored(storageKey)).toBe(true)
    await sweepFiles(inDays(2))
    expect([await isStored(storageKey), await isStored(await keyOf(other))]).toEqual([false, true])
  })

  test('stays while what was made of it is refused', async () => {
    const fileId = await upload()
    await agreedPlan(town, town.staff, { state: 'SUBMITTED' })
    expect(await startFromTransfer(town.staff, { ...place(), fileId }, {})).toEqual(refuse('planStarted'))
    expect((await db().storedFile.findUniqueOrThrow({ where: { id: fileId } })).removedAt).toBeNull()
  })

  test('that nobody made a draft of goes after a week', async () => {
    const fileId = await upload()
    await forgetUndecided(inDays(undecidedDays.planTransfer - 1))
    expect(await findTransfer(town.staff, { ...place(), fileId })).not.toBeNull()
    await forgetUndecided(inDays(undecidedDays.planTransfer + 1))
    expect(await findTransfer(town.staff, { ...place(), fileId })).toBeNull()
    expect(await startFromTransfer(town.staff, { ...place(), fileId }, {})).toEqual(refuse('notFound'))
    await sweepFiles(inDays(undecidedDays.planTransfer + 1))
    expect(await isStored(await keyOf(fileId))).toBe(false)
    expect(await db().auditEntry.count({ where: { verb: 'file.forget', noun: 'planTransfer' } })).toBe(1)
  })
})
