import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { correctAppraisalLine } from '@/lib/organization/appraiser/commands'
import { refreshOnRule } from '@/lib/organization/appraiser/jobs'
import { listVacancies, listWithoutAppraiser } from '@/lib/organization/appraiser/queries'
import { appointActing, endHolding, setHeadOfGovernment } from '@/lib/organization/holding/commands'
import { refuse } from '@/lib/result'
import { publishRule } from '@/lib/rule/commands'
import type { RuleBody } from '@/lib/rule/schema'
import { everywhere, signedIn, trusted } from '../../support/actors'
import { actCount, cast, demoEmployees, demoUnits, edited, holdingOf, importGrids, linesOf } from './demo'

const waliKota = { name: 'Bagas Wiratama', titleBefore: 'Drs.', titleAfter: null, username: null, since: '2025-02-20' as const }
const reason = 'Surat Keputusan Nomor 1 Tahun 2026'
const appraiserOf = async (nip: string) => (await linesOf(nip)).at(-1)

beforeAll(async () => {
  await importGrids(trusted(), demoUnits, demoEmployees, '2026-10-01')
}, 60_000)

describe('before the head of government is named', () => {
  test('everyone has one appraiser but the Sekda, who is listed', async () => {
    const { rows, total } = await listWithoutAppraiser(trusted())
    expect(rows).toMatchObject([{ name: 'Sri Tanjung', title: 'Sekretaris Daerah', why: 'NONE' }])
    expect(total).toBe(1)
    expect(await db().appraisalLine.count({ where: { origin: 'RULE' } })).toBe(1013)
  })

  test('only the administrator of the whole government may name him', async () => {
    expect(await setHeadOfGovernment(await signedIn('Tamu'), waliKota)).toEqual(refuse('forbidden'))
    const units = new Set([(await db().unit.findFirstOrThrow()).id])
    expect(await setHeadOfGovernment(await signedIn('Ani', { role: 'HR_ADMIN', units }), waliKota)).toEqual(refuse('forbidden'))
    expect((await setHeadOfGovernment(await signedIn('Budi', everywhere('HR_ADMIN')), waliKota)).ok).toBe(true)
  })
})

describe('by the rule', () => {
  test.each([
    [
      'staff by the head of their unit',
      cast.stafPelayanan,
      'Made Tanjung',
      'Rudi Wibowo',
      'Pegawai dinilai kepala unitnya: Kepala Bidang Pelayanan Kesehatan Dinas Kesehatan.',
    ],
    [
      'a head of bidang by the head of dinas',
      cast.kabidPelayanan,
      'Rudi Wibowo',
      'Sri Tanjung',
      'Kepala unit dinilai kepala unit di atasnya: Kepala Dinas Kesehatan.',
    ],
    [
      'a head of dinas by the Sekda',
      cast.kepalaDinkes,
      'Sri Tanjung',
      'Bagas Wiratama',
      'Kepala perangkat daerah dinilai Sekretaris Daerah.',
    ],
    ['the Sekda by the Wali Kota', cast.sekda, 'Bagas Wiratama', null, 'Sekretaris Daerah dinilai kepala daerah: Wali Kota.'],
  ])('%s', async (_, nip, appraiser, superior, sentence) => {
    expect(await appraiserOf(nip)).toMatchObject({ appraiser, superior, origin: 'RULE', reason: sentence, to: null })
  })

  test('a line begins when both hold their posts', async () => {
    expect(await appraiserOf(cast.sekda)).toMatchObject({ from: '2025-02-20' })
    expect(await appraiserOf(cast.stafPelayanan)).toMatchObject({ from: '2022-02-01' })
  })

  test('nobody is left without an appraiser, and the Wali Kota has none', async () => {
    expect((await listWithoutAppraiser(trusted())).rows).toEqual([])
    expect(await db().appraisalLine.count({ where: { holding: { employeeId: null } } })).toBe(0)
  })
})

describe('a vacant head', () => {
  const kompetensi = 'Bidang Pengembangan Kompetensi Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'
  const vacant = async () => (await listVacancies(trusted())).rows

  test('is listed for HR, and stood in for by the head one level up', async () => {
    expect((await vacant()).map(({ unitName, acting }) => [unitName.split(' Badan')[0], acting])).toEqual([
      ['Bidang Pengembangan Kompetensi', []],
      ['Bidang Perbendaharaan', []],
    ])
    expect(await appraiserOf(cast.stafKompetensi)).toMatchObject({
      appraiser: 'Gunawan Slamet Mulyadi',
      superior: 'Sri Tanjung',
      from: '2026-10-01',
    })
    expect((await appraiserOf(cast.stafKompetensi))?.reason).toBe(
      `Pegawai dinilai kepala unitnya. Jabatan Kepala ${kompetensi} lowong. Dinilai pejabat di atasnya: Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia.`,
    )
  })

  test('is listed to those who oversee the unit only', async () => {
    expect((await listVacancies(await signedIn('Tamu'))).total).toBe(0)
    const unitId = (await vacant())[0]?.unitId ?? ''
    const { rows, total } = await listVacancies(await signedIn('Siti', { role: 'UNIT_HR', units: new Set([unitId]) }))
    expect([rows.map((row) => row.unitId), total]).toEqual([[unitId], 1])
  })

  test('is stood in for by the acting holder, from the day they act until they stop', async () => {
    const [{ postId } = { postId: '' }] = await vacant()
    const { employeeId } = await holdingOf(cast.kabidMutasi)
    const acting = {
      employeeId: employeeId ?? '',
      postId,
      mode: 'PLT' as const,
      from: '2026-11-10' as const,
      to: '2026-12-31' as const,
      reason,
    }
    expect(await appointActing(await signedIn('Tamu'), acting)).toEqual(refuse('forbidden'))
    const appointed = await appointActing(trusted(), acting)
    if (!appointed.ok) throw new Error(appointed.code)
    expect((await linesOf(cast.stafKompetensi)).map(({ appraiser, from, to }) => [appraiser, from, to])).toEqual([
      ['Gunawan Slamet Mulyadi', '2026-10-01', '2026-11-10'],
      ['Surya Mahendra', '2026-11-10', '2026-12-31'],
      ['Gunawan Slamet Mulyadi', '2026-12-31', null],
    ])
    expect((await linesOf(cast.stafKompetensi))[1]?.reason).toMatch(
      /lowong\. Dinilai pelaksananya: Plt\. Kepala Bidang Pengembangan Kompetensi/,
    )
    expect((await vacant())[0]).toMatchObject({ acting: [{ name: 'Surya Mahendra', mode: 'PLT' }] })
    expect(await appointActing(trusted(), acting)).toEqual(refuse('alreadyHolds'))
    const end = { holdingId: appointed.value.holdingId, on: '2026-11-22' as const, reason }
    expect(await endHolding(await signedIn('Tamu'), end)).toEqual(refuse('forbidden'))
    expect((await endHolding(trusted(), end)).ok).toBe(true)
    expect(await endHolding(trusted(), end)).toEqual(refuse('alreadyEnded', { field: 'on' }))
    expect(
      (await linesOf(cast.stafKompetensi)).filter(({ from, to }) => from <= '2026-11-22' && (to === null || to > '2026-11-22')),
    ).toMatchObject([{ appraiser: 'Gunawan Slamet Mulyadi', from: '2026-11-22' }])
  })

  test('never makes people appraise themselves or each other', async () => {
    const [{ postId } = { postId: '' }] = await vacant()
    const { employeeId } = await holdingOf(cast.stafKompetensi)
    const appointed = await appointActing(trusted(), {
      employeeId: employeeId ?? '',
      postId,
      mode: 'PLH',
      from: '2026-11-22',
      to: null,
      reason,
    })
    if (!appointed.ok) throw new Error(appointed.code)
    expect(await appraiserOf(cast.stafKompetensi)).toMatchObject({ appraiser: 'Gunawan Slamet Mulyadi' })
    await endHolding(trusted(), { holdingId: appointed.value.holdingId, on: '2026-11-23', reason })
  })
})

describe('a line set by hand', () => {
  const correction = { from: '2026-11-01' as const, reason: 'Anggota tim kerja lintas bidang' }
  let holdingId: string

  beforeEach(async () => {
    holdingId = (await holdingOf(cast.stafPelayanan)).id
  })

  test('is refused to a stranger, and to HR of another unit', async () => {
    const input = { ...correction, holdingId, appraiserNip: cast.sekretarisDinkes }
    expect(await correctAppraisalLine(await signedIn('Tamu'), input)).toEqual(refuse('forbidden'))
    const units = new Set([(await holdingOf(cast.kabidAset)).post.unitId])
    expect(await correctAppraisalLine(await signedIn('Siti', { role: 'UNIT_HR', units }), input)).toEqual(refuse('notFound'))
  })

  test.each([
    ['oneself', cast.stafPelayanan, 'officerIsSelf'],
    ['nobody', '190001011900011001', 'officerUnknown'],
  ])('cannot name %s', async (_, appraiserNip, code) => {
    expect(await correctAppraisalLine(trusted(), { ...correction, holdingId, appraiserNip })).toMatchObject({ code })
  })

  test('cannot make people appraise each other in a circle', async () => {
    const { id } = await holdingOf(cast.sekda)
    expect(await correctAppraisalLine(trusted(), { ...correction, holdingId: id, appraiserNip: cast.stafPelayanan })).toMatchObject({
      code: 'officersCircle',
    })
  })

  test('takes the rule’s place from its day on, and survives the import', async () => {
    const units = new Set([(await holdingOf(cast.stafPelayanan)).post.unitId])
    const hr = await signedIn('Siti', { role: 'UNIT_HR', units })
    expect((await correctAppraisalLine(hr, { ...correction, holdingId, appraiserNip: cast.sekretarisDinkes })).ok).toBe(true)
    const set = [
      { appraiser: 'Made Tanjung', origin: 'RULE', to: '2026-11-01' },
      { appraiser: 'Agus Sembiring', superior: 'Rudi Wibowo', origin: 'MANUAL', reason: correction.reason, from: '2026-11-01', to: null },
    ]
    expect(await linesOf(cast.stafPelayanan)).toMatchObject(set)
    const acts = await actCount()
    expect((await correctAppraisalLine(hr, { ...correction, holdingId, appraiserNip: cast.sekretarisDinkes })).ok).toBe(true)
    expect(await actCount()).toBe(acts)
    const promoted = edited(demoEmployees, (cell) => cell('NIP BARU') === cast.stafPelayanan, { 'GOL AKHIR NAMA': 'III/b' })
    await importGrids(trusted(), demoUnits, promoted)
    expect(await linesOf(cast.stafPelayanan)).toMatchObject(set)
  })

  test('is listed when its appraiser no longer holds any post', async () => {
    const gone = edited(demoEmployees, (cell) => cell('NIP BARU') === cast.sekretarisDinkes, { 'KEDUDUKAN HUKUM NAMA': 'Pensiun' })
    await importGrids(trusted(), demoUnits, gone)
    expect((await listWithoutAppraiser(trusted())).rows).toMatchObject([{ nip: cast.stafPelayanan, why: 'APPRAISER_LEFT' }])
    expect((await appraiserOf('198108062008022019'))?.appraiser).toBe('Rudi Wibowo')
  })
})

test('a new Wali Kota takes the old one’s place', async () => {
  const next = { ...waliKota, name: 'Ratri Kusumadewi', titleBefore: null, since: '2026-11-20' as const }
  const [one, other] = await Promise.all([setHeadOfGovernment(trusted(), next), setHeadOfGovernment(trusted(), next)])
  expect([one.ok, other.ok]).toEqual([true, true])
  const held = await db().postHolding.findMany({
    where: { employeeId: null, voidedAt: null },
    include: { person: true },
    orderBy: { validFrom: 'asc' },
  })
  expect(held.map(({ person, validTo }) => [person.name, validTo === null])).toEqual([
    ['Bagas Wiratama', false],
    ['Ratri Kusumadewi', true],
  ])
  expect((await linesOf(cast.sekda)).map(({ appraiser, from, to }) => [appraiser, from, to])).toEqual([
    ['Bagas Wiratama', '2025-02-20', '2026-11-20'],
    ['Ratri Kusumadewi', '2026-11-20', null],
  ])
  expect(await appraiserOf(cast.kepalaDinkes)).toMatchObject({ superior: 'Ratri Kusumadewi' })
})

test('a head of government who has an account is named by it', async () => {
  const owner = await signedIn('Ratri')
  const { username } = await db().account.findUniqueOrThrow({ where: { id: owner.accountId } })
  expect((await setHeadOfGovernment(trusted(), { ...waliKota, username, since: '2026-11-20' })).ok).toBe(true)
  const line = await db().appraisalLine.findFirstOrThrow({
    where: { holding: { employee: { nip: cast.sekda } }, voidedAt: null, validTo: null },
  })
  expect(line.appraiserId).toBe(owner.personId)
})

test('a new wording of the rule chooses anew, once', async () => {
  const last = await db().ruleVersion.findFirstOrThrow({ where: { rule: { kind: 'APPRAISER_CHOICE' } }, orderBy: { number: 'desc' } })
  const body = last.body as RuleBody<'APPRAISER_CHOICE'>
  const wording = { ...body, appraiserOf: { ...body.appraiserOf, STAFF: 'HEAD_OF_UNIT_ABOVE' } }
  const published = await publishRule(trusted(), {
    ...{ kind: 'APPRAISER_CHOICE', basedOn: last.number, body: wording, validFrom: '2026-11-22', citation: 'Peraturan Wali Kota' },
    ...{ certainty: 'VERIFIED', employeeKinds: [], note: 'Uji coba' },
  })
  if (!published.ok) throw new Error(published.code)
  const event = await db().event.findFirstOrThrow({ where: { subjectId: published.value.id } })
  await Promise.all([refreshOnRule.handle(trusted('JOB'), event), refreshOnRule.handle(trusted('JOB'), event)])
  expect(await appraiserOf('198207042004012071')).toMatchObject({ origin: 'MANUAL' })
  expect(await appraiserOf('199108032024211052')).toMatchObject({ appraiser: 'Rudi Wibowo', from: '2026-11-22' })
})
