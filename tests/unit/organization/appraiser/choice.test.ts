import { describe, expect, test } from 'vitest'
import { choiceReason } from '@/lib/organization/appraiser/labels'
import { chooseAppraisers } from '@/lib/organization/appraiser/rules'
import type { Holding } from '@/lib/organization/appraiser/schema'
import { everyone, holds, kabid, kadis, rule, sekda, staf, units, wali, works } from './town'

/** "staf by kabid under kadis" for each line. */
function chosen(holdings: Holding[], wording = rule) {
  const { lines, without } = chooseAppraisers(wording, units, holdings)
  return {
    lines: lines.map(
      ({ holding, choice, superior }) => `${holding.personId} by ${choice.appraiser.personId} under ${superior?.personId ?? 'nobody'}`,
    ),
    without: without.map(({ personId }) => personId),
    reasons: lines.map(({ choice }) => choiceReason(choice)),
    since: lines.map(({ choice }) => choice.since),
  }
}

describe('where every post is held', () => {
  test('each is appraised by the one above, up to the head of government', () => {
    expect(chosen(everyone).lines).toEqual([
      'sekda by wali under nobody',
      'kadis by sekda under wali',
      'kabid by kadis under sekda',
      'staf by kabid under kadis',
    ])
  })

  test('the line says why in words', () => {
    expect(chosen(everyone).reasons).toEqual([
      'Sekretaris Daerah dinilai kepala daerah: Wali Kota.',
      'Kepala perangkat daerah dinilai Sekretaris Daerah.',
      'Kepala unit dinilai kepala unit di atasnya: Kepala Dinas.',
      'Pegawai dinilai kepala unitnya: Kepala Bidang Satu.',
    ])
  })

  test('it holds since both hold their posts', () => {
    expect(chosen(everyone).since).toEqual(['2025-02-20', '2024-01-01', '2024-01-01', '2024-01-01'])
  })

  test('the head of government is appraised by nobody, and nobody need be found for him', () => {
    expect(chosen(everyone).without).toEqual([])
    expect(chosen([holds('pj', 'kota')]).without).toEqual([])
  })
})

describe('where a head’s post is vacant', () => {
  test('the acting holder appraises, Pj before Plt before Plh', () => {
    const acting = (['PLH', 'PLT', 'PJ'] as const).map((mode) => holds(mode, 'satu', { mode, from: '2025-05-01' }))
    const found = chosen([wali, sekda, kadis, ...acting, staf])
    expect(found.lines.at(-1)).toBe('staf by PJ under kadis')
    expect(found.reasons.at(-1)).toBe(
      'Pegawai dinilai kepala unitnya. Jabatan Kepala Bidang Satu lowong. Dinilai pelaksananya: Pj. Kepala Bidang Satu.',
    )
    expect(found.since.at(-1)).toBe('2025-05-01')
  })

  test('without one, the head one level up', () => {
    const found = chosen([wali, sekda, kadis, staf])
    expect(found.lines.at(-1)).toBe('staf by kadis under sekda')
    expect(found.reasons.at(-1)).toBe(
      'Pegawai dinilai kepala unitnya. Jabatan Kepala Bidang Satu lowong. Dinilai pejabat di atasnya: Kepala Dinas.',
    )
    expect(found.since.at(-1)).toBeNull()
  })

  test('one level above an office stands the Sekda, above the Sekda the Wali Kota', () => {
    expect(chosen([wali, sekda, kabid]).lines).toContain('kabid by sekda under wali')
    expect(chosen([wali, kabid]).lines).toEqual(['kabid by wali under nobody'])
  })

  test('with nobody left above, the person is listed', () => {
    expect(chosen([sekda, staf])).toMatchObject({ lines: ['staf by sekda under nobody'], without: ['sekda'] })
  })

  test('a rule that tries one level up first does so', () => {
    const acting = holds('plt', 'satu', { mode: 'PLT' })
    const wording = { ...rule, whenVacant: ['ONE_LEVEL_UP' as const, 'ACTING_HOLDER' as const] }
    expect(chosen([wali, sekda, kadis, acting, staf], wording).lines.at(-1)).toBe('staf by kadis under sekda')
  })
})

describe('who acts above their own place', () => {
  test('is not appraised by themself', () => {
    const found = chosen([wali, sekda, kadis, holds('staf', 'satu', { id: 'plt', mode: 'PLT' }), staf])
    expect(found.lines.at(-1)).toBe('staf by kadis under sekda')
    expect(found.reasons.at(-1)).toContain('dijalankan oleh yang bersangkutan sendiri')
  })

  test('is not appraised by one whom they appraise', () => {
    const found = chosen([wali, sekda, kabid, holds('staf', 'dinas', { id: 'plt', mode: 'PLT' }), staf])
    expect(found.lines).toEqual([
      'sekda by wali under nobody',
      'kabid by staf under sekda',
      'staf by sekda under wali',
      'staf by sekda under wali',
    ])
    expect(found.reasons.at(-1)).toContain('bukan atasan yang bersangkutan')
  })

  test('and two who act for each other’s superiors are both appraised above them', () => {
    const dinasLain = { id: 'lain', name: 'Dinas Lain', parentId: 'kota', headTitle: 'Kepala Dinas Lain' }
    const bidangLain = { id: 'tiga', name: 'Bidang Tiga', parentId: 'lain', headTitle: 'Kepala Bidang Tiga' }
    const one = [holds('a', 'satu'), holds('a', 'lain', { mode: 'PLT' })]
    const other = [holds('b', 'tiga'), holds('b', 'dinas', { mode: 'PLT' })]
    const { lines } = chooseAppraisers(rule, [...units, dinasLain, bidangLain], [wali, sekda, ...one, ...other])
    expect(lines.map(({ holding, choice }) => `${holding.personId} by ${choice.appraiser.personId}`)).toEqual([
      'sekda by wali',
      ...['a by sekda', 'a by sekda'],
      ...['b by sekda', 'b by sekda'],
    ])
  })
})

describe('in a post that they act in', () => {
  const acting = (personId: string, unitId: string) => holds(personId, unitId, { id: `${personId} plt`, mode: 'PLT', from: '2025-05-01' })

  test('someone is appraised as its head is, from the day they act', () => {
    const found = chosen([wali, sekda, kadis, staf, acting('staf', 'dua')])
    expect(found.lines.at(-1)).toBe('staf by kadis under sekda')
    expect(found.reasons.at(-1)).toBe('Kepala unit dinilai kepala unit di atasnya: Kepala Dinas.')
    expect(found.since.at(-1)).toBe('2025-05-01')
  })

  test('not by themself, where they head the unit above', () => {
    const found = chosen([wali, sekda, kadis, acting('kadis', 'satu')])
    expect(found.lines.at(-1)).toBe('kadis by sekda under wali')
    expect(found.reasons.at(-1)).toContain('dijalankan oleh yang bersangkutan sendiri')
  })

  test('nor by someone of their own rank', () => {
    const lain = { id: 'lain', name: 'Dinas Lain', parentId: 'kota', headTitle: 'Kepala Dinas Lain' }
    const { lines } = chooseAppraisers(
      rule,
      [...units, lain],
      [wali, sekda, kadis, holds('kadis lain', 'lain'), acting('kadis lain', 'satu')],
    )
    expect(lines.at(-1)?.choice).toMatchObject({ appraiser: sekda, passed: [{ why: 'junior', title: 'Kepala Dinas' }] })
  })

  test('one who acts as Sekretaris Daerah by the head of government, in both posts', () => {
    expect(chosen([wali, kadis, acting('kadis', 'setda')]).lines).toEqual(['kadis by wali under nobody', 'kadis by wali under nobody'])
  })

  test('the superior is who appraises the appraiser in that very post', () => {
    const set = { appraiserId: 'wali', appraiserHoldingId: wali.id, superiorId: null, superiorHoldingId: null }
    const holdings = [wali, sekda, kabid, acting('kabid', 'dinas'), works('lain', 'dinas')]
    const { lines } = chooseAppraisers(rule, units, holdings, new Map([['kabid plt', set]]))
    expect(lines.at(-1)).toMatchObject({ choice: { appraiser: { id: 'kabid plt' } }, superior: { personId: 'wali', holdingId: wali.id } })
  })
})

test('a unit without a head’s post is passed over', () => {
  const team = { id: 'tim', name: 'Tim Kerja', parentId: 'satu', headTitle: null }
  const { lines } = chooseAppraisers(rule, [...units, team], [...everyone, works('anggota', 'tim')])
  expect(lines.at(-1)?.choice).toMatchObject({ appraiser: kabid, passed: [{ why: 'headless', title: 'Tim Kerja' }] })
})

test('the superior is the appraiser set by hand, where there is one', () => {
  const set = { appraiserId: 'sekda', appraiserHoldingId: sekda.id, superiorId: null, superiorHoldingId: null }
  const { lines } = chooseAppraisers(rule, units, everyone, new Map([[kabid.id, set]]))
  expect(lines.find(({ holding }) => holding === staf)?.superior).toEqual({ personId: 'sekda', holdingId: sekda.id })
})

test('of two heads’ posts the one that the unit names today counts', () => {
  const former = holds('lama', 'satu', { title: 'Kepala Seksi Satu' })
  expect(chosen([wali, sekda, kadis, former, kabid, staf]).lines).toContain('staf by kabid under kadis')
  expect(chosen([wali, sekda, kadis, former, staf]).lines).toContain('staf by lama under kadis')
})
