import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rational } from '@/lib/rational'
import { unsurLabels } from '@/lib/survey/labels'
import { phrases } from '@/lib/survey/language/labels'
import { placeholderSentence } from '@/lib/survey/language/phrase/labels'
import { isPhraseKey, phraseCount, phrasesOf, placeholdersOf } from '@/lib/survey/language/phrase/rules'
import { newLanguage, phraseChange } from '@/lib/survey/language/schema'
import { unsurKeys } from '@/lib/survey/schema'
import { changeSentence, excessText, unreadySentence } from '@/lib/survey/version/draft/labels'
import {
  askedIn,
  type Content,
  changesOf,
  linesOf,
  moved,
  shareRest,
  textOf,
  translated,
  unitsOfWeight,
  unreadyOf,
  unsurKeyOf,
  weightExcess,
  weightOf,
  wholeWeight,
} from '@/lib/survey/version/draft/rules'
import { newQuestion, settings, textChange, weighting } from '@/lib/survey/version/draft/schema'
import { englishUnsur } from '@/lib/survey/version/labels'

const versionId = '018f0000-0000-7000-8000-000000000001'

function content(change: Partial<Content> = {}): Content {
  const texts = Object.fromEntries(
    unsurKeys.flatMap((key) => ['', '.1', '.2', '.3', '.4'].map((end) => [`${key}${end}`, `${key}${end} ?`])),
  )
  return {
    ...{ versionId, number: 1, minAnsweredShare: '0.5', bestFirst: false, profile: ['SEX'], questions: [], texts: { id: texts } },
    unsur: unsurKeys.map((key) => ({ key, name: unsurLabels[key], weight: null })),
    ...change,
  }
}

describe('weights', () => {
  test('a decimal up to 1 with at most four places is a weight', () => {
    expect(['0,15', '0.15', ',5', '1', '1,0000', '0,0001'].map(unitsOfWeight)).toEqual([1_500, 1_500, 5_000, 10_000, 10_000, 1])
    expect(['', '0', '0,00001', '1,5', '-0,1', '15%', 'abc', '0,0'].map(unitsOfWeight)).toEqual(Array(8).fill(null))
    fc.assert(fc.property(fc.integer({ min: 1, max: wholeWeight }), (units) => unitsOfWeight(weightOf(units)) === units))
  })

  test('what is left is shared as evenly as can be, and all add up to exactly 1', () => {
    const given = fc.array(fc.option(fc.integer({ min: 1, max: 2_000 })), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(given, (units) => {
        const shared = shareRest(units)
        const open = units.flatMap((one, at) => (one === null ? [at] : []))
        const rest = wholeWeight - units.reduce<number>((sum, one) => sum + (one ?? 0), 0)
        if (shared === null) return open.length === 0 ? rest !== 0 : rest < open.length
        const filled = open.map((at) => shared[at] ?? 0)
        const isKept = units.every((one, at) => one === null || one === shared[at])
        const isWhole = excessText(weightExcess(shared.map(weightOf))) === '0'
        return isKept && isWhole && Math.max(0, ...filled) - Math.min(wholeWeight, ...filled) <= 1 && filled.every((one) => one > 0)
      }),
    )
  })

  test('what they miss 1 by is told in words', () => {
    expect(excessText(rational(-1, 20))).toBe('-0.05')
    expect(excessText(weightExcess(['0.5000', '0.6000']))).toBe('0.1')
    const off = content({ unsur: content().unsur.map((one) => ({ ...one, weight: '0.1000' })) })
    expect(unreadyOf(off).map(unreadySentence)).toEqual([expect.stringContaining('kurang 0,1 dari 1')])
  })

  test('the button shares whatever was chosen above it, and a wrong weight is told at its field', () => {
    const posted = { versionId, kind: 'equal', bobot_waktu: '0,2', bobot_biaya: ' ', share: '1', seen: '' }
    expect(weighting.parse(posted)).toMatchObject({ kind: 'own', isShared: true, weights: { waktu: '0,2', biaya: '' } })
    const wrong = weighting.safeParse({ ...posted, bobot_waktu: '20' })
    expect(wrong.error?.issues[0]?.path).toEqual(['bobot_waktu'])
  })
})

describe('order', () => {
  test('moving loses nothing, moves one place, and back again is as it was', () => {
    const list = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(list, fc.nat(14), (items, at) => {
        const down = moved(items, at, 'down')
        const isSame = at >= items.length - 1
        expect([...down].sort()).toEqual([...items].sort())
        expect(down).toEqual(isSame ? items : [...items.slice(0, at), items[at + 1], items[at], ...items.slice(at + 2)])
        if (!isSame) expect(moved(down, at + 1, 'up')).toEqual(items)
      }),
    )
  })

  test('a key of an extra unsur is safe in a form and in a text', () => {
    expect(unsurKeyOf('Keamanan & Kenyamanan (loket)')).toBe('keamanan_kenyamanan_loket')
    fc.assert(fc.property(fc.string(), (name) => /^[a-z0-9_]{1,40}$/.test(unsurKeyOf(name))))
  })
})

describe('a draft', () => {
  test('with the nine in their words can be published; without one, or with a text missing, not', () => {
    expect(unreadyOf(content())).toEqual([])
    const fewer = content({ unsur: content().unsur.slice(1) })
    expect(unreadyOf(fewer)).toEqual([{ code: 'officialMissing', unsur: 'persyaratan' }])
    const { 'waktu.3': _, ...texts } = content().texts.id ?? {}
    expect(unreadyOf(content({ texts: { id: texts } }))).toEqual([{ code: 'textMissing', subject: 'U3 Waktu Penyelesaian' }])
    const half = content({ unsur: content().unsur.map((one, at) => ({ ...one, weight: at === 0 ? '1.0000' : null })) })
    expect(unreadyOf(half)[0]).toMatchObject({ code: 'weightMissing', unsur: unsurLabels.prosedur })
  })

  test('tells what it changes, and nothing where it asks the same', () => {
    const was = content()
    expect(changesOf(was, content())).toEqual([])
    const unsur = [was.unsur[1], was.unsur[0], ...was.unsur.slice(2), { key: 'aman', name: 'Keamanan', weight: null }]
    const is = content({
      ...{ unsur: unsur.flatMap((one) => one ?? []), bestFirst: true, minAnsweredShare: '0.75', profile: ['AGE'] },
      questions: [{ id: 'a', kind: 'TEXT', choices: 0 }],
      texts: { id: { ...was.texts.id, a: 'Apa lagi?' }, en: { waktu: 'How fast?' } },
    })
    expect(changesOf(was, is).map((change) => changeSentence(change, (code) => code))).toEqual([
      'Unsur Keamanan ditambahkan.',
      'Urutan unsur diubah; nomor U mengikuti urutan baru.',
      'Urutan jawaban dibalik.',
      'Kuesioner dihitung bila terisi 75% unsurnya, sebelumnya 50%.',
      'Data diri: Usia ditanyakan, Jenis kelamin tidak ditanyakan lagi.',
      'Pertanyaan sendiri ditambahkan: Apa lagi?',
      'Formulir dapat diisi dalam en.',
    ])
    expect(changesOf(is, was).map(({ kind }) => kind)).toContain('questionRemoved')
  })

  test('tells another order of own questions, not that a new one stands first', () => {
    const asking = (...ids: string[]) => {
      const words = Object.fromEntries(ids.map((id) => [`x${id}`, `Tanya ${id}?`]))
      const questions = ids.map((id) => ({ id: `x${id}`, kind: 'TEXT' as const, choices: 0 }))
      return content({ questions, texts: { id: { ...content().texts.id, ...words } } })
    }
    const sentences = (one: Content, other: Content) => changesOf(one, other).map((change) => changeSentence(change, (code) => code))
    expect(sentences(asking('a', 'b'), asking('b', 'a'))).toEqual(['Urutan pertanyaan sendiri diubah.'])
    expect(sentences(asking('a', 'b'), asking('c', 'a', 'b'))).toEqual(['Pertanyaan sendiri ditambahkan: Tanya c?'])
    expect(sentences(asking('a', 'b'), asking('b'))).toEqual(['Pertanyaan sendiri dihapus: Tanya a?'])
  })

  test('asks in Indonesian what is not wholly translated', () => {
    const english = Object.fromEntries(['', '.1', '.2', '.3', '.4'].map((end) => [`waktu${end}`, `time${end}`]))
    const asked = askedIn(content({ texts: { ...content().texts, en: { ...english, biaya: 'cost' } } }), 'en')
    const of = (key: string) => asked.elements.find((element) => element.key === key)
    expect(of('waktu')).toMatchObject({ question: 'time', answers: ['time.1', 'time.2', 'time.3', 'time.4'] })
    expect(of('waktu')?.language).toBeUndefined()
    expect(of('biaya')).toMatchObject({ question: 'biaya ?', language: 'id' })
  })

  test('reads its forms', () => {
    const question = { versionId, kind: 'CHOICE', question: 'Dari mana?' }
    expect(newQuestion.parse({ ...question, choices: ' A \r\n\nB' }).choices).toEqual(['A', 'B'])
    for (const choices of [
      'A',
      'A\nA',
      linesOf('x\n'.repeat(11))
        .map((x, at) => `${x}${at}`)
        .join('\n'),
    ])
      expect(newQuestion.safeParse({ ...question, choices }).error?.issues[0]?.path).toEqual(['choices'])
    expect(textChange.parse({ versionId, language: 'en', 'teks_waktu:1': ' Slow ', 'dilihat_waktu:1': 'ab' })).toMatchObject({
      texts: { 'waktu.1': 'Slow' },
      seen: { 'waktu.1': 'ab' },
    })
    const five = { versionId, answers: 'printed', minAnswered: '50', profile: ['SEX', 'AGE', 'EDUCATION', 'WORK', 'DISABILITY'] }
    expect(settings.safeParse(five).success).toBe(false)
    expect(Object.values(englishUnsur).every(({ question: asked, answers }) => asked.endsWith('?') && new Set(answers).size === 4)).toBe(
      true,
    )
  })
})

describe('languages', () => {
  test('a code is of BCP 47, written as there', () => {
    const code = (text: string) => newLanguage.safeParse({ code: text, name: 'Basa' }).data?.code ?? null
    expect(['jv', 'JV', 'ban', 'jv-java', 'xxxx', 'j', 'jawa', 'jv_ID', ''].map(code)).toEqual([
      ...['jv', 'jv', 'ban', 'jv-Java'],
      ...[null, null, null, null, null],
    ])
  })

  test('a translation keeps the words in braces, and the sentence says which are missing', () => {
    expect(placeholderSentence('form.invitation', 'Wonten pitakon.')).toContain('{count}')
    expect(placeholderSentence('form.invitation', 'Wonten {count} pitakon.')).toBeNull()
    expect(placeholderSentence('form.send', 'Kirim {count}')).toContain('{count} tidak dikenal')
    expect(placeholderSentence('form.invitation', '')).toBeNull()
    const wrong = phraseChange.safeParse({ code: 'jv', 'teks_form:invitation': 'Wonten pitakon.' })
    expect(wrong.error?.issues[0]?.path).toEqual(['teks_form:invitation'])
    for (const [key, { id, en }] of Object.entries(phrases)) expect(placeholdersOf(en), key).toEqual(placeholdersOf(id))
  })

  test('what can be translated is the pages and the nine', () => {
    const all = phrasesOf({}, {})
    expect(all).toHaveLength(phraseCount)
    expect(all.every(({ key }) => isPhraseKey(key))).toBe(true)
    expect(['form.tidakAda', 'unsur.lain', 'unsur.waktu.5', 'unsur.waktu.1.1', 'toString'].filter(isPhraseKey)).toEqual([])
  })
})

test('an unsur whose key every object has is not translated by that', () => {
  const key = unsurKeyOf('Constructor')
  const own = Object.fromEntries(['', '.1', '.2', '.3', '.4'].map((end) => [`${key}${end}`, `${end} ?`]))
  const draft = content({ unsur: [{ key, name: 'Constructor', weight: null }], texts: { id: own, en: { other: 'x' } } })
  expect(textOf(draft, 'en', key)).toBe('')
  expect(translated(draft, 'en')).toEqual({ done: 0, of: 5 })
})
