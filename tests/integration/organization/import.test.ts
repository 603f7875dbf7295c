import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { applyImport, discardForgottenImports, discardImport, previewImport } from '@/lib/organization/siasn/commands'
import { forgetImports } from '@/lib/organization/siasn/jobs'
import { compareImport, findImport, listImports } from '@/lib/organization/siasn/queries'
import { refuse } from '@/lib/result'
import { everywhere, noon, signedIn, trusted } from '../../support/actors'
import { actCount, cast, demoEmployees, demoUnits, edited, holdingOf, importGrids, postsOf, sourcesOf } from './demo'

const frame = { day: '2026-11-22' as const, scope: null }
let first: Awaited<ReturnType<typeof importGrids>>

beforeAll(async () => {
  first = await importGrids(trusted(), demoUnits, demoEmployees, '2026-10-01')
}, 60_000)

describe('the demo city', () => {
  test('comes in whole but for the spoiled rows', async () => {
    expect(first.counts).toEqual({
      units: { created: 146, updated: 0, unchanged: 0, rejected: 0 },
      employees: { created: 1015, updated: 0, unchanged: 0, rejected: 6 },
    })
    expect(first.comparison.problems.map(({ row, code, severity }) => `${row} ${code} ${severity}`)).toEqual([
      '42 nipDigitsLost rejected',
      '79 nipTwice rejected',
      '122 nipLength rejected',
      '157 dateImpossible rejected',
      '192 unitUnknown rejected',
      '224 valueMissing rejected',
      '262 nipApostrophe repaired',
      '302 nipSpaces repaired',
      '335 nipGenderDiffers warning',
      '362 notActive warning',
    ])
  })

  test('has a head’s post in every unit, also where nobody holds it; the government’s is no civil servant’s', async () => {
    expect(await db().post.count({ where: { isHead: true } })).toBe(146)
    const wanted = { isHead: true, holdings: { none: {} } }
    const vacant = await db().post.findMany({ where: wanted, orderBy: { title: 'asc' } })
    expect(vacant.map(({ title, kind, level }) => `${title.split(' Badan')[0]} ${kind} ${level}`)).toEqual([
      'Kepala Bidang Pengembangan Kompetensi STRUCTURAL ADMINISTRATOR',
      'Kepala Bidang Perbendaharaan STRUCTURAL ADMINISTRATOR',
      'Wali Kota POLITICAL null',
    ])
  })

  test('is known since before our records, its people since the file says', async () => {
    expect(await db().unitVersion.count({ where: { validFrom: new Date('1900-01-01') } })).toBe(146)
    expect(await postsOf(cast.sekda)).toEqual(['Sekretaris Daerah 2019-12-01..'])
    const sekda = await db().employee.findUniqueOrThrow({
      where: { nip: cast.sekda },
      include: { statuses: true, ranks: true, person: true },
    })
    expect(sekda.person).toMatchObject({ name: 'Sri Tanjung', titleAfter: 'S.Pd., M.Si.' })
    expect(sekda.statuses.map(({ kind, standing, validFrom }) => `${kind} ${standing} ${dayOf(validFrom)}`)).toEqual([
      'PNS ACTIVE 1996-01-01',
    ])
    expect(sekda.ranks.map(({ code, validFrom }) => `${code} ${dayOf(validFrom)}`)).toEqual(['IV/d 2020-10-01'])
  })

  test('gives each employee an account without a password, and the retired no post', async () => {
    expect(await db().account.count({ where: { passwordHash: null, disabledAt: null, person: { employees: { some: {} } } } })).toBe(1015)
    const retired = await db().employeeStatus.findFirstOrThrow({
      where: { standing: 'RETIRED' },
      include: { employee: { include: { holdings: true } } },
    })
    expect(retired.employee.holdings).toEqual([])
    expect(dayOf(retired.validFrom)).toBe('2026-10-01')
  })

  test('leaves one act for each unit and employee and one for the import, without personal data', async () => {
    const acts = await db().auditEntry.groupBy({ by: ['noun', 'verb'], _count: true, orderBy: { noun: 'asc' } })
    expect(acts.map(({ noun, verb, _count }) => `${noun} ${verb} ${_count}`)).toEqual([
      'employee siasnImport.apply 1015',
      'siasnImport siasnImport.apply 1',
      'unit siasnImport.apply 146',
    ])
    const { id } = await db().employee.findUniqueOrThrow({ where: { nip: cast.sekda } })
    const act = await db().auditEntry.findFirstOrThrow({ where: { nounId: id }, include: { value: true } })
    expect(JSON.parse(act.value?.after ?? '')).toMatchObject({
      nip: cast.sekda,
      name: 'Sri Tanjung',
      rank: 'IV/d',
      unit: 'Sekretariat Daerah',
    })
    expect(Object.keys(JSON.parse(act.value?.after ?? '')).sort()).toEqual(['kind', 'name', 'nip', 'post', 'rank', 'standing', 'unit'])
  })
})

test('the same files again change nothing and leave no act', async () => {
  const before = await actCount()
  const again = await importGrids(trusted(), demoUnits, demoEmployees, '2026-10-02')
  expect(again.counts).toEqual({
    units: { created: 0, updated: 0, unchanged: 146, rejected: 0 },
    employees: { created: 0, updated: 0, unchanged: 1015, rejected: 6 },
  })
  expect(again.lines).toEqual({ opened: 0, ended: 0 })
  expect(again.comparison.employees.missing).toEqual([])
  expect(await actCount()).toBe(before)
})

test('employees alone are judged against the stored units', async () => {
  const alone = await importGrids(trusted(), null, demoEmployees, '2026-10-02')
  expect(alone.counts.employees).toMatchObject({ unchanged: 1015, rejected: 6 })
  expect(alone.comparison.units).toMatchObject({ changes: [], missing: [] })
})

describe('nothing that is not needed is kept', () => {
  test('no NIK, religion, telephone, address or e-mail of the file stands anywhere in the database', async () => {
    const [heading = [], ...rows] = demoEmployees
    const secrets = ['NIK', 'NOMOR HP', 'EMAIL'].flatMap((column) => rows.slice(0, 60).map((row) => row[heading.indexOf(column)] ?? ''))
    const waiting = await previewImport(trusted(), { sources: await sourcesOf(demoUnits, demoEmployees), frame })
    const everything = await wholeDatabase()
    expect(everything.includes('Sri Tanjung')).toBe(true)
    expect(secrets.filter((secret) => secret !== '' && everything.includes(secret))).toEqual([])
    expect(everything.match(/[,"](Islam|Kristen|Katholik|Hindu|Buddha|Menikah|Bandung|Medan)[,"]/)).toBeNull()
    const kept = waiting.ok ? await db().siasnImport.findUniqueOrThrow({ where: { id: waiting.value.importId } }) : null
    expect(kept?.rows?.includes('"nip"')).toBe(true)
    expect(kept?.rows?.match(/"(cells|numeric)"/)).toBeNull()
    if (waiting.ok) await discardImport(trusted(), { importId: waiting.value.importId })
  }, 60_000)

  test('the rows are gone when an import was applied or discarded', async () => {
    expect(await db().siasnImport.count({ where: { state: 'APPLIED' } })).toBeGreaterThan(0)
    expect(await db().siasnImport.count({ where: { state: { not: 'PREVIEWED' }, rows: { not: null } } })).toBe(0)
  })

  test('comparing writes nothing at all', async () => {
    const before = await wholeDatabase()
    const compared = await compareImport(trusted(), await sourcesOf(demoUnits, demoEmployees), frame)
    expect(compared.ok && compared.value.counts.employees).toMatchObject({ unchanged: 1015, rejected: 6 })
    expect((await wholeDatabase()) === before).toBe(true)
  }, 60_000)
})

describe('an import', () => {
  const preview = async (actor = trusted()) => previewImport(actor, { sources: await sourcesOf(demoUnits, null), frame })

  test('is refused to a stranger, to HR of a unit, and to an administrator of a unit for the whole government', async () => {
    const unit = (await db().unit.findFirstOrThrow()).id
    const units = new Set([unit])
    for (const actor of [
      await signedIn('Tamu'),
      await signedIn('Siti', { role: 'UNIT_HR', units }),
      await signedIn('Ani', { role: 'HR_ADMIN', units }),
    ]) {
      expect(await preview(actor)).toEqual(refuse('forbidden'))
      expect(await compareImport(actor, await sourcesOf(demoUnits, null), frame)).toEqual(refuse('forbidden'))
    }
    const waiting = await preview(await signedIn('Budi', everywhere('HR_ADMIN')))
    if (!waiting.ok) throw new Error(waiting.code)
    const { importId } = waiting.value
    const stranger = await signedIn('Tamu')
    expect(await applyImport(stranger, { importId })).toEqual(refuse('notFound'))
    expect(await discardImport(stranger, { importId })).toEqual(refuse('notFound'))
    expect(await findImport(stranger, importId)).toBeNull()
    expect((await listImports(stranger)).total).toBe(0)
    expect((await listImports(trusted())).rows[0]).toMatchObject({ id: importId, state: 'PREVIEWED', madeBy: 'Budi', unitFile: 'unor.csv' })
  })

  test('is applied once by two at once', async () => {
    const waiting = await preview()
    if (!waiting.ok) throw new Error(waiting.code)
    const both = await Promise.all([applyImport(trusted(), waiting.value), applyImport(trusted(), waiting.value)])
    expect(both.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['importDecided', 'ok'])
  })

  test('by two at once leaves one result', async () => {
    const promoted = edited(demoEmployees, (cell) => cell('NIP BARU') === cast.stafMutasi, { 'GOL AKHIR NAMA': 'III/d' })
    const [heading = [], ...rows] = promoted
    const newcomer = (column: string, cell: string) =>
      ({ 'PNS ID': 'P-BARU', 'NIP BARU': '199503052026031007', NAMA: 'Laras Wening' })[column] ?? cell
    const sample = rows.find((row) => row.includes(cast.stafMutasi)) ?? []
    promoted.push(sample.map((cell, index) => newcomer(heading[index] ?? '', cell)))
    const both = await Promise.all([importGrids(trusted(), null, promoted), importGrids(trusted(), null, promoted)])
    const figures = both.map(({ counts: { employees } }) => `${employees.created} new, ${employees.updated} changed`)
    expect(figures.sort()).toEqual(['0 new, 0 changed', '1 new, 1 changed'])
    expect(await db().employeeRank.count({ where: { employee: { nip: cast.stafMutasi } } })).toBe(2)
  })

  test('that nobody decides about within a day is forgotten, with its rows', async () => {
    const waiting = await preview()
    if (!waiting.ok) throw new Error(waiting.code)
    const where = { id: waiting.value.importId }
    await forgetImports(trusted('JOB'))
    expect((await db().siasnImport.findUniqueOrThrow({ where })).state).toBe('PREVIEWED')
    await db().siasnImport.update({ where, data: { madeAt: new Date(noon.getTime() - 25 * 3_600_000) } })
    expect(await discardForgottenImports(await signedIn('Tamu'), null)).toEqual(refuse('forbidden'))
    await forgetImports(trusted('JOB'))
    expect(await db().siasnImport.findUniqueOrThrow({ where })).toMatchObject({ state: 'DISCARDED', rows: null })
  })

  test('that was discarded cannot be applied', async () => {
    const waiting = await preview()
    if (!waiting.ok) throw new Error(waiting.code)
    expect((await discardImport(trusted(), waiting.value)).ok).toBe(true)
    expect(await applyImport(trusted(), waiting.value)).toEqual(refuse('importDecided'))
  })

  test('is refused for a day to come, for a day before one already applied, and for another government', async () => {
    const sources = await sourcesOf(demoUnits, null)
    expect(await compareImport(trusted(), sources, { day: '2026-11-23', scope: null })).toMatchObject({ code: 'dayInFuture' })
    expect(await compareImport(trusted(), sources, { day: '2026-09-30', scope: null })).toMatchObject({ code: 'olderThanApplied' })
    const [heading = [], root = [], ...rest] = demoUnits
    const others = await sourcesOf(
      [heading, ['ROOT-LAIN', ...root.slice(1)], ...rest.map((row) => row.map((cell) => (cell === root[0] ? 'ROOT-LAIN' : cell)))],
      null,
    )
    expect(await compareImport(trusted(), others, frame)).toMatchObject({ code: 'otherGovernment' })
  })
})

test('what waits is judged against what is stored now', async () => {
  const waiting = await previewImport(trusted(), { sources: await sourcesOf(null, demoEmployees), frame })
  if (!waiting.ok) throw new Error(waiting.code)
  const { post } = await holdingOf(cast.stafPelayanan)
  await db().unitVersion.updateMany({ where: { unitId: post.unitId, validTo: null }, data: { validTo: new Date('2026-11-01') } })
  const shown = await findImport(trusted(), waiting.value.importId)
  const found = shown?.outcome?.ok ? shown.outcome.value.problems.filter(({ code }) => code === 'unitUnknown') : []
  expect(found.length).toBeGreaterThan(1)
  expect(found).toContainEqual(expect.objectContaining({ column: 'UNOR ID', severity: 'rejected' }))
})

/** Every row of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`
  let text = ''
  for (const { name } of tables) {
    const [row] = await db().$queryRawUnsafe<{ all: string | null }[]>(
      `SELECT string_agg(t::text, '\n' ORDER BY t::text) AS "all" FROM "${name}" t`,
    )
    text += row?.all ?? ''
  }
  return text
}
