import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IndicatorKind, WordingFinding } from '@/lib/generated/prisma/enums'
import type { JudgedIndicator } from '@/lib/plan/wording/finding/rules'
import { adviceOf, findingNames } from '@/lib/plan/wording/labels'
import { judgeWordings, wordingOf } from '@/lib/plan/wording/rules'
import { likeness, stemOf, wordingKey } from '@/lib/plan/wording/words/rules'
import { judgedSet, parts, scoresOf } from '../../support/wording-set'

const staff = { title: 'Analis SDM Aparatur', level: 'AHLI_PERTAMA' as const }
const head = { title: 'Kepala Dinas', level: 'JPT_PRATAMA' as const }
const good: JudgedIndicator = {
  id: 'a',
  text: 'Jumlah SK kenaikan gaji berkala yang terbit',
  unitName: 'SK',
  kind: 'HIGHER_IS_BETTER',
  target: '350',
  targetTo: null,
  aspect: 'KUANTITAS',
  source: 'TYPED',
}
const found = (change: Partial<JudgedIndicator>, post: Parameters<typeof judgeWordings>[1] = staff) =>
  judgeWordings([{ ...good, ...change }], post).get('a') ?? []
const codes = (change: Partial<JudgedIndicator>, post = staff as Parameters<typeof judgeWordings>[1]) =>
  found(change, post).map(({ finding }) => finding)

describe('the labelled set', () => {
  const set = judgedSet()

  test('holds enough of everything, in both parts', () => {
    expect(set.length).toBeGreaterThanOrEqual(180)
    expect(set.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(60)
    expect(set.filter(({ part }) => part !== 'written').length / set.length).toBeGreaterThan(0.4)
    for (const { finding, there } of scoresOf(set)) expect(there, finding).toBeGreaterThanOrEqual(15)
    const names = new Set<string>(Object.values(WordingFinding))
    for (const { labels } of set) for (const label of labels) expect(names).toContain(label)
  })

  const [known, apart] = [set.filter(({ part }) => part !== 'apart'), set.filter(({ part }) => part === 'apart')]

  test.each(scoresOf(known))('$finding is found well enough where the rules were made', ({ finding, precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(finding === 'DUPLICATE' ? 0.75 : 0.85)
  })

  test.each(scoresOf(apart))('$finding is found well enough among words the rules did not know', ({ finding, precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.6)
    expect(recall).toBeGreaterThanOrEqual(finding === 'DUPLICATE' ? 0.2 : 0.7)
  })

  test.each(parts)('those of the part “%s” that read well are left in peace', (name) => {
    const clean = set.filter(({ part, labels }) => part === name && labels.length === 0)
    expect(clean.filter(({ found }) => found.length === 0).length / clean.length).toBeGreaterThanOrEqual(name === 'apart' ? 0.85 : 0.95)
  })
})

describe('the checker', () => {
  test('leaves a good indicator in peace, and one that is asked for by a last day', () => {
    expect(found({})).toEqual([])
    expect(codes({ text: 'Renja disampaikan', kind: 'BY_DATE', target: '20600', unitName: '-', aspect: 'WAKTU' })).toEqual([])
  })

  test('names the words that gave it away', () => {
    expect(found({ text: 'Mengoordinasikan penyusunan Renja' })).toEqual([
      { finding: 'ACTIVITY_NOT_RESULT', cause: 'deed', words: 'mengoordinasikan' },
    ])
    expect(found({ text: 'Laporan selesai tepat waktu', unitName: 'persen', target: '100' })).toEqual([
      { finding: 'DATE_MISSING', cause: 'noLimit', words: 'tepat waktu' },
    ])
  })

  test('knows a result from a deed by the form of the verb', () => {
    for (const text of ['Melaksanakan rapat', 'Menghadiri rapat', 'Terlaksananya kegiatan rapat', 'Jumlah rapat yang diikuti'])
      expect(codes({ text, unitName: 'kali' }), text).toContain('ACTIVITY_NOT_RESULT')
    for (const text of [
      'Meningkatnya jumlah akta yang terbit',
      'Tersusunnya dokumen RKA',
      'Jumlah laporan hasil monitoring',
      'Meja layanan siap',
    ])
      expect(codes({ text }), text).not.toContain('ACTIVITY_NOT_RESULT')
  })

  test('knows a doing by the form of the noun, however it is counted, and a thing of the same form', () => {
    for (const [text, unitName] of [
      ['Penyusunan laporan bulanan', 'laporan'],
      ['Digitalisasi arsip', 'berkas'],
      ['Coaching pegawai baru', 'orang'],
      ['Terlaksanaya bimtek', 'kali'],
      ['Meningkatkan disiplin', 'kegiatan'],
      ['Sarasehan warga', 'pertemuan'],
    ] as const)
      expect(codes({ text, unitName }), text).toContain('ACTIVITY_NOT_RESULT')
    expect(codes({ text: 'Pengelolaan arsip', unitName: 'persen', target: '100' })).toContain('ACTIVITY_NOT_RESULT')
    for (const [text, unitName] of [
      ['Koperasi yang diperiksa', 'koperasi'],
      ['Penyelesaian sengketa tanah', 'sengketa'],
      ['Peralatan yang dikalibrasi', 'unit'],
      ['Verifikasi berkas selesai dalam 2 hari', 'berkas'],
      ['Rekomendasi yang dilaksanakan', 'persen'],
    ] as const)
      expect(codes({ text, unitName, target: '90' }), text).not.toContain('ACTIVITY_NOT_RESULT')
  })

  test('weighs the unit against the wording', () => {
    for (const [text, unitName] of [
      ['Jumlah akta terbit', 'persen'],
      ['Persentase akta terbit', 'kegiatan'],
      ['Lama penerbitan akta', 'orang'],
      ['Jumlah akta terbit', ' – '],
      ['Jumlah peserta yang lulus', 'dokumen'],
      ['Luas sawah yang terairi', 'orang'],
      ['Biaya cetak setiap kartu', 'kali'],
      ['Jumlah kendaraan yang laik jalan', 'kesesuaian'],
      ['Laporan kas yang ditandatangani', 'bulan'],
    ] as const)
      expect(codes({ text, unitName, target: '5' }), text).toEqual(['UNIT_MISSING'])
    expect(codes({ text: 'Persentase akta terbit', unitName: '%', target: '95' })).toEqual([])
  })

  test('weighs the target', () => {
    expect(codes({ target: '0.0000' })).toEqual(['TARGET_MISSING'])
    expect(codes({ target: '0', kind: 'ZERO_DEFECTS' })).toEqual([])
    expect(codes({ text: 'Persentase akta terbit', unitName: 'persen', target: '100.0001' })).toEqual(['TARGET_MISSING'])
    expect(codes({ text: 'Persentase akta terbit', unitName: 'persen', target: '100' })).toEqual([])
    expect(codes({ text: 'Kenaikan pendapatan', unitName: 'persen', target: '120' })).toEqual([])
    expect(codes({ text: 'Usul kenaikan pangkat yang terbit', unitName: 'persen', target: '120' })).toEqual(['TARGET_MISSING'])
    expect(codes({ text: 'Akta yang dicetak ulang', unitName: 'persen', target: '100', kind: 'LOWER_IS_BETTER' })).toEqual([
      'TARGET_MISSING',
    ])
    expect(codes({ text: 'Jumlah kajian menurut permintaan', unitName: 'kajian' })).toEqual(['TARGET_MISSING'])
  })

  test('knows praise and qualities by their form, and names of public business of the same form', () => {
    for (const text of [
      'Layanan yang solutif',
      'Kelestarian arsip',
      'Arsip dikelola secara telaten',
      'Berkas makin baik',
      'Lancarnya urusan',
    ])
      expect(codes({ text, unitName: 'persen', target: '90' }), text).toEqual(['VAGUE'])
    for (const text of [
      'Arsip inaktif yang didaftar',
      'Kehadiran pegawai',
      'Surat dikirim secara elektronik',
      'Layanan air bersih tersambung',
    ])
      expect(codes({ text, unitName: 'persen', target: '90' }), text).toEqual([])
  })

  test('asks for the source of what people feel, unless it is named or the figure comes by itself', () => {
    const felt = { text: 'Kegigihan kader', unitName: 'persen', target: '90' }
    expect(codes(felt)).toContain('DATA_SOURCE_MISSING')
    expect(codes({ ...felt, source: 'SURVEY_INDEX' })).not.toContain('DATA_SOURCE_MISSING')
    for (const text of [
      'Kegigihan kader menurut kuesioner akhir tahun',
      'Jumlah siswa yang mengisi angket minat',
      'Terbangunnya jembatan gantung',
    ])
      expect(codes({ ...felt, text }), text).not.toContain('DATA_SOURCE_MISSING')
  })

  test('asks what remains for the post of an outcome, by what is done to it and by its level', () => {
    const outside = (text: string, post = staff as Parameters<typeof judgeWordings>[1]) =>
      codes({ text, unitName: 'persen', target: '90' }, post)
    for (const text of [
      'Angka pernikahan dini',
      'Menurunnya jumlah perokok di kecamatan',
      'Ruang fiskal daerah',
      'Rancangan perda yang disetujui DPRD',
    ])
      expect(outside(text), text).toEqual(['OUTSIDE_CONTROL'])
    for (const text of ['Kasus pernikahan dini yang didampingi', 'Laporan pernikahan dini', 'Kebakaran yang dijangkau dalam 15 menit'])
      expect(outside(text), text).toEqual([])
    expect(outside('Predikat SAKIP kecamatan', { title: 'Operator', level: 'PELAKSANA' })).toEqual(['OUTSIDE_CONTROL'])
    expect(outside('Predikat SAKIP kecamatan', { title: 'Camat', level: 'ADMINISTRATOR' })).toEqual([])
  })

  test('asks who can bring it about', () => {
    const text = 'Laju pertumbuhan ekonomi'
    expect(codes({ text, unitName: 'persen', target: '5' })).toEqual(['OUTSIDE_CONTROL'])
    expect(codes({ text, unitName: 'persen', target: '5' }, head)).toEqual([])
    expect(codes({ text: 'Jumlah kajian pertumbuhan ekonomi', unitName: 'kajian' })).toEqual([])
  })

  test('tells a double by its words, whatever their order, and calls the later one so', () => {
    const later = { ...good, id: 'b', text: 'Jumlah SK yang terbit: kenaikan gaji berkala' }
    const judged = judgeWordings([good, later], staff)
    expect(judged.get('a')).toEqual([])
    expect(judged.get('b')).toEqual([{ finding: 'DUPLICATE', cause: 'same', words: good.text }])
    const share = { ...good, id: 'b', text: 'Persentase SK kenaikan gaji berkala yang terbit', unitName: 'persen', target: '95' }
    expect(judgeWordings([good, share], staff).get('b')).toEqual([])
  })

  test('has advice in words for whatever it finds, with the words it found', () => {
    const causes = new Set<string>()
    for (const one of judgedSet())
      for (const each of judgeWordings([one], one.post).get(one.id) ?? []) {
        causes.add(each.cause)
        const { why, mend } = adviceOf(each)
        expect(findingNames[each.finding].length).toBeGreaterThan(3)
        expect(why.length).toBeGreaterThan(20)
        expect(mend).toMatch(/“.+”/)
      }
    expect(causes.size).toBe(14)
  })
})

describe('whatever is typed', () => {
  const texts = fc.oneof(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.lorem({ maxCount: 40 }))
  const kinds = fc.constantFrom<IndicatorKind>('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'BY_DATE', 'YES_NO', 'ZERO_DEFECTS')

  test('the checker answers, each finding once, and the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts, kinds, fc.nat()), { maxLength: 8 }), (typed) => {
        const all = typed.map(([text, unitName, kind, target], at) => ({ ...good, id: `${at}`, text, unitName, kind, target: `${target}` }))
        const judged = judgeWordings(all, staff)
        for (const each of judged.values()) expect(new Set(each.map(({ finding }) => finding)).size).toBe(each.length)
        expect(judgeWordings(all, staff)).toEqual(judged)
      }),
    )
  })

  test('likeness is between 0 and 1, the same both ways, and 1 with itself', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const alike = likeness(wordingKey(one), wordingKey(other))
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(likeness(wordingKey(other), wordingKey(one))).toBe(alike)
        expect(likeness(one, one)).toBe(1)
      }),
    )
  })

  test('case, stops and spaces do not make another wording', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 9 }), (words) => {
        expect(wordingKey(`  ${words.join(' ').toUpperCase()}. `)).toBe(wordingKey(words.join('  ')))
      }),
    )
  })

  test('a very long text is read in an instant', () => {
    const began = performance.now()
    found({ text: 'peningkatan mutu pelayanan '.repeat(4_000) })
    expect(performance.now() - began).toBeLessThan(4_000)
  })
})

test('affixes fall away, short words stay', () => {
  expect(['diselesaikan', 'penyelesaian', 'selesainya'].map(stemOf)).toEqual(['selesai', 'selesai', 'selesai'])
  expect(['menyusun', 'tersusunnya'].map(stemOf)).toEqual(['susun', 'susun'])
  expect(stemOf('di')).toBe('di')
})

test('what is seen of an indicator changes with every part of it', () => {
  const parts = [{ text: 'x' }, { unitName: 'x' }, { target: '1' }, { targetTo: '2' }, { kind: 'LOWER_IS_BETTER' as const }]
  expect(new Set([good, ...parts.map((part) => ({ ...good, ...part }))].map(wordingOf)).size).toBe(6)
})
