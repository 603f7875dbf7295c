import { describe, expect, test } from 'vitest'
import { judgeUnits } from '@/lib/organization/siasn/unit/rules'
import { brief, units } from './sample'

const top = { siasnId: 'D', parentSiasnId: 'KOTA', officeSiasnId: 'D' }

describe('units of one office', () => {
  test('hang where the office hangs, whatever the file says of the office itself', () => {
    const { rows, problems } = judgeUnits(units(['D', 'Dinas', 'LAIN', '', 'Kepala', 'D'], ['B', 'Bidang', 'D', '', 'Kabid', 'D']), top)
    expect(problems).toEqual([])
    expect(rows.map(({ siasnId, parentSiasnId, officeSiasnId, depth }) => [siasnId, parentSiasnId, officeSiasnId, depth])).toEqual([
      ['D', 'KOTA', 'D', 0],
      ['B', 'D', 'D', 1],
    ])
  })

  test('are not moved out of it by naming the office below itself', () => {
    const { rows } = judgeUnits(units(['D', 'Dinas', 'B', '', '', 'D'], ['B', 'Bidang', 'D', '', '', 'D']), top)
    expect(rows.map(({ siasnId, parentSiasnId }) => [siasnId, parentSiasnId])).toEqual([
      ['D', 'KOTA'],
      ['B', 'D'],
    ])
  })

  test('are all that is taken in', () => {
    const { rows, problems } = judgeUnits(
      units(
        ['KOTA', 'Kota', '', '', '', ''],
        ['D', 'Dinas', 'KOTA', '', '', 'D'],
        ['L', 'Lain', 'KOTA', '', '', 'L'],
        ['M', 'Luar', 'X', '', '', ''],
      ),
      top,
    )
    expect(rows.map(({ siasnId }) => siasnId)).toEqual(['D'])
    expect(problems.map(brief)).toEqual([
      '2 DIATASAN ID outsideScope rejected',
      '4 DIATASAN ID parentRejected rejected',
      '5 DIATASAN ID outsideScope rejected',
    ])
  })
})
