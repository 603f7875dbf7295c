import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceList, nipsIn, unreadableIn } from '@/lib/briefing/attendance/schema'
import { materialRefusal } from '@/lib/briefing/labels'
import { isMoved, markOf, reachedPercent } from '@/lib/briefing/rules'
import { newBriefing } from '@/lib/briefing/schema'

test('NIP are found however they are pasted, each once', () => {
  expect(nipsIn('197010041993041095\n19701004 199304 1 095; 199409132017122014,\t198001042012042067')).toEqual([
    '197010041993041095',
    '199409132017122014',
    '198001042012042067',
  ])
  expect(nipsIn('1. Dedi 197010041993041095 hadir')).toEqual(['197010041993041095'])
  expect(nipsIn('1 197010041993041095')).toEqual(['197010041993041095'])
  expect(nipsIn('1970100419930410951')).toEqual([])
  expect(nipsIn('tidak ada')).toEqual([])
})

test('a number that was meant as a NIP and is none keeps the list back, and is named', () => {
  const good = '197010041993041095'
  const parsed = (list: string) => attendanceList.safeParse({ briefingId: 'a6b1d1f0-0000-7000-8000-000000000000', list })
  for (const wrong of ['19701004199304109', '1970100419930410951', '19701004 199304 1 09', '19701004']) {
    for (const list of [`${good}\n${wrong}`, `${wrong}\n${good}`])
      expect(parsed(list).error?.issues[0]?.message, list).toContain(`1 isian bukan NIP 18 angka (“${wrong}”)`)
  }
  expect(unreadableIn(`${good}, 19701004199304109`)).toEqual(['19701004199304109'])
  expect(unreadableIn(`1. Dedi\t${good}\t0812 3456 7890\n2. Tanpa angka\nSesi 22-11-26`)).toEqual([])
  expect(parsed(Array.from({ length: 40 }, () => '1'.repeat(60)).join('\n')).error?.issues[0]?.message.length).toBeLessThan(700)
})

test('no NIP of a list is lost without a word', () => {
  const nip = fc.integer({ min: 1, max: 9 }).chain((first) => fc.stringMatching(/^\d{14,20}$/).map((rest) => `${first}${rest}`))
  fc.assert(
    fc.property(fc.array(nip, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', ', ', ';', '\t'), (numbers, between) => {
      const text = numbers.join(between)
      for (const number of numbers) expect([...nipsIn(text), ...unreadableIn(text)]).toContain(number)
    }),
  )
})

test('a list without any NIP, or far too long, is refused with a sentence', () => {
  const briefingId = 'a6b1d1f0-0000-7000-8000-000000000000'
  for (const list of ['', 'Dedi', 'x'.repeat(100_000)]) {
    const parsed = attendanceList.safeParse({ briefingId, list })
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.message).toMatch(/^(Tempel|Daftar)/)
  }
})

const facts = {
  kind: 'SEMINAR',
  title: 'Judul sesi',
  summary: 'Isi sesi ini',
  heldOn: '2026-11-22' as const,
  hours: '09.00',
  place: 'Aula',
}

test('any change changes the mark', () => {
  fc.assert(
    fc.property(fc.constantFrom('title', 'summary', 'hours', 'place') as fc.Arbitrary<'title'>, fc.string(), (field, text) => {
      const changed = { ...facts, [field]: text }
      expect(markOf(changed) === markOf(facts)).toBe(text === facts[field])
    }),
  )
})

test('all texts have a limit, and ALL is the whole government', () => {
  const typed = { ...facts, unitId: 'ALL' }
  expect(newBriefing.parse(typed).unitId).toBeNull()
  for (const field of ['title', 'summary', 'hours', 'place'])
    expect(newBriefing.safeParse({ ...typed, [field]: 'x'.repeat(100_000) }).error?.issues[0]?.message).toMatch(/Paling banyak/)
})

test('a percentage is 100 only when all were reached', () => {
  expect([
    reachedPercent({ reached: 999, total: 1_000 }),
    reachedPercent({ reached: 3, total: 3 }),
    reachedPercent({ reached: 0, total: 0 }),
  ]).toEqual([99, 100, null])
})

test('only another day, hour or place makes people plan anew', () => {
  expect(
    [{ title: 'Judul lain' }, { summary: 'Isi lain' }, { kind: 'WORKSHOP' }].map((change) => isMoved(facts, { ...facts, ...change })),
  ).toEqual([false, false, false])
  for (const change of [{ heldOn: '2026-11-23' as const }, { hours: '13.00' }, { place: 'Daring' }])
    expect(isMoved(facts, { ...facts, ...change })).toBe(true)
})

test('a file that was too large to be read has a sentence of its own', () => {
  expect(materialRefusal({ salah: 'tooLarge' })).toContain('terlalu besar')
  expect(materialRefusal({ salah: 'tidakAda' })).toBeNull()
})
