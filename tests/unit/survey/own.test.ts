import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceFigure, choiceName } from '@/lib/survey/own/labels'
import { type AskedQuestion, poolQuestions } from '@/lib/survey/own/rules'

const choice = (version: number, text: string, counts: Readonly<Record<string, number>>, asked: number): AskedQuestion => {
  return { id: `${version} ${text}`, version, text, asked, kind: 'CHOICE', choices: Object.keys(counts), counts: Object.values(counts) }
}
const open = (version: number, text: string, written: number): AskedQuestion => {
  return { id: `${version} ${text}`, version, text, asked: written, kind: 'TEXT', written }
}

describe('own questions over versions', () => {
  test('of the same words are one, their choices counted by their words; others stay apart', () => {
    const found = poolQuestions([
      choice(2, 'Lewat mana?', { Loket: 5, Daring: 4, Telepon: 3 }, 15),
      choice(2, 'Datang naik apa?', { Motor: 6, Mobil: 4 }, 15),
      choice(1, 'Lewat mana?', { Daring: 6, Surat: 7, Loket: 0 }, 20),
      choice(1, 'Lewat mana', { Loket: 9, Daring: 8 }, 20),
    ])
    expect(found.map(({ text, asked, ids }) => [text, asked, ids.length])).toEqual([
      ['Lewat mana?', 35, 2],
      ['Datang naik apa?', 15, 1],
      ['Lewat mana', 20, 1],
    ])
    expect(found[0]).toMatchObject({
      id: '2 Lewat mana?',
      choices: [
        { key: 'Loket', count: 5 },
        { key: 'Daring', count: 10 },
        { key: 'Telepon', count: 3 },
        { key: 'Surat', count: 7 },
        { key: '', count: 10 },
      ],
    })
  })

  test('asked twice in one version, or as another kind, are told apart', () => {
    const twice = [open(2, 'Mengapa?', 3), { ...open(2, 'Mengapa?', 4), id: 'other' }, open(1, 'Mengapa?', 5)]
    expect(poolQuestions([...twice, choice(1, 'Mengapa?', { Ya: 3, Tidak: 3 }, 6)])).toMatchObject([
      { kind: 'TEXT', written: 8 },
      { kind: 'TEXT', id: 'other', written: 4 },
      { kind: 'CHOICE' },
    ])
  })

  test('never tell of one or two people, by a count or by what is left of those asked', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 6 }), (some, silent) => {
        const asked = some.reduce((sum, one) => sum + one, silent)
        const [found] = poolQuestions([choice(1, 'A', Object.fromEntries(some.map((count, at) => [`c${at}`, count])), asked)])
        if (found?.kind !== 'CHOICE') throw new Error('no choices')
        const shown = found.choices.flatMap(({ count }) => (count === null ? [] : [count]))
        expect(shown.filter((count) => count === 1 || count === 2)).toEqual([])
        const rest = asked - shown.reduce((sum, count) => sum + count, 0)
        const withheld = found.choices.length - shown.length
        const isAll = rest === asked
        expect(withheld === 0 ? rest === 0 : isAll || (withheld >= 2 && rest >= 3)).toBe(true)
      }),
    )
  })

  test('are said in words', () => {
    expect([choiceName(''), choiceName('Loket')]).toEqual(['Tidak dijawab', 'Loket'])
    expect([choiceFigure(null, 9), choiceFigure(3, 9), choiceFigure(0, 0)]).toEqual(['dirahasiakan', '3 (33,33%)', '0'])
  })
})
