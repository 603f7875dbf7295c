import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/day'
import { blockText } from '@/lib/plan/block/labels'
import { type BlockFacts, blocksOf } from '@/lib/plan/block/rules'
import { type PlannedHolding, planTime } from '@/lib/plan/closing/rules'
import { mayHaveDelegate } from '@/lib/plan/delegate/policy'
import { likeliestFirst, maySourceFor, startForm } from '@/lib/plan/start/rules'

const free: BlockFacts = {
  holdingId: 'h',
  year: 2026,
  planId: 'p',
  state: 'DRAFT',
  closing: null,
  endsOn: '2026-12-31',
  nextHoldingId: null,
  system: 'TERA',
  away: false,
  appraiser: { name: 'Lestari', activated: true, away: false },
  vacantHead: null,
  appraiserPlanAgreed: true,
  pledgeApproved: true,
  unit: { id: 'u', name: 'Bidang Uji' },
  waitingDays: null,
  openQuestions: 0,
  officers: ['Galih'],
}
const absent = { name: 'Lestari', activated: true, away: true }
const asleep = { name: 'Lestari', activated: false, away: false }
const none = { planId: null, state: 'NONE' } as const
const loose = { appraiserPlanAgreed: false, pledgeApproved: false }

describe('what stands in the way', () => {
  test.each<[string, Partial<BlockFacts>, string[]]>([
    ['nothing', {}, []],
    ['no appraiser', { appraiser: null }, ['noAppraiser']],
    ['no appraiser, and nothing to hang on', { appraiser: null, ...loose }, ['noAppraiser', 'pledgeOpen']],
    ['an appraiser without an account in use', { appraiser: asleep }, ['appraiserNotActivated']],
    ['an appraiser on leave', { appraiser: absent }, ['appraiserAway']],
    ['an appraiser on leave above a vacant post', { appraiser: absent, vacantHead: 'Kepala Bidang' }, ['vacantHead', 'appraiserAway']],
    ['a vacant post that someone stands in for', { vacantHead: 'Kepala Bidang' }, []],
    ['nothing to hang on', loose, ['appraiserPlanOpen', 'pledgeOpen']],
    ['a pledge to hang on', { appraiserPlanAgreed: false }, []],
    ['an SKP to hang on', { pledgeApproved: false }, []],
    ['recorded elsewhere and not begun', { ...none, system: 'E_KINERJA' }, ['recordedElsewhere']],
    ['recorded elsewhere, begun as a companion', { system: 'E_KINERJA' }, []],
    ['on leave', { ...none, away: true }, ['away']],
    ['returned', { state: 'RETURNED' }, ['returned']],
    ['submitted', { state: 'SUBMITTED', waitingDays: 3 }, ['waiting']],
    ['submitted, nothing to hang on any more', { state: 'SUBMITTED', waitingDays: 3, ...loose }, ['waiting']],
    ['submitted with questions', { state: 'SUBMITTED', openQuestions: 2 }, ['questionsOpen']],
    ['submitted to nobody', { state: 'SUBMITTED', appraiser: null }, ['noAppraiser']],
    ['submitted to someone on leave', { state: 'SUBMITTED', appraiser: absent, waitingDays: 9 }, ['appraiserAway', 'waiting']],
    ['agreed, whatever else', { state: 'AGREED', appraiser: null, away: true, ...loose }, []],
    ['closed, whatever else', { state: 'SUBMITTED', closing: 'MOVED', appraiser: null, ...loose }, ['closed']],
  ])('%s', (_, change, codes) => {
    const blocks = blocksOf({ ...free, ...change })
    expect(blocks.map(({ code }) => code)).toEqual(codes)
    for (const block of blocks) {
      const { sentence, unblock } = blockText(block, true)
      expect([sentence, unblock].join(' ')).not.toMatch(/undefined|null|\.\./)
      expect(sentence.length * unblock.length).toBeGreaterThan(0)
    }
  })

  test('leads on to the next post after a move only', () => {
    const closed = (closing: 'MOVED' | 'ACTING_ENDED') =>
      blocksOf({ ...free, closing, nextHoldingId: 'n' }).map((one) => blockText(one, true).link)
    expect(closed('MOVED')).toMatchObject([{ href: '/skp/mulai?jabatan=n&tahun=2026' }])
    expect(closed('ACTING_ENDED')).toEqual([null])
  })

  test('names who can clear the way, and leads only its owner to pages of the own SKP', () => {
    const [block] = blocksOf({ ...free, appraiser: null })
    if (!block) throw new Error('there is no block')
    expect(blockText(block, true)).toMatchObject({ unblock: expect.stringContaining('Galih'), link: { href: '/skp/penilai?jabatan=h' } })
    expect(blockText(block, false).link).toBeNull()
    expect(blockText({ ...block, officers: [] } as typeof block, true).unblock).toContain('pengelola kepegawaian')
  })
})

describe('how long an SKP lasts', () => {
  const at = { year: 2026, startsOn: '2026-01-01' as Day, today: '2026-06-15' as Day, holdsAnother: true }
  const held: PlannedHolding = { mode: 'DEFINITIVE', to: null, voided: false }
  test.each<[string, Partial<PlannedHolding>, Partial<typeof at>, string, string | null]>([
    ['the whole year while the post is held', {}, {}, '2026-12-31', null],
    ['until the last day held, after a move', { to: '2026-04-01' }, {}, '2026-03-31', 'MOVED'],
    ['until the last day held, when nothing follows', { to: '2026-04-01' }, { holdsAnother: false }, '2026-03-31', 'LEFT'],
    ['until the acting ends', { to: '2026-04-01', mode: 'PLT' }, {}, '2026-03-31', 'ACTING_ENDED'],
    ['until an end that lies ahead, still open', { to: '2026-09-01' }, {}, '2026-08-31', null],
    ['the whole year when the post ends with it', { to: '2027-01-01' }, { today: '2027-02-01' }, '2026-12-31', null],
    ['one day at least', { to: '2025-12-01' }, {}, '2026-01-01', 'MOVED'],
    ['one day when it was a mistake', { voided: true }, { startsOn: '2026-05-05' }, '2026-05-05', 'MOVED'],
  ])('%s', (_, holding, change, endsOn, closing) => {
    expect(planTime({ ...held, ...holding }, { ...at, ...change })).toEqual({ endsOn, closing })
  })

  test('it never ends before it starts or after its year, and closes only when the post is over', () => {
    const day = fc.integer({ min: -400, max: 800 }).map((days) => addDays('2026-01-01', days))
    const holding = fc.record({ mode: fc.constantFrom('DEFINITIVE' as const, 'PLT' as const), to: fc.option(day), voided: fc.boolean() })
    const start = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(holding, start, day, fc.boolean(), (one, startsOn, today, holdsAnother) => {
        const { endsOn, closing } = planTime(one, { year: 2026, startsOn, today, holdsAnother })
        expect(endsOn >= startsOn && endsOn <= '2026-12-31').toBe(true)
        if (closing !== null) expect(one.voided || (one.to !== null && one.to <= today)).toBe(true)
      }),
    )
  })
})

describe('what an SKP starts from', () => {
  const post = { postId: 'a', title: 'Analis', mode: 'DEFINITIVE' as const }
  const source = { ...post, year: 2025, holdingId: 'old', isAgreed: true }

  test('last year’s that was agreed, or another post’s of the same year', () => {
    const may = (change: Partial<typeof source>) => maySourceFor({ holdingId: 'new', year: 2026 }, { ...source, ...change })
    expect(may({})).toBe(true)
    expect(may({ isAgreed: false })).toBe(false)
    expect(may({ year: 2024 })).toBe(false)
    expect(may({ year: 2026, isAgreed: false })).toBe(true)
    expect(may({ year: 2026, holdingId: 'new' })).toBe(false)
    expect(may({ year: 2027 })).toBe(false)
  })

  test('the same post first, then the same title, then the same way of holding it; the newer of two alike', () => {
    const other = { ...source, postId: 'b', title: 'Arsiparis' }
    const rows = [
      { ...other, mode: 'PLT' as const },
      { ...other, holdingId: 'older' },
      { ...other, year: 2026 },
      { ...source, postId: 'c', title: ' analis' },
      source,
    ]
    expect(likeliestFirst(post, rows)).toEqual([rows[4], rows[3], rows[2], rows[1], rows[0]])
  })

  test('its form follows the post where leaders have their own', () => {
    expect(startForm('QUANTITATIVE', 'QUALITATIVE')).toBe('QUALITATIVE')
    expect(startForm('LEADER', 'QUALITATIVE')).toBe('LEADER')
    expect(startForm('QUANTITATIVE', 'LEADER')).toBe('QUANTITATIVE')
  })
})

test('officials have a penyiap: heads, JPT and administrators', () => {
  const may = (isHead: boolean, level: 'AHLI_MUDA' | 'ADMINISTRATOR' | 'JPT_PRATAMA' | 'PENGAWAS' | null) =>
    mayHaveDelegate([{ isHead, level }])
  expect([may(true, 'PENGAWAS'), may(false, 'ADMINISTRATOR'), may(false, 'JPT_PRATAMA')]).toEqual([true, true, true])
  expect([may(false, 'PENGAWAS'), may(false, 'AHLI_MUDA'), may(false, null), mayHaveDelegate([])]).toEqual([false, false, false, false])
})
