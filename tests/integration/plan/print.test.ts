import { readSheet } from 'read-excel-file/universal'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { PlanForm } from '@/lib/generated/prisma/enums'
import { writtenTarget } from '@/lib/plan/measure/labels'
import { exportPlan, printPlan } from '@/lib/plan/print/commands'
import { planPdf } from '@/lib/plan/print/document'
import { findPlanToPrint, type PlanToPrint } from '@/lib/plan/print/queries'
import { planColumns, planLines } from '@/lib/plan/print/sheet'
import { printable } from '@/lib/printable'
import { refuse } from '@/lib/result'
import { tableFile } from '@/lib/table-file'
import { agreedPlan, planTown, type SeededPlan, type Town, type WorkResultSeed } from '../../support/plans'

let town: Town
beforeAll(async () => {
  town = await planTown()
})

const squeezed = (text: string) => printable(text).replaceAll(/\s+/g, '')

async function textOf(bytes: Uint8Array): Promise<{ all: string; pages: string[] }> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return { all: squeezed(text.join(' ')), pages: text }
}

/** Ten RHK with texts that are awkward to print, an expectation, and a full annex. */
const seeds = (form: PlanForm): WorkResultSeed[] =>
  Array.from({ length: 10 }, (_, index) => ({
    text: `Tersedianya layanan nomor ${index + 1} – “cepat”, ‘ramah’ & ≥ 95 % bagi warga ${'yang menunggu di loket '.repeat(index % 4)}`,
    category: index < 7 ? 'UTAMA' : 'TAMBAHAN',
    indicators: [
      {
        text: `Persentase layanan ${form} selesai tepat waktu ke-${index + 1}`,
        target: '98.5',
        unitName: 'persen',
        aggregation: 'AVERAGE',
      },
      { text: 'Batas akhir laporan', kind: 'BY_DATE', target: '20634', unitName: 'tanggal', aggregation: 'LAST' },
      { text: 'Kesalahan cetak', kind: 'ZERO_DEFECTS', target: '0', unitName: 'kesalahan' },
    ],
  }))

async function seeded(form: PlanForm, state: 'AGREED' | 'DRAFT' = 'AGREED'): Promise<SeededPlan> {
  const holder = form === 'LEADER' ? town.head : form === 'QUANTITATIVE' ? town.staff : town.clerk
  const year = state === 'DRAFT' ? town.year + 1 : town.year
  const plan = await agreedPlan(town, holder, {
    ...{ form, state: 'DRAFT', year, workResults: seeds(form) },
    expectations: { AKUNTABEL: 'Melaporkan setiap Jumat, tanpa diminta.' },
  })
  const { versionId } = plan
  const lines = (kind: 'RESOURCES' | 'ACCOUNTABILITY' | 'CONSEQUENCES') =>
    [1, 2].map((position) => ({ versionId, kind, position, text: `Baris ${position} dari ${kind} (SKP)` }))
  await db().planAnnexItem.createMany({ data: [...lines('RESOURCES'), ...lines('ACCOUNTABILITY'), ...lines('CONSEQUENCES')] })
  await db().indicatorText.updateMany({ where: { versionId, text: 'Kesalahan cetak' }, data: { shared: true } })
  if (state === 'AGREED') await agreeByHand(plan, holder)
  return plan
}

async function agreeByHand({ versionId }: SeededPlan, holder: Town['staff']): Promise<void> {
  const appraiser = [town.mayor, town.head, town.chief].find(({ appraises }) => appraises.has(holder.holdingId)) ?? town.chief
  const party = (role: 'EMPLOYEE' | 'APPRAISER', { personId, name, nip, postTitle }: Town['staff']) => ({
    ...{ versionId, role, personId, name: `${name}, S.Kom.`, nip, rank: 'III/c', postTitle, unitName: 'Bidang Uji' },
  })
  await db().planParty.createMany({ data: [party('EMPLOYEE', holder), party('APPRAISER', appraiser)] })
  for (const [index, [toState, by]] of (
    [
      ['SUBMITTED', holder],
      ['AGREED', appraiser],
    ] as const
  ).entries())
    await db().planStep.create({ data: { versionId, toState, byId: by.accountId, at: new Date(Date.UTC(2026, 0, 5 + index, 3)) } })
  await db().planVersion.update({ where: { id: versionId }, data: { state: 'AGREED' } })
}

/** Every text of an SKP that its printed form must hold. */
function expected(plan: PlanToPrint): string[] {
  const { workResults, expectations, annexes } = plan.content
  return [
    ...workResults.flatMap(({ text, indicators }) => [text, ...indicators.flatMap((one) => [one.text, writtenTarget(one)])]),
    ...expectations.map(({ text }) => text),
    ...Object.values(annexes).flat(),
    ...plan.values.flatMap(({ name, guides }) => [name, ...guides]),
    ...[plan.employee, plan.appraiser].flatMap((party) => [
      party?.name ?? '',
      party?.nip ?? '',
      party?.postTitle ?? '',
      party?.unitName ?? '',
    ]),
  ]
}

describe('the printed SKP', () => {
  test.each(['QUANTITATIVE', 'LEADER', 'QUALITATIVE'] as const)('says all that the %s form asks', async (form) => {
    const { planId } = await seeded(form)
    const owner = form === 'LEADER' ? town.head : form === 'QUANTITATIVE' ? town.staff : town.clerk
    const plan = await findPlanToPrint(owner, planId, null)
    if (!plan) throw new Error('there is nothing to print')
    const before = performance.now()
    const { all, pages } = await textOf(await planPdf(plan, new Date('2026-11-23T01:00:00Z')))
    expect(performance.now() - before).toBeLessThan(15_000)
    for (const text of expected(plan)) expect(all, text).toContain(squeezed(text))
    for (const text of [
      '(bersama)',
      'SASARAN KINERJA PEGAWAI',
      `1 JANUARI SD 31 DESEMBER ${town.year}`,
      'A. UTAMA',
      'B. TAMBAHAN',
      'Penata / III/c',
    ])
      expect(all).toContain(squeezed(text))
    expect(all).toContain(squeezed(`Uji, 6 Januari 2026`))
    expect(all).toContain(squeezed(`Halaman ${pages.length} dari ${pages.length}`))
    expect(all).not.toContain('DRAF')
    expect(pages.length).toBeGreaterThan(2)
    expect(squeezed(pages[1] ?? '')).toContain(squeezed('RENCANA HASIL KERJA'))
  })

  test('of a draft says so and has no date of agreement', async () => {
    const { planId } = await seeded('QUANTITATIVE', 'DRAFT')
    const plan = await findPlanToPrint(town.staff, planId, null)
    if (!plan) throw new Error('there is nothing to print')
    const { all, pages } = await textOf(await planPdf(plan, new Date('2026-11-23T01:00:00Z')))
    for (const page of pages) expect(page).toContain('DRAF')
    for (const text of expected(plan)) expect(all, text).toContain(squeezed(text))
    expect(all).toContain(squeezed('Uji, ....................'))
    expect(all).toContain(squeezed('Draf, belum disepakati'))
    expect(await findPlanToPrint(town.chief, planId, 1)).toBeNull()
  })

  test('never tells weights', async () => {
    const { planId, workResultIds } = await agreedPlan(town, town.chief, { state: 'DRAFT', year: town.year })
    await db().workResultText.updateMany({ where: { workResultId: { in: workResultIds } }, data: { weight: '61.25' } })
    const plan = await findPlanToPrint(town.chief, planId, null)
    const { all } = await textOf(await planPdf(plan as PlanToPrint, new Date()))
    expect(all).not.toMatch(/61[.,]25/)
    expect(JSON.stringify(planLines(plan as PlanToPrint))).not.toMatch(/61[.,]25/)
  })

  test('as a table holds the same and no formula', async () => {
    const { planId } = await agreedPlan(town, town.stranger, {
      workResults: [{ text: '=1+1 layanan', indicators: [{ text: '+62 dihubungi' }] }],
      expectations: { LOYAL: '@pimpinan' },
    })
    const plan = (await findPlanToPrint(town.stranger, planId, 1)) as PlanToPrint
    const rows = await readSheet(new Blob([await tableFile('xlsx', planColumns, planLines(plan))]))
    const cells = rows.flat().map(String)
    for (const text of ['=1+1 layanan', '+62 dihubungi', '100 berkas', '@pimpinan', town.stranger.nip]) expect(cells).toContain(text)
  })
})

describe('taking an SKP along', () => {
  test('is an act of its own, and not for a stranger', async () => {
    const plan = await agreedPlan(town, town.staff, { year: town.year - 1 })
    const input = { planId: plan.planId, number: 1 }
    expect(await printPlan(town.staff, input)).toMatchObject({ ok: true })
    expect(await exportPlan(town.chief, input)).toMatchObject({ ok: true })
    const acts = await db().auditEntry.findMany({ where: { nounId: plan.planId }, orderBy: { at: 'asc' } })
    expect(acts.map(({ verb }) => verb).sort()).toEqual(['plan.exportOne', 'plan.print'])
    expect(await printPlan(town.stranger, input)).toEqual(refuse('notFound'))
    expect(await exportPlan(town.clerk, input)).toEqual(refuse('notFound'))
    expect(await printPlan(town.staff, { ...input, number: 9 })).toEqual(refuse('notFound'))
  })

  test('two at once are two acts, a repeated key is one', async () => {
    const plan = await agreedPlan(town, town.clerk, { year: town.year - 1, startsOn: `${town.year - 1}-02-01` })
    const input = { planId: plan.planId, number: 1 }
    await Promise.all([printPlan(town.clerk, input), printPlan(town.chief, input)])
    const key = crypto.randomUUID()
    await exportPlan(town.clerk, input, { key })
    await exportPlan(town.clerk, input, { key })
    expect(await db().auditEntry.count({ where: { nounId: plan.planId, verb: 'plan.print' } })).toBe(2)
    expect(await db().auditEntry.count({ where: { nounId: plan.planId, verb: 'plan.exportOne' } })).toBe(1)
  })
})
