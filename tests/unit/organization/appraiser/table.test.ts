import { expect, test } from 'vitest'
import type { Directory, Holding } from '@/lib/organization/appraiser/schema'
import { judgeAppraisers } from '@/lib/organization/appraiser/table/rules'
import { type AppraiserColumn, appraiserHeadings } from '@/lib/organization/appraiser/table/schema'
import type { Table } from '@/lib/organization/siasn/schema'
import { holds, kabid, kadis, sekda, staf, wali } from './town'

const nips = {
  sekda: '197001011995011001',
  kadis: '197101011995011001',
  kabid: '197201011995011001',
  staf: '198001012005011001',
  pensiun: '196001011985011001',
}
const named = (holding: Holding | null, personId = holding?.personId ?? '') => ({ personId, holdingId: holding?.id ?? null, holding })
const officer = ({ personId, id }: Holding) => ({ personId, holdingId: id })

const directory: Directory = {
  today: '2026-11-22',
  byNip: new Map([
    [nips.sekda, named(sekda)],
    [nips.kadis, named(kadis)],
    [nips.kabid, named(kabid)],
    [nips.staf, named(staf)],
    [nips.pensiun, named(null, 'pensiun')],
    ['199001012015011001', named(holds('plt', 'dua', { mode: 'PLT' }))],
  ]),
  byPerson: (personId) => named(null, personId),
  headOfGovernment: { ...named(wali), title: 'Wali Kota' },
  appraiserOf: new Map([
    ['staf', officer(kabid)],
    ['kabid', officer(kadis)],
    ['kadis', officer(sekda)],
    ['sekda', officer(wali)],
  ]),
  pairs: new Map(
    [staf, kabid, kadis, sekda].map(({ id, personId }, index, chain) => [
      id,
      { personId, appraiserId: (chain[index + 1] ?? wali).personId },
    ]),
  ),
}

function judged(...rows: string[][]) {
  const keys = Object.keys(appraiserHeadings) as AppraiserColumn[]
  const cells = rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index] ?? ''])) as Record<AppraiserColumn, string>)
  const headings = Object.fromEntries(keys.map((key) => [key, appraiserHeadings[key][0]])) as Record<AppraiserColumn, string>
  const table: Table<AppraiserColumn> = {
    file: 'penilai.csv',
    headings,
    rows: cells.map((row, index) => ({ row: index + 2, cells: row, numeric: [], overlong: false })),
  }
  const { pins, rejected, problems } = judgeAppraisers(table, directory, (unitId) => unitId !== 'setda')
  return { pins, rejected, problems: problems.map(({ row, column, code, severity }) => `${row} ${column} ${code} ${severity}`) }
}

test('a sound row pins a line from its day; the superior is the appraiser’s own', () => {
  expect(judged([nips.staf, nips.kadis, '', '01-06-2026'])).toEqual({
    pins: [
      {
        ...{ row: 2, holdingId: staf.id, personId: 'staf', unitId: 'satu', from: '2026-06-01' },
        ...{ appraiserId: 'kadis', appraiserHoldingId: kadis.id, superiorId: 'sekda', superiorHoldingId: sekda.id },
        reason: 'Ditetapkan dalam berkas penilai.csv, baris 2.',
      },
    ],
    rejected: 0,
    problems: [],
  })
})

test('the superior follows the appraiser’s own row of the same table', () => {
  const { pins } = judged([nips.staf, nips.kabid], [nips.kabid, nips.sekda])
  expect(pins.map(({ superiorId }) => superiorId)).toEqual(['sekda', 'wali'])
})

test('the head of government is named by title', () => {
  expect(judged([nips.kadis, 'wali kota']).pins[0]).toMatchObject({ appraiserId: 'wali', appraiserHoldingId: wali.id, from: '2026-11-22' })
})

test.each([
  ['', nips.kadis, '', '', 'NIP valueMissing'],
  ['12345', nips.kadis, '', '', 'NIP nipLength'],
  [nips.pensiun, nips.kadis, '', '', 'NIP employeeWithoutPost'],
  ['199001012015011001', nips.kadis, '', '', 'NIP employeeWithoutPost'],
  ['199912312020121001', nips.kadis, '', '', 'NIP employeeUnknown'],
  [nips.sekda, nips.kadis, '', '', 'NIP employeeUnknown'],
  [nips.staf, '', '', '', 'NIP PENILAI valueMissing'],
  [nips.staf, '199912312020121001', '', '', 'NIP PENILAI officerUnknown'],
  [nips.staf, nips.pensiun, '', '', 'NIP PENILAI officerWithoutPost'],
  [nips.staf, nips.staf, '', '', 'NIP PENILAI officerIsSelf'],
  [nips.staf, nips.kadis, nips.staf, '', 'NIP ATASAN PENILAI officerIsSelf'],
  [nips.staf, nips.kadis, nips.kadis, '', 'NIP ATASAN PENILAI officersSame'],
  [nips.staf, nips.kadis, '', '06/01/2026', 'TMT dateUnreadable'],
])('%s, %s, %s, %s is rejected: %s', (nip, appraiser, superior, since, problem) => {
  expect(judged([nip, appraiser, superior, since])).toEqual({ pins: [], rejected: 1, problems: [`2 ${problem} rejected`] })
})

test('the second row of a NIP is rejected', () => {
  expect(judged([nips.staf, nips.kadis], [nips.staf, nips.kabid]).problems).toEqual(['3 NIP nipTwice rejected'])
})

test('a day before the post began is moved to it, and said', () => {
  const { pins, problems } = judged([nips.staf, nips.kadis, '', '2020-01-01'])
  expect([pins[0]?.from, problems]).toEqual(['2024-01-01', ['2 TMT dayBeforePost warning']])
})

test('rows by which people appraise each other are rejected, others stay', () => {
  const { pins, problems } = judged([nips.kadis, nips.staf], [nips.kabid, nips.sekda])
  expect(problems).toEqual([])
  expect(pins).toHaveLength(2)
  const circle = judged([nips.kadis, nips.staf], [nips.staf, nips.kabid])
  expect(circle.problems).toEqual(['2 NIP PENILAI officersCircle rejected'])
  expect(circle.pins.map(({ row }) => row)).toEqual([3])
})
