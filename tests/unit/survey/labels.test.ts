import { describe, expect, test } from 'vitest'
import { describeFinding, describeSurveyRefusal, unsurLabels } from '@/lib/survey/labels'
import fixture from '../../fixtures/skm-vectors.json'

describe('survey labels', () => {
  test('the nine unsur have the names of the regulation', () => {
    expect(unsurLabels).toEqual(Object.fromEntries(fixture.unsur))
  })

  test('a refusal names what is wrong', () => {
    expect(describeSurveyRefusal({ code: 'weightMissing', params: { unsur: 'sarana' } })).toContain('Unsur sarana belum berbobot')
    expect(describeSurveyRefusal({ code: 'weightsNotOne', params: { sum: '0.9990' } })).toContain('0.9990')
    expect(describeSurveyRefusal({ code: 'cellsWrong', params: { total: 1234 } })).toContain('Ada 1.234 sel')
  })

  test('a finding names its place', () => {
    expect(describeFinding({ row: 7, column: 'waktu', code: 'badAnswer' })).toMatch(/^Baris 7, kolom waktu: /)
    expect(describeFinding({ row: 1, column: 'biaya', code: 'missingColumn' })).toContain('berjudul "biaya"')
  })

  test.each(['skpLocked', 'constructor'])('%s is no code of a survey', (code) => {
    expect(() => describeSurveyRefusal({ code })).toThrow(RangeError)
  })
})
