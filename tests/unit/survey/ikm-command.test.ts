import { describe, expect, test } from 'vitest'
import { unsurKeys } from '@/lib/survey/schema'
import { ikm } from '@/scripts/commands/ikm'
import fixture from '../../fixtures/skm-vectors.json'

const header = unsurKeys.join(',')
const threes = '3,3,3,3,3,3,3,3,3'

describe('tera ikm', () => {
  const sekadau = fixture.vectors[0]
  const answers = (sekadau?.answers ?? []).map((row) => row.join(',')).join('\n')

  test('the published answers of Sekadau', () => {
    const outcome = ikm(`${header}\n${answers}\n`)
    expect(outcome.exitCode).toBe(0)
    expect(outcome.document).toEqual({
      n: 49,
      notCounted: 0,
      nrr: Object.fromEntries(unsurKeys.map((key, at) => [key, sekadau?.nrr_per_unsur?.[at]])),
      ikm: '78.74',
      mutu: 'B',
      kinerja: 'Baik',
      warnings: [],
    })
    expect(outcome.lines).toContain('IKM                 78,74, mutu B (Baik)')
    expect(outcome.lines).toContain('Persyaratan                              2,8163')
  })

  test('questionnaires that are mostly open and unknown columns are told', () => {
    const outcome = ikm(`${header},nama\n${threes},x\n1,1,1,1,,,,,,y\n`)
    expect(outcome.document).toMatchObject({
      n: 1,
      notCounted: 1,
      ikm: '75.00',
      warnings: [{ row: 1, column: 'nama', code: 'unknownColumn' }],
    })
    expect(outcome.lines).toContain('Tidak dihitung      1 (kurang dari separuh unsur terisi)')
    expect(outcome.lines.at(-1)).toMatch(/^Baris 1, kolom nama: .*diabaikan/)
  })

  test('a bad answer is named and no figure is given', () => {
    const outcome = ikm(`${header}\n${threes}\n3,3,3,3,3,3,3,3,5\n`)
    expect(outcome.exitCode).toBe(1)
    expect(outcome.document).toEqual({
      error: {
        code: 'cellsWrong',
        message: 'Ada 1 sel yang tidak dapat dihitung. Perbaiki sel yang disebut, lalu ulangi.',
        problems: [
          {
            row: 3,
            column: 'pengaduan',
            code: 'badAnswer',
            message: 'Baris 3, kolom pengaduan: jawaban harus 1, 2, 3, atau 4. Perbaiki isinya; kosongkan bila tidak dijawab.',
          },
        ],
      },
    })
    expect(outcome.lines).toHaveLength(2)
  })

  test.each([
    ['an empty file', '', 'fileEmpty', []],
    ['only a header', header, 'noAnswers', []],
    ['only open questionnaires', `${header}\n1,1,1,1,,,,,\n`, 'noAnswers', []],
    ['an unsur nobody filled', `\n${header}\n3,3,3,,3,3,3,3,3\n`, 'unsurUnanswered', [[2, 'biaya']]],
    ['an unsur filled only where it does not count', `${header}\n3,3,3,,3,3,3,3,3\n,,,3,,,,,\n`, 'unsurUnanswered', [[1, 'biaya']]],
    ['a missing column', `${header.replace(',biaya', '')}\n3,3,3,3,3,3,3,3\n`, 'headerWrong', [[1, 'biaya']]],
    ['a quote left open', `${header}\n"${threes}\n`, 'fileMalformed', [[2, 'A']]],
  ])('%s is refused', (_, text, code, places) => {
    const outcome = ikm(text)
    const { error, ...rest } = outcome.document as { error: { code: string; message: string; problems: { row: number; column: string }[] } }
    expect(outcome.exitCode).toBe(1)
    expect(rest).toEqual({})
    expect(error.code).toBe(code)
    expect(error.problems.map(({ row, column }) => [row, column])).toEqual(places)
    expect(outcome.lines[0]).toBe(`IKM tidak dihitung. ${error.message}`)
  })

  test('people see the first twenty problems, the document lists all', () => {
    const outcome = ikm(`${header}\n${'9,9,9,9,9,9,9,9,9\n'.repeat(5)}`)
    expect(outcome.lines).toHaveLength(22)
    expect(outcome.document).toMatchObject({ error: { problems: { length: 45 } } })
  })
})
