import { describe, expect, test } from 'vitest'
import { crossedRows } from '@/lib/survey/result/group/profile/count/rules'
import { crossedParts, settled } from '@/lib/survey/result/group/settled/rules'
import { resultFilter } from '@/lib/survey/result/schema'

const asked = ['SEX', 'AGE', 'EDUCATION'] as const
const settle = (address: Record<string, string>) => settled(resultFilter.parse(address), asked)

describe('the address of a result, as a survey can answer it', () => {
  test('one group is told apart by way, or by another part of the profile', () => {
    expect(settle({ jenis_kelamin: 'P' })).toMatchObject({ filter: { rinci: 'cara' }, aside: null })
    expect(settle({ jenis_kelamin: 'P', rinci: 'AGE' })).toMatchObject({ filter: { rinci: 'AGE' }, aside: null })
    expect(settle({ jenis_kelamin: 'P', rinci: 'SEX' })).toMatchObject({ filter: { rinci: 'cara' } })
  })

  test('several groups are told apart by what is not chosen, and by nothing when all is', () => {
    expect(settle({ jenis_kelamin: 'P', usia: 'FROM_60' })).toMatchObject({ filter: { rinci: 'EDUCATION' } })
    expect(settle({ jenis_kelamin: 'P', usia: 'FROM_60', pendidikan: 'SD' })).toMatchObject({ filter: { rinci: null } })
  })

  test('what the survey does not ask is left out', () => {
    expect(settle({ pekerjaan: 'PNS', disabilitas: 'NONE', usia: 'FROM_60' }).filter.profil).toEqual([{ part: 'AGE', value: 'FROM_60' }])
    expect(settle({ rinci: 'WORK', silang: 'DISABILITY' }).filter).toMatchObject({ rinci: 'cara', silang: undefined })
  })

  test('two different parts are crossed, those chosen already are not', () => {
    expect(settle({ rinci: 'AGE', silang: 'EDUCATION', jenis_kelamin: 'P' })).toMatchObject({
      filter: { silang: 'EDUCATION' },
      aside: null,
    })
    const mistaken: Record<string, string>[] = [
      { rinci: 'AGE', silang: 'AGE' },
      { rinci: 'cara', silang: 'AGE' },
      { rinci: 'AGE', silang: 'SEX', jenis_kelamin: 'P' },
    ]
    for (const address of mistaken) expect(settle(address)).toMatchObject({ filter: { silang: undefined }, aside: 'axis' })
  })

  test('with a service, way or month nothing is crossed', () => {
    expect(settle({ cara: 'KIOSK', rinci: 'AGE', silang: 'EDUCATION' })).toMatchObject({
      filter: { rinci: 'AGE', silang: undefined },
      aside: 'office',
    })
    expect(settle({ dari: '2026-01', jenis_kelamin: 'P', rinci: 'AGE' })).toMatchObject({ filter: { rinci: 'cara' }, aside: 'office' })
    expect(settle({ cara: 'KIOSK', rinci: 'AGE' })).toMatchObject({ filter: { rinci: 'AGE' }, aside: null })
  })

  test('the parts that are crossed are those chosen and told apart, in the order of the form', () => {
    expect(crossedParts(settle({ usia: 'FROM_60', rinci: 'SEX' }).filter)).toEqual(['SEX', 'AGE'])
    expect(crossedParts(settle({ rinci: 'bulan' }).filter)).toEqual([])
  })
})

describe('groups as SQL sums them', () => {
  const one = { versionId: 'v', by: 'P', across: '', counted: true, excluded: false, isPartial: false }

  test('become what running counts have', () => {
    const full = { ...one, n: 3, marked: 1, squares: 50, packed: [String(2n + 2n ** 60n), String(3n * 2n ** 40n)] }
    const partial = { ...one, isPartial: true, n: 2, marked: 0, squares: 9, packed: ['2', '0'] }
    const out = { ...full, excluded: true, n: 4 }
    const thin = { ...partial, counted: false, n: 5 }
    expect(crossedRows([full, partial, out, thin], new Map([['v', [1, 2]]]))).toEqual([
      {
        versionId: 'v',
        by: 'P',
        across: '',
        n: 5,
        incomplete: 5,
        excluded: 4,
        marked: 1,
        answers: [4, 0, 0, 1, 0, 0, 3, 0],
        complete: 3,
        points: 24,
        squares: 50,
      },
    ])
  })

  test('more than a place holds is an error, not a wrong figure', () => {
    const full = { ...one, n: 2 ** 20, marked: 0, squares: 0, packed: ['0'] }
    expect(() => crossedRows([full], new Map())).toThrow('at once')
  })
})
