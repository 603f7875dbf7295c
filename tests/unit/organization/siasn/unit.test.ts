import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeUnits } from '@/lib/organization/siasn/unit/rules'
import { brief, units } from './sample'

const kota = ['K', 'Kota', '', '', 'Wali Kota', '']
const dinas = ['D', 'Dinas', 'K', 'II.b', 'Kepala Dinas', 'D']
const bidang = ['B', 'Bidang', 'D', 'III.b', 'Kepala Bidang', 'D']

const verdict = (...rows: string[][]) => {
  const { rows: taken, problems } = judgeUnits(units(...rows))
  return { taken: taken.map(({ siasnId }) => siasnId).join(' '), problems: problems.map(brief), messages: problems.map((p) => p.message) }
}

describe('units', () => {
  test('come out with parents first, whatever the order of the file', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([kota, dinas, bidang], { minLength: 3 }), (rows) => {
        const { rows: taken, problems } = judgeUnits(units(...rows))
        expect(problems).toEqual([])
        expect(taken.map(({ siasnId, depth, officeSiasnId }) => [siasnId, depth, officeSiasnId])).toEqual([
          ['K', 0, null],
          ['D', 1, 'D'],
          ['B', 2, 'D'],
        ])
      }),
    )
  })

  test('siblings keep the order of the file', () => {
    expect(verdict(kota, ['X', 'X', 'K', '', '', 'X'], dinas, ['A', 'A', 'K', '', '', 'A'], bidang).taken).toBe('K X D B A')
  })

  test('identifiers are one in any case', () => {
    expect(verdict(kota, ['d', 'Dinas', 'k', 'II/B', '', 'd'], bidang)).toMatchObject({ taken: 'K D B', problems: [] })
  })

  test('stray spaces in names are repaired', () => {
    const { rows, problems } = judgeUnits(units(kota, ['D', ' Dinas  Sosial', 'K', '', '', 'D']))
    expect(rows[1]?.name).toBe('Dinas Sosial')
    expect(problems.map(brief)).toEqual(['3 NAMA UNOR spacesRemoved repaired'])
  })

  test('a chain of ten thousand is no trouble', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => [
      `U${index}`,
      'Unit',
      index === 0 ? '' : `U${index - 1}`,
      '',
      '',
      `U${index}`,
    ])
    expect(judgeUnits(units(...chain)).rows.at(-1)?.depth).toBe(9_999)
  })
})

describe('a unit is rejected', () => {
  test('when its ID was used before, naming that row', () => {
    const { taken, problems, messages } = verdict(kota, dinas, bidang, ['B', 'Bidang lain', 'K', '', '', ''])
    expect([taken, ...problems]).toEqual(['K D B', '5 ID unitTwice rejected'])
    expect(messages[0]).toContain('baris 4')
  })

  test('without ID or name', () => {
    const { taken, problems } = verdict(kota, ['', 'Tanpa ID', 'K'], ['N', ' ', 'K', '', '', 'N'])
    expect([taken, ...problems]).toEqual(['K', '3 ID valueMissing rejected', '4 NAMA UNOR valueMissing rejected'])
  })

  test('when its parent is not in the file, and with it all that is below', () => {
    const { taken, problems, messages } = verdict(kota, ['D', 'Dinas', 'Z', '', '', 'D'], bidang)
    expect([taken, ...problems]).toEqual(['K', '3 DIATASAN ID parentUnknown rejected', '4 DIATASAN ID parentRejected rejected'])
    expect(messages[1]).toContain('baris 3')
  })

  test('when its parent is rejected for itself', () => {
    expect(verdict(kota, ['D', '', 'K'], bidang)).toMatchObject({
      taken: 'K',
      problems: ['3 NAMA UNOR valueMissing rejected', '4 DIATASAN ID parentRejected rejected'],
    })
  })

  test('when it is above itself, naming the circle', () => {
    const { taken, problems, messages } = verdict(kota, ['D', 'Dinas', 'B'], bidang, ['S', 'Seksi', 'B'])
    expect(taken).toBe('K')
    expect(problems).toEqual([
      '3 DIATASAN ID unitCycle rejected',
      '4 DIATASAN ID unitCycle rejected',
      '5 DIATASAN ID parentRejected rejected',
    ])
    expect(messages[0]).toContain('baris 3, 4 ')
  })

  test('when it hangs below a circle, also where it stands before it in the file', () => {
    expect(verdict(kota, ['S', 'Seksi', 'B'], ['D', 'Dinas', 'B'], bidang).problems).toEqual([
      '3 DIATASAN ID parentRejected rejected',
      '4 DIATASAN ID unitCycle rejected',
      '5 DIATASAN ID unitCycle rejected',
    ])
  })

  test('when its cells have slipped', () => {
    const table = units(kota, dinas)
    const slipped = table.rows.map((row) => ({ ...row, overlong: row.row === 3 }))
    expect(judgeUnits({ ...table, rows: slipped }).problems.map(brief)).toEqual(['3 null cellsShifted rejected'])
  })

  test('when it is its own parent', () => {
    expect(verdict(kota, ['D', 'Dinas', 'D']).problems).toEqual(['3 DIATASAN ID unitCycle rejected'])
  })

  test('when it is a second root, naming the first, with all that is below', () => {
    const { taken, problems, messages } = verdict(kota, ['R', 'Kota lain', ''], ['A', 'Anak', 'R'], dinas)
    expect([taken, ...problems]).toEqual(['K D', '3 DIATASAN ID rootTwice rejected', '4 DIATASAN ID parentRejected rejected'])
    expect(messages[0]).toContain('baris 2')
  })

  test('but never twice over, and never without a reason', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', '')
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 8 }), (pairs) => {
        const { rows, problems } = judgeUnits(units(...pairs.map(([own, parent]) => [own, 'Unit', parent, '', '', own])))
        const rejected = new Set(problems.filter(({ severity }) => severity === 'rejected').map(({ row }) => row))
        expect(rows.length + rejected.size).toBe(pairs.length)
        for (const { parentSiasnId, depth } of rows) {
          const parent = rows.find(({ siasnId }) => siasnId === parentSiasnId)
          expect(depth).toBe(parent ? parent.depth + 1 : 0)
          expect(parent === undefined).toBe(parentSiasnId === null)
        }
      }),
    )
  })
})

describe('a unit is taken in with a warning', () => {
  test.each(['', 'Z', 'X'])('when its office %o is neither itself nor above it', (office) => {
    const x = ['X', 'Dinas lain', 'K', '', '', 'X']
    const { rows, problems } = judgeUnits(units(kota, dinas, x, ['B', 'Bidang', 'D', '', '', office]))
    expect(rows.find(({ siasnId }) => siasnId === 'B')?.officeSiasnId).toBe('D')
    expect(problems.map(brief)).toEqual(['5 INDUK UNOR ID officeUnclear warning'])
  })

  test('when its echelon is none', () => {
    const { rows, problems } = judgeUnits(units(kota, ['D', 'Dinas', 'K', 'VI.c', '', 'D']))
    expect(rows[1]?.echelon).toBeNull()
    expect(problems.map(brief)).toEqual(['3 ESELON NAMA valueIgnored warning'])
  })
})
