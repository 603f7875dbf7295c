import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { importSiasn } from '../../../scripts/commands/import'
import { importAppraisers } from '../../../scripts/commands/import-appraisers'
import { nameHeadOfGovernment } from '../../../scripts/commands/unit'
import { cast, linesOf } from './demo'

const files = { unor: 'prisma/demo/siasn-unor.csv', pegawai: 'prisma/demo/siasn-data-utama.csv' }
const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 }
const folder = mkdtempSync(join(tmpdir(), 'tera-import-'))

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('tera import siasn', () => {
  test('with --dry-run tells all and stores nothing', async () => {
    const told = await importSiasn({ ...files, dryRun: true })
    expect(told.exitCode).toBe(0)
    expect(told.document).toMatchObject({
      dryRun: true,
      units: { ...none, created: 146, missing: [] },
      employees: { ...none, created: 1015, rejected: 6 },
    })
    for (const count of [db().unit.count(), db().person.count(), db().siasnImport.count(), db().auditEntry.count()])
      expect(await count).toBe(0)
  })

  test('tells units, employees and problems; rejected rows are no failure', async () => {
    const told = await importSiasn({ ...files, berlaku: '2026-01-02' })
    expect(told.exitCode).toBe(0)
    const { problems, ...document } = told.document as { problems: object[] }
    expect(document).toMatchObject({
      day: '2026-01-02',
      dryRun: false,
      units: { ...none, created: 146 },
      employees: { ...none, created: 1015, rejected: 6 },
    })
    expect(problems).toHaveLength(10)
    expect(problems[0]).toEqual({
      file: 'siasn-data-utama.csv',
      row: 42,
      column: 'NIP BARU',
      code: 'nipDigitsLost',
      message: expect.any(String),
      severity: 'rejected',
    })
    expect(told.lines.join('\n')).toMatch(/Pegawai +1\.015 +0 +0 +6\n/)
    expect((await importSiasn(files)).document).toMatchObject({
      units: { unchanged: 146, created: 0 },
      employees: { unchanged: 1015, created: 0 },
    })
  })

  test('fails on a missing column, naming it, and on a file that is none', async () => {
    const lacking = fileOf('kurang.csv', 'ID,NAMA UNOR,ESELON NAMA,NAMA JABATAN,INDUK UNOR ID\nA,Kota,,,\n')
    const told = await importSiasn({ unor: lacking })
    expect(told).toMatchObject({ exitCode: 1, document: { error: { code: 'columnMissing', file: 'kurang.csv', column: 'DIATASAN ID' } } })
    expect(told.lines.join()).toContain('DIATASAN ID')
    expect(await importSiasn({ unor: fileOf('kosong.csv', '') })).toMatchObject({ exitCode: 1, document: { error: { code: 'fileEmpty' } } })
    await expect(importSiasn({ unor: join(folder, 'tidak-ada.csv') })).rejects.toThrow(/tidak-ada\.csv tidak dapat dibaca/)
    await expect(importSiasn({})).rejects.toThrow(/--unor/)
    await expect(importSiasn({ ...files, berlaku: '31-12-2025' })).rejects.toThrow(/--berlaku/)
  })

  test('fails for a day before the one already applied', async () => {
    expect(await importSiasn({ ...files, berlaku: '2026-01-01' })).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'olderThanApplied' } },
    })
  })
})

test('tera unit head-of-government names who appraises the Sekda', async () => {
  const told = await nameHeadOfGovernment({ name: 'Bagas Wiratama', gelarDepan: 'Drs.', sejak: '2025-02-20' })
  expect(told).toMatchObject({ exitCode: 0, document: { name: 'Bagas Wiratama', since: '2025-02-20' } })
  expect(await linesOf(cast.sekda)).toMatchObject([{ appraiser: 'Bagas Wiratama', superior: null }])
  await expect(nameHeadOfGovernment({ name: ' ' })).rejects.toThrow(/Isi nama/)
  expect(await nameHeadOfGovernment({ name: 'Bagas', username: 'tidak-ada' })).toMatchObject({
    exitCode: 1,
    document: { error: { code: 'accountUnknown' } },
  })
})

describe('tera import penilai', () => {
  const table = `NIP,NIP PENILAI,NIP ATASAN PENILAI,TMT
${cast.stafPelayanan},${cast.sekretarisDinkes},,01-06-2026
${cast.kepalaDinkes},Wali Kota,,
${cast.kabidAset},${cast.kabidAset},,
`

  test('with --dry-run tells and stores nothing', async () => {
    const told = await importAppraisers({ berkas: fileOf('penilai.csv', table), dryRun: true })
    expect(told.document).toMatchObject({
      dryRun: true,
      updated: 2,
      unchanged: 0,
      rejected: 1,
      problems: [{ row: 4, code: 'officerIsSelf' }],
    })
    expect(await db().appraisalLine.count({ where: { origin: 'FILE' } })).toBe(0)
  })

  test('sets lines that the rule leaves alone, and changes nothing a second time', async () => {
    const berkas = fileOf('penilai.csv', table)
    expect((await importAppraisers({ berkas })).document).toMatchObject({ updated: 2, rejected: 1 })
    expect((await linesOf(cast.stafPelayanan)).at(-1)).toMatchObject({
      appraiser: 'Agus Sembiring',
      superior: 'Rudi Wibowo',
      origin: 'FILE',
      from: '2026-06-01',
    })
    expect((await linesOf(cast.kepalaDinkes)).at(-1)).toMatchObject({ appraiser: 'Bagas Wiratama', origin: 'FILE' })
    expect((await linesOf(cast.kabidPelayanan)).at(-1)).toMatchObject({
      appraiser: 'Rudi Wibowo',
      superior: 'Bagas Wiratama',
      origin: 'RULE',
    })
    const acts = await db().auditEntry.count()
    expect((await importAppraisers({ berkas })).document).toMatchObject({ updated: 0, unchanged: 2 })
    expect((await importSiasn(files)).document).toMatchObject({ employees: { unchanged: 1015 } })
    expect(await db().auditEntry.count()).toBe(acts)
    expect((await linesOf(cast.stafPelayanan)).at(-1)).toMatchObject({ origin: 'FILE' })
  })
})
