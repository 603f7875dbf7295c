import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { correctAppraisalLine } from '@/lib/organization/appraiser/commands'
import { listCandidates, listHeadsAbove } from '@/lib/organization/appraiser/directory/queries'
import { forgetUploads } from '@/lib/organization/appraiser/jobs'
import { findAppraisedHolding, listAppraisals, listUnitsOverseen } from '@/lib/organization/appraiser/register/queries'
import { lineCorrection } from '@/lib/organization/appraiser/schema'
import { applyAppraiserUpload, discardAppraiserUpload, previewAppraiserFile } from '@/lib/organization/appraiser/upload/commands'
import { findAppraiserUpload, listAppraiserUploads } from '@/lib/organization/appraiser/upload/queries'
import { findHeadPost, listVacanciesWithStandIn } from '@/lib/organization/appraiser/vacancy/queries'
import { appointActing, endHolding, setHeadOfGovernment } from '@/lib/organization/holding/commands'
import { findHeadOfGovernment } from '@/lib/organization/holding/government/queries'
import { actingForm, headOfGovernment, holdingEndForm } from '@/lib/organization/holding/schema'
import { refuse } from '@/lib/result'
import { everywhere, signedIn, trusted } from '../../support/actors'
import { actCount, cast, demoEmployees, demoUnits, holdingOf, importGrids, linesOf } from './demo'

const reason = 'Surat Perintah Nomor 1'
const search = { q: '', page: 1, unit: null }
let admin: Actor
/** HR of the unit of stafPelayanan. */
let hr: Actor
let stranger: Actor

beforeAll(async () => {
  await importGrids(trusted(), demoUnits, demoEmployees, '2026-10-01')
  admin = await signedIn('Budi', everywhere('HR_ADMIN'))
  hr = await signedIn('Siti', { role: 'UNIT_HR', units: new Set([(await holdingOf(cast.stafPelayanan)).post.unitId]) })
  stranger = await signedIn('Tamu')
}, 60_000)

describe('the head of government', () => {
  const input = (part: object = {}) => headOfGovernment.parse({ name: 'Bagas Wiratama', since: '2025-02-20', seen: 'none', ...part })

  test('is named by a form that shows nobody, and not by that form again', async () => {
    expect(await findHeadOfGovernment(admin)).toBeNull()
    expect((await setHeadOfGovernment(admin, input())).ok).toBe(true)
    expect(await setHeadOfGovernment(admin, input({ name: 'Ratri Kusumadewi' }))).toEqual(refuse('conflict'))
    expect(await findHeadOfGovernment(admin)).toMatchObject({
      name: 'Bagas Wiratama',
      title: 'Wali Kota',
      since: '2025-02-20',
      username: null,
    })
    expect(await findHeadOfGovernment(hr)).toBeNull()
  })
})

describe('the list of appraisers', () => {
  test('holds everyone, with both officers and why', async () => {
    const { rows, total } = await listAppraisals(admin, { ...search, q: cast.stafPelayanan })
    expect([rows.length, total]).toEqual([1, 1])
    expect(rows[0]).toMatchObject({
      line: {
        appraiser: {
          name: expect.stringMatching(/^Made Tanjung/),
          nip: cast.kabidPelayanan,
          post: expect.stringMatching(/^Kepala Bidang/),
        },
        superior: { name: expect.stringMatching(/^Rudi Wibowo/) },
        ...{ origin: 'RULE', from: '2022-02-01' },
      },
    })
    expect((await listAppraisals(admin, search)).total).toBe(
      await db().postHolding.count({ where: { employeeId: { not: null }, voidedAt: null } }),
    )
  })

  test('is searched by the appraiser too, and narrowed to a unit and below', async () => {
    const { rows } = await listAppraisals(admin, { ...search, q: 'Made Tanjung' })
    expect(rows.map(({ nip }) => nip)).toContain(cast.stafPelayanan)
    const { post } = await holdingOf(cast.kepalaDinkes)
    const office = await listAppraisals(admin, { ...search, unit: post.unitId })
    expect(office.total).toBeGreaterThan(100)
    expect(office.rows).toHaveLength(50)
  })

  test('shows each the units that they oversee, and a stranger none', async () => {
    const { rows } = await listAppraisals(hr, search)
    expect(new Set(rows.map(({ unitName }) => unitName)).size).toBe(1)
    expect(await listUnitsOverseen(hr)).toHaveLength(1)
    expect((await listAppraisals(stranger, search)).total).toBe(0)
    const { id } = await holdingOf(cast.kabidAset)
    expect(await findAppraisedHolding(admin, id)).toMatchObject({ nip: cast.kabidAset, lines: [{ origin: 'RULE' }] })
    for (const actor of [hr, stranger]) expect(await findAppraisedHolding(actor, id)).toBeNull()
  })
})

describe('people to choose from', () => {
  test('are found by name and NIP, by those who may name officers', async () => {
    expect(await listCandidates(admin, cast.kepalaDinkes)).toMatchObject([
      { name: expect.stringMatching(/^Rudi Wibowo/), post: 'Kepala Dinas Kesehatan' },
    ])
    expect(await listCandidates(admin, 'Bagas')).toMatchObject([{ name: 'Bagas Wiratama', employeeId: null, post: 'Wali Kota' }])
    expect((await listCandidates(admin, 'a')).length).toBe(20)
    expect(await listCandidates(admin, '  ')).toEqual([])
    expect(await listCandidates(stranger, 'Rudi')).toEqual([])
  })

  test('begin with the heads above, the nearest first', async () => {
    const { post } = await holdingOf(cast.stafPelayanan)
    const heads = await listHeadsAbove(admin, post.unitId)
    expect(heads.map(({ name }) => name.split(',')[0]?.replace(/^Drs?\. /, ''))).toEqual(['Made Tanjung', 'Rudi Wibowo', 'Bagas Wiratama'])
  })
})

describe('a correction by form', () => {
  test('of an old form is refused; from the day on which a line began it was a mistake', async () => {
    const { id } = await holdingOf(cast.stafPelayanan)
    const shown = await findAppraisedHolding(hr, id)
    const [line] = shown?.lines ?? []
    const [officer] = await listCandidates(hr, cast.sekretarisDinkes)
    const input = lineCorrection.parse({
      ...{ holdingId: id, appraiserPersonId: officer?.personId, superiorPersonId: undefined, from: line?.from, seen: line?.id },
      reason: 'Keliru sejak awal',
    })
    expect(await correctAppraisalLine(stranger, input)).toEqual(refuse('forbidden'))
    const key = uuidv7()
    const acts = await actCount()
    const both = await Promise.all([correctAppraisalLine(hr, input, { key }), correctAppraisalLine(hr, input, { key })])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await actCount()).toBe(acts + 1)
    expect(await correctAppraisalLine(hr, input)).toEqual(refuse('conflict'))
    expect(await linesOf(cast.stafPelayanan)).toMatchObject([{ appraiser: 'Agus Sembiring', origin: 'MANUAL', from: line?.from, to: null }])
  })

  test('names a superior as a person, who must hold a post and be another', async () => {
    const { id } = await holdingOf(cast.kabidPelayanan)
    const officer = async (nip: string) => (await listCandidates(admin, nip))[0]?.personId
    const input = { holdingId: id, appraiserPersonId: await officer(cast.kepalaDinkes), from: admin.today, reason: 'Anggota tim kerja' }
    const of = (superiorPersonId: string | undefined) => correctAppraisalLine(admin, lineCorrection.parse({ ...input, superiorPersonId }))
    expect(await of(input.appraiserPersonId)).toEqual(refuse('officersSame', { field: 'superiorNip' }))
    expect(await of(uuidv7())).toEqual(refuse('officerWithoutPost', { field: 'superiorNip' }))
    expect((await of(await officer(cast.kepalaBkpsdm))).ok).toBe(true)
    expect((await linesOf(cast.kabidPelayanan)).at(-1)).toMatchObject({ appraiser: 'Rudi Wibowo', superior: 'Gunawan Slamet Mulyadi' })
  })
})

describe('a vacant head’s post', () => {
  test('says who stands in by the rule, and is anew vacant since its head left', async () => {
    const before = await listVacanciesWithStandIn(admin)
    expect(before.rows.map(({ since, standIn }) => [since, standIn?.name.split(',')[0]])).toEqual([
      [null, 'Gunawan Slamet Mulyadi'],
      [null, expect.any(String)],
    ])
    const { id, post } = await holdingOf(cast.kabidAset)
    expect((await endHolding(admin, holdingEndForm.parse({ holdingId: id, on: addDays(admin.today, -2), reason }))).ok).toBe(true)
    const after = await listVacanciesWithStandIn(admin)
    expect(after.rows.find(({ postId }) => postId === post.id)).toMatchObject({
      since: addDays(admin.today, -1),
      standIn: expect.anything(),
    })
    expect((await listVacanciesWithStandIn(stranger)).rows).toEqual([])
  })

  test('is opened only to those who may appoint', async () => {
    const { rows } = await listVacanciesWithStandIn(admin)
    const postId = rows[0]?.postId ?? ''
    expect(await findHeadPost(admin, postId)).toMatchObject({ id: postId })
    for (const actor of [hr, stranger]) expect(await findHeadPost(actor, postId)).toBeNull()
    expect(await findHeadPost(admin, (await holdingOf(cast.stafMutasi)).post.id)).toBeNull()
  })

  test('is taken by an acting head, who is appraised in it as its head would be, until the last day', async () => {
    const { rows } = await listVacanciesWithStandIn(admin)
    const vacancy = rows.find(({ unitName }) => unitName.startsWith('Bidang Pengembangan Kompetensi'))
    const { employeeId } = await holdingOf(cast.kabidMutasi)
    const input = actingForm.parse({
      employeeId,
      postId: vacancy?.postId,
      mode: 'PLT',
      from: admin.today,
      to: addDays(admin.today, 29),
      reason,
    })
    expect(input.to).toBe(addDays(admin.today, 30))
    const key = uuidv7()
    const [one, other] = await Promise.all([appointActing(admin, input, { key }), appointActing(admin, input, { key })])
    expect(one).toEqual(other)
    if (!one.ok) throw new Error(one.code)
    expect(await appointActing(hr, input)).toEqual(refuse('forbidden'))
    const acting = await findAppraisedHolding(admin, one.value.holdingId)
    expect(acting).toMatchObject({ mode: 'PLT', from: admin.today, to: addDays(admin.today, 30) })
    expect(acting?.lines).toMatchObject([
      {
        appraiser: { name: expect.stringMatching(/^Gunawan Slamet Mulyadi/) },
        superior: { name: expect.stringMatching(/Sri Tanjung/) },
        ...{ origin: 'RULE', reason: expect.stringMatching(/^Kepala unit dinilai kepala unit di atasnya/) },
        ...{ from: admin.today, to: addDays(admin.today, 30) },
      },
    ])
    const { rows: found } = await listAppraisals(admin, { ...search, q: cast.kabidMutasi })
    expect(found.flatMap(({ nip, mode }) => (nip === cast.kabidMutasi ? [mode] : [])).sort()).toEqual(['DEFINITIVE', 'PLT'])
  })

  test('an acting holding that ends takes its line along, and two who end it at once leave one end', async () => {
    const acting = await db().postHolding.findFirstOrThrow({ where: { mode: 'PLT', voidedAt: null } })
    const input = holdingEndForm.parse({ holdingId: acting.id, on: addDays(admin.today, 1), reason })
    const results = await Promise.all([endHolding(admin, input), endHolding(admin, input)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual(refuse('alreadyEnded', { field: 'on' }))
    expect(await db().appraisalLine.findMany({ where: { holdingId: acting.id, voidedAt: null } })).toMatchObject([
      { validTo: columnOf(addDays(admin.today, 2)) },
    ])
  })
})

describe('a table that was uploaded', () => {
  const file = (...rows: string[]) => new File([['NIP,NIP PENILAI,NIP ATASAN PENILAI,TMT', ...rows].join('\n')], 'penilai.csv')
  const previewed = async (actor: Actor, ...rows: string[]) => {
    const result = await previewAppraiserFile(actor, file(...rows), {})
    if (!result.ok) throw new Error(result.code)
    return result.value.uploadId
  }

  test('is refused where there is none, none that can be read, and to a stranger', async () => {
    expect(await previewAppraiserFile(hr, null, {})).toEqual(refuse('fileMissing'))
    expect(await previewAppraiserFile(hr, file(), {})).toEqual(refuse('fileEmpty'))
    expect(await previewAppraiserFile(stranger, file(`${cast.stafMutasi},${cast.sekda},,`), {})).toEqual(refuse('forbidden'))
  })

  test('is shown first, with rows and columns, and changes nothing', async () => {
    const before = await linesOf(cast.stafMutasi)
    const id = await previewed(admin, `${cast.stafMutasi},${cast.sekda},,`, `${cast.kabidMutasi},,,`)
    expect(await linesOf(cast.stafMutasi)).toEqual(before)
    const found = await findAppraiserUpload(admin, id)
    expect(found).toMatchObject({ applied: null, counts: { updated: 1, unchanged: 0, rejected: 1 }, file: 'penilai.csv' })
    expect(found?.outcome?.ok && found.outcome.value.changes).toMatchObject([
      { row: 2, nip: cast.stafMutasi, before: expect.stringMatching(/^Surya Mahendra/), after: expect.stringMatching(/Sri Tanjung/) },
    ])
    expect(found?.problems).toMatchObject([{ row: 3, column: 'NIP PENILAI', code: 'valueMissing' }])
    for (const actor of [hr, stranger]) expect(await findAppraiserUpload(actor, id)).toBeNull()
  })

  test('is applied once, by its owner, though two press at once', async () => {
    const [upload] = await listAppraiserUploads(admin)
    const input = { uploadId: upload?.id ?? '' }
    expect(await applyAppraiserUpload(hr, input)).toEqual(refuse('notFound'))
    const results = await Promise.all([applyAppraiserUpload(admin, input), applyAppraiserUpload(admin, input)])
    expect(results.filter(({ ok }) => ok)).toMatchObject([{ value: { counts: { updated: 1 } } }])
    expect(results.find(({ ok }) => !ok)).toEqual(refuse('uploadDecided'))
    expect((await linesOf(cast.stafMutasi)).at(-1)).toMatchObject({ appraiser: 'Sri Tanjung', origin: 'FILE' })
    expect(await findAppraiserUpload(admin, input.uploadId)).toMatchObject({ applied: true, outcome: null })
    expect(await db().appraiserUpload.count({ where: { rows: { not: null } } })).toBe(0)
  })

  test('with the same key twice is previewed once', async () => {
    const key = uuidv7()
    const twice = await Promise.all([1, 2].map(() => previewAppraiserFile(admin, file(`${cast.stafMutasi},${cast.sekda},,`), { key })))
    expect(twice[0]).toEqual(twice[1])
    expect(await db().appraiserUpload.count({ where: { applied: null } })).toBe(1)
  })

  test('is dropped by its owner, and by the clock after a day', async () => {
    const [waiting] = await listAppraiserUploads(admin)
    expect(await discardAppraiserUpload(stranger, { uploadId: waiting?.id ?? '' })).toEqual(refuse('notFound'))
    expect((await discardAppraiserUpload(admin, { uploadId: waiting?.id ?? '' })).ok).toBe(true)
    const id = await previewed(admin, `${cast.stafMutasi},${cast.sekda},,`)
    await forgetUploads(trusted('JOB'))
    expect(await findAppraiserUpload(admin, id)).toMatchObject({ applied: null })
    await db().appraiserUpload.update({ where: { id }, data: { madeAt: new Date(admin.now.getTime() - 25 * 3_600_000) } })
    await forgetUploads(trusted('JOB'))
    expect(await findAppraiserUpload(admin, id)).toMatchObject({ applied: false, outcome: null })
  })
})
