import { expect, test } from 'vitest'
import { roleStanding } from '@/lib/plan/matrix/labels'
import { cellKey } from '@/lib/plan/matrix/rules'
import { matrixColumns, matrixLines } from '@/lib/plan/matrix/sheet'

const person = (holdingId: string) => ({ holdingId, name: `Orang ${holdingId}`, nip: null, postTitle: 'Analis', unitName: 'Bidang' })
const role = (id: string) => ({
  ...{ id, holdingId: 'a', workResultId: '1', text: `Peran ${id}` },
  ...{ state: 'DECLINED' as const, reason: 'Bukan tugas saya', isStanding: false },
})

test('the file has a line for each role, and for each cell that is empty', () => {
  const matrix = {
    rows: [person('a'), person('b')],
    columns: [
      { id: '1', text: 'Layanan' },
      { id: '2', text: 'Arsip' },
    ],
    expected: new Map([[cellKey('a', '1'), [role('x'), role('y')]]]),
    hanging: new Map([[cellKey('b', '2'), ['Arsip rapi', 'Arsip digital']]]),
  }
  const lines = matrixLines(matrix).map((line) => matrixColumns.map(({ value }) => value(line)))
  expect(lines).toHaveLength(5)
  expect(lines[0]).toEqual(['Orang a', null, 'Analis', 'Bidang', 'Layanan', 'Peran x', 'Ditolak', 'Bukan tugas saya', ''])
  expect(lines[4]?.at(-1)).toBe('Arsip rapi; Arsip digital')
})

test('an RHK that was made of a role and taken out again is called so', () => {
  expect(roleStanding({ state: 'TAKEN', isStanding: true })).toBe('Dijadikan RHK')
  expect(roleStanding({ state: 'TAKEN', isStanding: false })).toBe('Dijadikan RHK, lalu dihapus pegawai')
  expect(roleStanding({ state: 'PROPOSED', isStanding: false })).toBe('Menunggu jawaban')
})
