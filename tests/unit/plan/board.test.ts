import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueSentence, lineName, recapText, reminderNotice, reminderText, whatsappAddress } from '@/lib/plan/board/labels'
import type { BoardRow } from '@/lib/plan/board/queries'
import { addCounts, agreedPercent, type BoardCounts, boardStandings, isOpen, turnOf } from '@/lib/plan/board/rules'
import { boardColumns } from '@/lib/plan/board/sheet'

const none: BoardCounts = { NOT_STARTED: 0, DRAFT: 0, SUBMITTED: 0, AGREED: 0, ON_LEAVE: 0, ELSEWHERE: 0, late: 0, total: 0 }
const counts = fc
  .record({
    NOT_STARTED: fc.nat(99),
    DRAFT: fc.nat(99),
    SUBMITTED: fc.nat(99),
    AGREED: fc.nat(99),
    ON_LEAVE: fc.nat(9),
    ELSEWHERE: fc.nat(99),
  })
  .map((some): BoardCounts => ({ ...some, late: 0, total: Object.values(some).reduce((sum, one) => sum + one, 0) }))

test('sums keep every standing, and 100 percent means all that are kept here', () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 8 }), (rows) => {
      const sum = addCounts(rows)
      expect(boardStandings.reduce((total, one) => total + sum[one], 0)).toBe(sum.total)
      const percent = agreedPercent(sum)
      if (percent === null) expect(sum.total).toBe(sum.ELSEWHERE)
      else expect(percent === 100).toBe(sum.AGREED === sum.total - sum.ELSEWHERE)
    }),
  )
  expect(agreedPercent({ ...none, AGREED: 999, DRAFT: 1, total: 1_000 })).toBe(99)
})

test('whose turn it is: the employee until it is submitted, then the pejabat penilai, else nobody', () => {
  expect(boardStandings.map(turnOf)).toEqual(['OWNER', 'OWNER', 'APPRAISER', null, null, null])
  expect(boardStandings.filter(isOpen)).toEqual(['NOT_STARTED', 'DRAFT', 'SUBMITTED'])
})

test('the last day in words', () => {
  expect(dueSentence('2026-01-31', '2026-01-30')).toBe('Tenggat penetapan SKP 31 Januari 2026, 1 hari lagi.')
  expect(dueSentence('2026-01-31', '2026-01-31')).toContain('hari ini')
  expect(dueSentence('2026-01-31', '2026-02-02')).toBe('Tenggat penetapan SKP 31 Januari 2026 sudah lewat 2 hari.')
})

test('texts to send say what to do and nothing personal, and survive an address', () => {
  const text = reminderText({ standing: 'SUBMITTED', year: 2026, dueOn: '2026-01-31', url: 'https://tera.test' })
  expect(text).toBe(
    'Yth. Bapak/Ibu, ada SKP tahun 2026 yang menunggu kesepakatan Anda paling lambat 31 Januari 2026. Silakan dibuka di https://tera.test/skp. Terima kasih.',
  )
  expect(new URL(whatsappAddress(text)).searchParams.get('text')).toBe(text)
  const told = { ...none, AGREED: 8, DRAFT: 2, ELSEWHERE: 5, total: 15 }
  const recap = recapText({ unitName: 'Dinas Uji', year: 2026, counts: told, dueOn: null, today: '2026-01-10', url: 'https://tera.test' })
  expect(recap).toContain('Disepakati 8 dari 10 (80%)')
  expect(recap).toContain('Tercatat di sistem lain 5')
  expect(recap).not.toContain('cuti')
  const away = recapText({
    ...{ unitName: 'Dinas Uji', year: 2026, dueOn: null, today: '2026-01-10', url: 'https://tera.test' },
    counts: { ...told, ON_LEAVE: 1, total: 16 },
  })
  expect(away).toContain('Disepakati 8 dari 11 (72%)\nDiajukan 0, draf 2, belum disusun 0\nSedang cuti atau bebas tugas 1\n')
})

test('a line that counts only the unit itself says so', () => {
  expect([lineName({ unitName: 'Dinas Uji', isSelf: true }), lineName({ unitName: 'Bidang Uji', isSelf: false })]).toEqual([
    'Langsung di Dinas Uji',
    'Bidang Uji',
  ])
})

test('what the page says after a reminder, and nothing for an address somebody made up', () => {
  expect(reminderNotice('3.1.2')).toBe(
    '3 pengingat terkirim di Tera. 1 sudah diingatkan hari ini. 2 belum dapat dijangkau karena pejabat penilai atau akunnya belum ada.',
  )
  for (const made of ['', 'x', '1.2', '1.2.3.4', '-1.0.0']) expect(reminderNotice(made)).toBeNull()
})

test('the file tells the day of the last reminder as people here lived it', () => {
  const column = boardColumns.find(({ title }) => title === 'Terakhir diingatkan')
  const row = (remindedAt: Date | null) => ({ remindedAt }) as BoardRow
  expect(column?.value(row(new Date('2026-11-22T18:00:00Z')))).toBe('2026-11-23')
  expect(column?.value(row(null))).toBeNull()
})
