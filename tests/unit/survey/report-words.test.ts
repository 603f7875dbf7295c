import { expect, test } from 'vitest'
import { conclusions, issuedSentence, resultSentence, tabulationSentence } from '@/lib/survey/report/labels'
import type { ReportFacts } from '@/lib/survey/report/queries'
import { computeIndex, defaultBands } from '@/lib/survey/rules'

type Change = { n?: number; complete?: number; ikm?: string; issued?: ReportFacts['issued'] }
const facts = ({ n = 40, complete = 40, ikm = '80.00', issued = null }: Change = {}) => {
  const index = { ok: true, value: { ikm, mutu: 'B', kinerja: 'Baik', unsur: {} } }
  const figures = { tally: { n, unsur: {} }, complete: { n: complete }, smallest: 5, index }
  return { figures, index, interval: null, issued, tabulation: null, survey: { state: 'CLOSED' } } as unknown as ReportFacts
}

test('says that all answered alike where that is why there is no interval', () => {
  expect(resultSentence(facts({ complete: 29 }))).toContain('kurang dari 30')
  expect(resultSentence(facts())).not.toContain('kurang dari 30')
  expect(resultSentence(facts())).toContain('semua kuesioner yang terisi lengkap sama nilainya')
})

test('names an unsur that nobody answered as the table does, also an own one', () => {
  const elements = [
    { key: 'sarana', name: 'Sarana dan Prasarana', displayNumber: 8 },
    { key: 'kantin', name: 'Kantin Pengunjung', displayNumber: 10 },
  ]
  const unsur = { sarana: { sum: 0, count: 0 }, kantin: { sum: 0, count: 0 } }
  const index = computeIndex({ n: 40, unsur }, defaultBands)
  const of = { ...facts(), index, figures: { ...facts().figures, elements, tally: { n: 40, unsur }, index } } as unknown as ReportFacts
  for (const said of [resultSentence(of), ...conclusions(of)]) {
    expect(said).toContain('U8 Sarana dan Prasarana, U10 Kantin Pengunjung')
    expect(said).not.toMatch(/\bsarana\b|kantin\b/)
  }
})

test('says that there are too few to list one by one only where there are', () => {
  expect(tabulationSentence(facts({ n: 4 }))).toContain('terlalu sedikit')
  expect(tabulationSentence(facts())).not.toContain('terlalu sedikit')
  expect(tabulationSentence(facts({ n: 2_001 }))).toContain('2.000')
})

test('says that figures moved since the report was issued also where as many answers stand in it', () => {
  const issued = { on: '2026-11-20' as const, n: 40, ikm: '79.00' }
  expect(issuedSentence(facts({ issued }))).toContain('angka terkini')
  expect(issuedSentence(facts({ issued, ikm: '79.00' }))).not.toContain('angka terkini')
})
