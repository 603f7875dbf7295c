import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { trusted } from '../../support/actors'
import { actCount, cast, demoEmployees, demoUnits, edited, type Grid, importGrids, linesOf, postsOf, without } from './demo'

/** The files as they stand after the changes so far; each test changes them further. */
let units: Grid
let employees: Grid
let acts: number

const importCity = () => importGrids(trusted(), units, employees)
const change = (nip: string, cells: Record<string, string>) => {
  employees = edited(employees, (cell) => cell('NIP BARU') === nip, cells)
}
const unitId = (name: string) => demoUnits.find((row) => row[1] === name)?.[0] ?? ''
const kesmas = unitId('Bidang Kesehatan Masyarakat Dinas Kesehatan')
const pelayanan = 'Bidang Pelayanan Kesehatan Dinas Kesehatan'

beforeAll(async () => {
  units = demoUnits
  employees = demoEmployees
  await importGrids(trusted(), units, employees, '2026-10-01')
}, 60_000)

beforeEach(async () => {
  acts = await actCount()
})

const newActs = async () => {
  const rows = await db().auditEntry.findMany({ include: { value: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }], skip: acts })
  return rows
    .filter(({ noun }) => noun !== 'siasnImport')
    .map(({ noun, value }) => ({ noun, before: JSON.parse(value?.before ?? 'null'), after: JSON.parse(value?.after ?? 'null') }))
}

describe('an employee', () => {
  test('who moved leaves one post and takes the other on the day the file says, and what was stays', async () => {
    change(cast.stafPelayanan, { 'UNOR ID': kesmas, 'TMT JABATAN': '01-11-2026' })
    const { counts, comparison } = await importCity()
    expect(counts.employees).toEqual({ created: 0, updated: 1, unchanged: 1014, rejected: 6 })
    expect(await postsOf(cast.stafPelayanan)).toEqual([
      'Pengadministrasi Perkantoran 2018-03-01..2026-11-01',
      'Pengadministrasi Perkantoran 2026-11-01..',
    ])
    const units = { column: 'unitId', heading: 'UNOR ID', before: pelayanan, after: 'Bidang Kesehatan Masyarakat Dinas Kesehatan' }
    expect(comparison.employees.changes[0]?.differences).toEqual([units])
    expect(await newActs()).toEqual([{ noun: 'employee', before: { unit: units.before }, after: { unit: units.after } }])
    expect((await linesOf(cast.stafPelayanan)).map(({ appraiser, from, to }) => [appraiser, from, to])).toEqual([
      ['Ujang Rudi Santoso', '2026-11-01', null],
    ])
    const old = await db().appraisalLine.findMany({
      where: { holding: { employee: { nip: cast.stafPelayanan }, validTo: { not: null } } },
      include: { appraiser: true },
    })
    expect(old.map(({ appraiser, validTo }) => [appraiser.name, validTo && dayOf(validTo)])).toEqual([['Made Tanjung', '2026-11-01']])
  })

  test('moved again on the same day was put there by mistake', async () => {
    change(cast.stafMutasi, { 'UNOR ID': kesmas })
    await importCity()
    change(cast.stafMutasi, { 'JABATAN NAMA': 'Analis Kebijakan Ahli Madya' })
    await importCity()
    expect(await postsOf(cast.stafMutasi)).toEqual([
      'Analis Kebijakan Ahli Muda 2021-09-01..2026-11-22',
      'Analis Kebijakan Ahli Madya 2026-11-22..',
    ])
    const mistakes = await db().postHolding.findMany({
      where: { employee: { nip: cast.stafMutasi }, voidedAt: { not: null } },
      include: { appraisalLines: true },
    })
    expect(mistakes.map(({ appraisalLines }) => appraisalLines.every(({ voidedAt }) => voidedAt !== null))).toEqual([true])
  })

  test('of another rank has it since the file says', async () => {
    change(cast.kabidAset, { 'GOL AKHIR NAMA': 'IV/a', 'TMT GOLONGAN': '01-10-2026' })
    expect((await importCity()).counts.employees.updated).toBe(1)
    const ranks = await db().employeeRank.findMany({ where: { employee: { nip: cast.kabidAset } }, orderBy: { validFrom: 'asc' } })
    expect(ranks.map(({ code, validFrom, validTo }) => [code, dayOf(validFrom), validTo && dayOf(validTo)])).toEqual([
      ['III/d', '2020-04-01', '2026-10-01'],
      ['IV/a', '2026-10-01', null],
    ])
    expect(await newActs()).toEqual([{ noun: 'employee', before: { rank: 'III/d' }, after: { rank: 'IV/a' } }])
  })

  test('who retires leaves the post on the day the file holds', async () => {
    change(cast.stafPerbendaharaan, { 'KEDUDUKAN HUKUM NAMA': 'Pensiun' })
    await importCity()
    expect(await postsOf(cast.stafPerbendaharaan)).toEqual(['Penata Layanan Operasional 2025-02-01..2026-11-22'])
    const statuses = await db().employeeStatus.findMany({
      where: { employee: { nip: cast.stafPerbendaharaan } },
      orderBy: { validFrom: 'asc' },
    })
    expect(statuses.map(({ standing, validTo }) => [standing, validTo && dayOf(validTo)])).toEqual([
      ['ACTIVE', '2026-11-22'],
      ['RETIRED', null],
    ])
    expect((await importCity()).counts.employees.updated).toBe(0)
  })

  test('who comes back takes a post from the day the file holds, not from the one long ago', async () => {
    change(cast.stafPerbendaharaan, { 'KEDUDUKAN HUKUM NAMA': 'Aktif' })
    await importCity()
    expect((await postsOf(cast.stafPerbendaharaan)).at(-1)).toBe('Penata Layanan Operasional 2026-11-22..')
  })

  test('whose NIP was corrected is known by the PNS ID, and signs in with the new one', async () => {
    const { id } = await db().employee.findUniqueOrThrow({ where: { nip: cast.stafKompetensi } })
    change(cast.stafKompetensi, { 'NIP BARU': '199012162019122074' })
    expect((await importCity()).counts.employees).toMatchObject({ created: 0, updated: 1 })
    expect(await db().employee.findUniqueOrThrow({ where: { id }, include: { person: { include: { account: true } } } })).toMatchObject({
      nip: '199012162019122074',
      person: { account: { username: '199012162019122074' } },
    })
  })

  test('whose birth date was corrected leaves no date in the trail', async () => {
    change(cast.sekretarisDinkes, { 'TANGGAL LAHIR': '09-03-1971' })
    await importCity()
    expect(await newActs()).toEqual([{ noun: 'employee', before: {}, after: { corrected: ['TANGGAL LAHIR'] } }])
  })

  test('no longer in the file is listed and stays as they were', async () => {
    const before = await postsOf(cast.kepalaDinkes)
    const all = employees
    employees = without(employees, (cell) => cell('NIP BARU') === cast.kepalaDinkes)
    const { comparison, counts } = await importCity()
    expect(comparison.employees.missing).toEqual([{ id: cast.kepalaDinkes, name: 'Rudi Wibowo' }])
    expect(counts.employees.updated).toBe(0)
    expect(await postsOf(cast.kepalaDinkes)).toEqual(before)
    employees = all
  })
})

describe('a head’s seat', () => {
  const head = (name: string) => demoUnits.find((row) => row[1] === name)?.[4] ?? ''

  test('passes on when its holder moves away, never to two at once', async () => {
    const eko = '198301122013041033'
    const bidang = 'Bidang Mutasi dan Promosi Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'
    change(cast.kabidMutasi, {
      'JABATAN NAMA': 'Analis Kebijakan Ahli Madya',
      'JENIS JABATAN ID': '2',
      'ESELON NAMA': '',
      'TMT JABATAN': '15-11-2026',
    })
    change(eko, {
      'UNOR ID': unitId(bidang),
      'JABATAN NAMA': head(bidang),
      'JENIS JABATAN ID': '1',
      'ESELON NAMA': 'III.b',
      'TMT JABATAN': '10-11-2026',
    })
    await importCity()
    expect((await postsOf(cast.kabidMutasi)).at(-1)).toBe('Analis Kebijakan Ahli Madya 2026-11-15..')
    expect((await postsOf(eko)).at(-1)).toBe(`${head(bidang)} 2026-11-15..`)
  })

  test('is exchanged by two heads', async () => {
    const [one, other] = ['Bidang Aset', 'Bidang Anggaran'].map((name) => `${name} Badan Pengelolaan Keuangan dan Aset Daerah`) as [
      string,
      string,
    ]
    const kabidAnggaran = '197101042003121028'
    change(cast.kabidAset, { 'UNOR ID': unitId(other), 'JABATAN NAMA': head(other), 'TMT JABATAN': '01-11-2026' })
    change(kabidAnggaran, { 'UNOR ID': unitId(one), 'JABATAN NAMA': head(one), 'TMT JABATAN': '01-11-2026' })
    expect((await importCity()).counts.employees.updated).toBe(2)
    expect((await postsOf(cast.kabidAset)).at(-1)).toBe(`${head(other)} 2026-11-01..`)
    expect((await postsOf(kabidAnggaran)).at(-1)).toBe(`${head(one)} 2026-11-01..`)
  })

  test('is refused while somebody who is no longer in the file keeps it', async () => {
    const all = employees
    employees = without(employees, (cell) => cell('NIP BARU') === cast.kepalaDinkes)
    change(cast.sekretarisDinkes, { 'UNOR ID': unitId('Dinas Kesehatan'), 'JABATAN NAMA': 'Kepala Dinas Kesehatan', 'ESELON NAMA': 'II.b' })
    const { comparison, counts } = await importCity()
    expect(comparison.problems.filter(({ code }) => code === 'headSeatTaken')).toMatchObject([
      { column: 'JABATAN NAMA', severity: 'rejected' },
    ])
    expect(counts.employees).toMatchObject({ updated: 0, rejected: 7 })
    expect(await postsOf(cast.sekretarisDinkes)).toEqual(['Sekretaris Dinas Kesehatan 2024-03-01..'])
    employees = all
  })
})

describe('a unit', () => {
  test('that was renamed keeps its old name for the days before', async () => {
    units = edited(units, (cell) => cell('NAMA UNOR') === pelayanan, { 'NAMA UNOR': 'Bidang Layanan Kesehatan' })
    const { counts, comparison } = await importCity()
    expect(counts).toMatchObject({ units: { updated: 1, unchanged: 145 }, employees: { updated: 0 } })
    const difference = { column: 'name', heading: 'NAMA UNOR', before: pelayanan, after: 'Bidang Layanan Kesehatan' }
    expect(comparison.units.changes[0]?.differences).toEqual([difference])
    const versions = await db().unitVersion.findMany({ where: { unit: { siasnId: unitId(pelayanan) } }, orderBy: { validFrom: 'asc' } })
    expect(versions.map(({ name, validFrom, validTo }) => [name, dayOf(validFrom), validTo && dayOf(validTo)])).toEqual([
      [pelayanan, '1900-01-01', '2026-11-22'],
      ['Bidang Layanan Kesehatan', '2026-11-22', null],
    ])
    expect(await newActs()).toEqual([{ noun: 'unit', before: { name: difference.before }, after: { name: difference.after } }])
  })

  test('whose head is titled anew takes its holder to the new post', async () => {
    units = edited(units, (cell) => cell('NAMA JABATAN') === 'Camat Banyusari', { 'NAMA JABATAN': 'Kepala Kecamatan Banyusari' })
    employees = edited(employees, (cell) => cell('JABATAN NAMA') === 'Camat Banyusari', { 'JABATAN NAMA': 'Kepala Kecamatan Banyusari' })
    expect((await importCity()).counts).toMatchObject({ units: { updated: 1 }, employees: { updated: 1 } })
    const heads = await db().post.findMany({
      where: { title: { endsWith: ' Banyusari' }, isHead: true, unit: { siasnId: unitId('Kecamatan Banyusari') } },
      include: { holdings: { where: { validTo: null } } },
      orderBy: { createdAt: 'asc' },
    })
    expect(heads.map(({ title, holdings }) => `${title} ${holdings.length}`).sort()).toEqual([
      'Camat Banyusari 0',
      'Kepala Kecamatan Banyusari 1',
    ])
  })

  test('that is new holds from the day of the file', async () => {
    units = [
      ...units,
      [
        'BARU-1',
        'Bidang Kesehatan Digital',
        unitId('Dinas Kesehatan'),
        'III.b',
        'Kepala Bidang Kesehatan Digital',
        unitId('Dinas Kesehatan'),
      ],
    ]
    expect((await importCity()).counts.units).toMatchObject({ created: 1, updated: 0 })
    expect(dayOf((await db().unitVersion.findFirstOrThrow({ where: { unit: { siasnId: 'BARU-1' } } })).validFrom)).toBe('2026-11-22')
    expect(await db().post.count({ where: { unit: { siasnId: 'BARU-1' }, isHead: true } })).toBe(1)
  })

  test('no longer in the file is listed and stays', async () => {
    const all = units
    units = without(units, (cell) => cell('ID') === 'BARU-1')
    const { comparison, counts } = await importCity()
    expect(comparison.units.missing).toEqual([{ id: 'BARU-1', name: 'Bidang Kesehatan Digital' }])
    expect(counts.units.updated).toBe(0)
    units = all
  })
})

test('all of it once more changes nothing', async () => {
  const { counts, lines } = await importCity()
  expect(counts).toMatchObject({ units: { created: 0, updated: 0 }, employees: { created: 0, updated: 0 } })
  expect(lines).toEqual({ opened: 0, ended: 0 })
  expect(await actCount()).toBe(acts)
})
