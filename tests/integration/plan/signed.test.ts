import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { openFile } from '@/lib/file-store'
import { agreePlan } from '@/lib/plan/agreement/commands'
import { reviseAgreedPlan } from '@/lib/plan/commands'
import { tickCopied } from '@/lib/plan/copying/commands'
import { findPlanToCopy } from '@/lib/plan/copying/queries'
import { keepSigned } from '@/lib/plan/signed/commands'
import { findSignedCopies, findSignedFile } from '@/lib/plan/signed/queries'
import { refuse } from '@/lib/result'
import { done, newest, shown } from '../../support/plan-writing'
import { agreedPlan, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town
let plan: SeededPlan
beforeEach(async () => {
  town = await planTown()
  plan = await agreedPlan(town, town.staff, { expectations: { LOYAL: 'Hadir tepat waktu' } })
})

const scan = (name = 'SKP bertanda.pdf') => new File(['%PDF-1.4\n1 0 obj\n%%EOF'], name)
const input = (change: object = {}) => ({ planId: plan.planId, number: 1, file: scan(), ...change })
const files = () => db().storedFile.findMany({ where: { noun: 'planVersion', nounId: plan.versionId } })

describe('a signed SKP', () => {
  test('is laid beside the version by its owner, the pejabat penilai or HR, and those before it stay listed', async () => {
    for (const actor of [town.staff, town.chief, town.unitHr]) expect(await keepSigned(actor, input(), {})).toMatchObject({ ok: true })
    const found = await findSignedCopies(town.staff, plan.planId)
    expect(found).toMatchObject({ mayKeep: true, copies: [{ number: 1, isNewest: true }, { isNewest: false }, { isNewest: false }] })
    expect(await db().auditEntry.count({ where: { nounId: plan.planId, verb: 'plan.keepSigned' } })).toBe(3)
    const handed = await findSignedFile(town.chief, found?.copies[0]?.id ?? '')
    expect(await new Response(await openFile(handed?.storageKey ?? '')).text()).toContain('%PDF-1.4')
    expect(await db().auditEntry.count({ where: { nounId: plan.planId, verb: 'plan.read', accountId: town.chief.accountId } })).toBe(1)
  })

  test('is refused for a stranger, for who only reads, for a draft, and of another format; no file stays', async () => {
    expect(await keepSigned(town.stranger, input(), {})).toEqual(refuse('notFound'))
    expect(await keepSigned(town.auditor, input(), {})).toEqual(refuse('forbidden'))
    const draft = await agreedPlan(town, town.clerk, { state: 'SUBMITTED' })
    expect(await keepSigned(town.clerk, input({ planId: draft.planId }), {})).toEqual(refuse('notAgreed'))
    expect(await keepSigned(town.staff, input({ number: 7 }), {})).toEqual(refuse('notAgreed'))
    expect(await keepSigned(town.staff, input({ file: null }), {})).toEqual(refuse('scanMissing'))
    expect(await keepSigned(town.staff, input({ file: scan('skp.docx') }), {})).toEqual(refuse('scanFormat'))
    expect(await keepSigned(town.staff, input({ file: scan('skp.png') }), {})).toMatchObject({ ok: false, code: 'fileTypeRefused' })
    expect(await files()).toEqual([])
  })

  test('is not handed to a stranger', async () => {
    await keepSigned(town.staff, input(), {})
    const [file] = await files()
    expect(await findSignedFile(town.stranger, file?.id ?? '')).toBeNull()
    expect(await findSignedCopies(town.stranger, plan.planId)).toBeNull()
  })

  test('the same key twice keeps one file, two at once keep both', async () => {
    const key = uuidv7()
    await keepSigned(town.staff, input(), { key })
    await keepSigned(town.staff, input(), { key })
    expect(await files()).toHaveLength(1)
    await Promise.all([keepSigned(town.staff, input(), {}), keepSigned(town.chief, input(), {})])
    expect(await files()).toHaveLength(3)
  })
})

describe('copying into e-Kinerja', () => {
  const tick = (field: string, change: object = {}) => ({
    planId: plan.planId,
    number: 1,
    field,
    copied: 'ya' as const,
    from: 'isian' as const,
    ...change,
  })
  const fields = async () => (await findPlanToCopy(town.staff, plan.planId))?.parts.flatMap((part) => part.fields) ?? []

  test('lists each field in the order of e-Kinerja', async () => {
    expect((await fields()).map(({ name, text }) => [name, text])).toEqual([
      ['result', 'Hasil kerja 1'],
      ['aspect', 'Kuantitas'],
      ['indicator', 'Indikator 1.1'],
      ['target', '100 berkas'],
      ['expectation', 'Hadir tepat waktu'],
    ])
  })

  test('ticks a field and takes the tick away, once, also by two at once', async () => {
    const [first] = await fields()
    const input = tick(first?.key ?? '')
    await Promise.all([tickCopied(town.staff, input), tickCopied(town.staff, input)])
    expect((await findPlanToCopy(town.staff, plan.planId))?.copied).toEqual(new Set([first?.key]))
    expect(await db().auditEntry.count({ where: { nounId: plan.planId, verb: 'plan.tickCopied' } })).toBe(1)
    await tickCopied(town.staff, { ...input, copied: 'tidak' })
    expect(await db().copyTick.count({ where: { versionId: plan.versionId } })).toBe(0)
  })

  test('keeps in the next version the ticks of what says the same, and of nothing else', async () => {
    const keys = (await fields()).map(({ key }) => key)
    const [kept = '', changed = '', cleared = ''] = keys.slice(0, 3)
    for (const key of [kept, changed, cleared]) await tickCopied(town.staff, tick(key))
    done(await reviseAgreedPlan(town.staff, { planId: plan.planId, number: 1, reason: 'Target berubah karena anggaran' }))
    const { id } = await newest(plan.planId)
    await db().indicatorText.updateMany({ where: { versionId: id }, data: { text: 'Ukuran yang lain' } })
    expect(keys[1]).toMatch(/^indicator /)
    await db().indicatorText.updateMany({ where: { versionId: id }, data: { aspect: 'KUALITAS' } })
    await db().planVersion.update({ where: { id }, data: { state: 'SUBMITTED' } })
    done(await agreePlan(town.chief, await shown(plan.planId)))
    const copied = async () => (await findPlanToCopy(town.staff, plan.planId))?.copied
    expect(await copied()).toEqual(new Set([kept]))
    done(await tickCopied(town.staff, tick(kept, { number: 2, copied: 'tidak' })))
    expect(await copied()).toEqual(new Set())
  })

  test('the same key twice acts once', async () => {
    const [first] = await fields()
    const key = uuidv7()
    expect(await tickCopied(town.staff, tick(first?.key ?? ''), { key })).toEqual(
      await tickCopied(town.staff, tick(first?.key ?? ''), { key }),
    )
    expect(await db().auditEntry.count({ where: { nounId: plan.planId, verb: 'plan.tickCopied' } })).toBe(1)
  })

  test('is refused for others, of a stale version, and for a field that is not there', async () => {
    const [first] = await fields()
    for (const other of [town.chief, town.stranger, town.hrAdmin])
      expect(await tickCopied(other, tick(first?.key ?? ''))).toEqual(refuse('notFound'))
    expect(await tickCopied(town.staff, tick(first?.key ?? '', { number: 2 }))).toEqual(refuse('conflict'))
    expect(await tickCopied(town.staff, tick('indicator x text'))).toEqual(refuse('fieldUnknown'))
    const draft = await agreedPlan(town, town.clerk, { state: 'DRAFT' })
    expect(await findPlanToCopy(town.clerk, draft.planId)).toBeNull()
  })
})
