import fc from 'fast-check'
import { v4 as uuidv4 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readForm, withholdFew } from '@/lib/survey/response/rules'
import { answerField, commentField, keyField, longestComment, profileFields } from '@/lib/survey/response/schema'
import { convertedMean, slugLetters, slugOf, stateOf } from '@/lib/survey/rules'
import type { Answer } from '@/lib/survey/schema'
import { referenceBody } from '../rule/reference-bodies'

const { elements, minAnsweredShare } = referenceBody('SURVEY_ELEMENTS')
const serviceIds = [uuidv4()]
const asked = {
  ...{ versionId: uuidv4(), questions: [], profile: ['SEX', 'AGE', 'EDUCATION', 'WORK'] as const, bestFirst: false, minAnsweredShare },
  elements: elements.map((element) => ({ ...element, weight: null })),
}
const form = { asked, language: 'id', serviceIds }
const keys = elements.map(({ key }) => key)
const posted = (fields: Record<string, string>, key = uuidv4()) => new URLSearchParams({ [keyField]: key, ...fields })
const answered = (answers: Record<string, Answer>) =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [answerField(key), String(answer)]))

describe('a posted form', () => {
  const subset = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom<Answer>(1, 2, 3, 4), { minKeys: 1 })

  test('any answers but none are taken as they are; half of the unsur and more count', () => {
    fc.assert(
      fc.property(subset, (answers) => {
        const read = readForm(posted(answered(answers)), form)
        if (!read.ok) throw new Error('not read')
        expect(read.questionnaire.scores).toEqual(keys.map((key) => answers[key] ?? 0))
        expect(read.questionnaire.counted).toBe(Object.keys(answers).length >= 5)
      }),
    )
  })

  test('whatever is posted is read or refused, and never anything but 1 to 4 is read', () => {
    const names = fc.constantFrom(...keys.map(answerField), ...profileFields.map(({ field }) => field), commentField, keyField, 'lain')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.oneof(fc.string(), fc.constantFrom('1', '4', 'L', 'SMA', '')))), (pairs) => {
        const read = readForm(new URLSearchParams(pairs), form)
        if (read.ok) for (const score of read.questionnaire.scores) expect([0, 1, 2, 3, 4]).toContain(score)
        else expect(read.problems.length).toBeGreaterThan(0)
      }),
    )
  })

  test('about a service that meanwhile is no longer among those to pick is not read as about the one that is left', () => {
    const typed = { ...answered({ waktu: 3 }), layanan: uuidv4() }
    expect(readForm(posted(typed), form)).toMatchObject({ ok: false, problems: [{ field: 'layanan', code: 'serviceMissing' }] })
    expect(readForm(posted({ ...typed, layanan: serviceIds[0] ?? '' }), form)).toMatchObject({ ok: true })
  })

  test.each(['0', '5', '2.0', '-1', '１', 'x', ' 3'])('the answer %j was never offered', (value) => {
    const read = readForm(posted({ [answerField('waktu')]: value, [answerField('biaya')]: '2' }), form)
    expect(read).toMatchObject({ ok: false, problems: [{ field: answerField('waktu'), code: 'badAnswer' }] })
    expect(!read.ok && read.typed).toMatchObject({ [answerField('biaya')]: '2' })
  })

  test('a field sent twice is refused, an empty one is left open', () => {
    const twice = posted({ [answerField('waktu')]: '3' })
    twice.append(answerField('waktu'), '4')
    expect(readForm(twice, form)).toMatchObject({ problems: [{ code: 'badAnswer' }] })
    const open = readForm(posted({ [answerField('waktu')]: '', [answerField('biaya')]: '1' }), form)
    expect(open.ok && open.questionnaire.scores).toEqual(keys.map((key) => (key === 'biaya' ? 1 : 0)))
  })

  test('nothing answered, a forged profile, a long comment and a wrong key are each named', () => {
    expect(readForm(posted({}), form)).toMatchObject({ problems: [{ field: null, code: 'nothingAnswered' }] })
    const one = { [answerField('biaya')]: '1' }
    expect(readForm(posted({ ...one, usia: 'FROM_99' }), form)).toMatchObject({ problems: [{ field: 'usia', code: 'badChoice' }] })
    const long = { ...one, [commentField]: 'a'.repeat(longestComment + 1) }
    expect(readForm(posted(long), form)).toMatchObject({ problems: [{ field: commentField, code: 'commentTooLong' }] })
    expect(readForm(posted(one, 'bukan-kunci'), form)).toMatchObject({ problems: [{ code: 'visitKeyWrong' }] })
  })

  test('a comment keeps its lines and loses what no keyboard types; lines count once however the browser ends them', () => {
    const read = readForm(posted({ [answerField('biaya')]: '1', [commentField]: ' cepat\r\nramah\u0000 ' }), form)
    expect(read.ok && read.questionnaire.comments).toEqual([{ unsur: null, text: 'cepat\nramah' }])
    const full = `${'a\r\n'.repeat(longestComment / 2 - 1)}aa`
    expect(readForm(posted({ [answerField('biaya')]: '1', [commentField]: full }), form).ok).toBe(true)
  })

  test('what is told of oneself is taken, and what is not stays empty', () => {
    const read = readForm(posted({ [answerField('biaya')]: '1', jenis_kelamin: 'P', pendidikan: 'SMA', usia: '' }), form)
    expect(read.ok && read.questionnaire).toMatchObject({ sex: 'P', education: 'SMA', ageBand: null, occupation: null, comments: [] })
  })
})

describe('small groups', () => {
  const counts = fc.array(fc.nat(6), { minLength: 1, maxLength: 8 })

  test('no group of one or two is shown, nor can it be found from the whole', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const groups = given.map((count, index) => ({ key: String(index), count }))
        const shown = withholdFew(groups)
        const hidden = groups.filter((_, index) => shown[index]?.count === null)
        for (const { count } of groups) if (count === 1 || count === 2) expect(hidden.map((one) => one.count)).toContain(count)
        for (const [index, { count }] of shown.entries()) if (count !== null) expect(count).toBe(given[index])
        const others = groups.filter(({ count }) => count > 0).length
        if (hidden.length > 0 && others > 1) expect(hidden.length).toBeGreaterThan(1)
      }),
    )
  })

  test('groups of three and more are shown', () => {
    expect(withholdFew([10, 3, 0].map((count, index) => ({ key: String(index), count }))).map(({ count }) => count)).toEqual([10, 3, 0])
  })
})

describe('addresses and days', () => {
  test.each([
    ['Penerbitan KTP-el & KIA', 'penerbitan-ktp-el-kia-abcde'],
    ['Pelayanan “Kartu Keluarga” bagi penduduk yang baru pindah datang', 'pelayanan-kartu-keluarga-bagi-penduduk-abcde'],
    ['—', 'survei-abcde'],
  ])('%s', (name, slug) => expect(slugOf(name, 'abcde')).toBe(slug))

  test('every name gives a plain address', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(name, 'ab2'))))
    expect(slugLetters).not.toMatch(/[01ilo]/)
  })

  test('the last day is still open, the day after is not', () => {
    const days = { opensOn: '2028-02-01', closesOn: '2028-02-29', closedAt: null, isDraft: false } as const
    expect(['2028-01-31', '2028-02-01', '2028-02-29', '2028-03-01'].map((day) => stateOf(days, day as typeof days.opensOn))).toEqual([
      'NOT_YET',
      'OPEN',
      'OPEN',
      'CLOSED',
    ])
    expect(stateOf({ ...days, closedAt: new Date() }, '2028-02-10')).toBe('CLOSED')
  })

  test('the converted value is rounded half up once', () => {
    expect(convertedMean({ sum: 138, count: 49 })).toBe('70.41')
    expect(convertedMean({ sum: 4, count: 1 })).toBe('100.00')
    expect(() => convertedMean({ sum: 0, count: 0 })).toThrow(RangeError)
  })
})
