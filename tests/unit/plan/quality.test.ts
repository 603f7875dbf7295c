import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PostLevel } from '@/lib/generated/prisma/enums'
import { openSentence, scopeSentence, soundPercent } from '@/lib/plan/quality/labels'
import { addWordings, type CountedPlan, countWordings, type UnitWordings } from '@/lib/plan/quality/rules'
import { judgeWordings, wordingOf } from '@/lib/plan/wording/rules'

type Counted = CountedPlan['indicators'][number]
const post = { title: 'Pranata Komputer', level: 'AHLI_PERTAMA' as PostLevel }
const indicator = (id: string, text: string, change: Partial<Counted> = {}): Counted => ({
  ...{ id, text, unitName: 'berkas', kind: 'HIGHER_IS_BETTER', target: '12', targetTo: null, aspect: 'KUANTITAS', source: 'TYPED' },
  ...{ waivers: [], ...change },
})
const sound = 'Jumlah akta kelahiran yang terbit'
const deed = 'Mengoordinasikan pemutakhiran data penduduk'
const vague = 'Persentase pelayanan optimal'

test('counts indicators, those with a finding that stands, each kind, and what was set aside as it reads', () => {
  const waived = indicator('c', deed)
  const waiver = { finding: 'ACTIVITY_NOT_RESULT' as const, wording: wordingOf(waived) }
  const plans: CountedPlan[] = [
    { unitId: 'a', post, indicators: [indicator('a', sound), indicator('b', deed)] },
    { unitId: 'a', post, indicators: [{ ...waived, waivers: [waiver] }] },
    { unitId: 'b', post, indicators: [{ ...waived, waivers: [{ ...waiver, wording: 'Semula begini' }] }] },
    {
      unitId: 'b',
      post,
      indicators: [{ ...waived, waivers: [{ ...waiver, finding: 'VAGUE' }] }, indicator('d', vague, { unitName: 'persen' })],
    },
  ]
  const units = countWordings(plans)
  expect(units.get('a')).toEqual({ indicators: 3, doubtful: 1, open: { ACTIVITY_NOT_RESULT: 1 }, aside: 1 })
  expect(units.get('b')).toEqual({ indicators: 3, doubtful: 3, open: { ACTIVITY_NOT_RESULT: 2, VAGUE: 1 }, aside: 0 })
  expect(addWordings([...units.values()])).toEqual({ indicators: 6, doubtful: 4, open: { ACTIVITY_NOT_RESULT: 3, VAGUE: 1 }, aside: 1 })
})

test('says what the checker says: every finding either stands or was set aside', () => {
  const texts = fc.constantFrom(sound, deed, vague, 'Terlaksananya rapat', 'Jumlah dokumen', 'Laju inflasi kota')
  const some = fc.array(fc.record({ text: texts, unitName: fc.constantFrom('berkas', 'persen', '-'), isWaived: fc.boolean() }), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(some, (rows) => {
      const bare = rows.map(({ text, unitName }, at) => indicator(String(at), text, { unitName }))
      const found = bare.map(({ id }) => (judgeWordings(bare, post).get(id) ?? []).map(({ finding }) => finding))
      const indicators = bare.map((one, at) =>
        rows[at]?.isWaived ? { ...one, waivers: (found[at] ?? []).map((finding) => ({ finding, wording: wordingOf(one) })) } : one,
      )
      const counted = addWordings([...countWordings([{ unitId: 'a', post, indicators }]).values()])
      const open = Object.values(counted.open).reduce((sum, count) => sum + count, 0)
      expect(open + counted.aside).toBe(found.flat().length)
      expect(counted.indicators).toBe(rows.length)
      expect(counted.doubtful).toBe(rows.filter((row, at) => !row.isWaived && (found[at] ?? []).length > 0).length)
    }),
  )
})

test('in words: the kind found most comes first, and 100 percent means all', () => {
  expect(openSentence({ VAGUE: 2, ACTIVITY_NOT_RESULT: 1_200 })).toBe('Kegiatan, bukan hasil: 1.200; Belum terukur: 2')
  expect(openSentence({})).toBeNull()
  const of = (indicators: number, doubtful: number): UnitWordings => ({ indicators, doubtful, open: {}, aside: 0 })
  expect([of(1_000, 1), of(3, 0), of(0, 0)].map(soundPercent)).toEqual([99, 100, null])
  expect([scopeSentence(1), scopeSentence(2)].map((text) => text.includes('di halaman ini'))).toEqual([false, true])
})
