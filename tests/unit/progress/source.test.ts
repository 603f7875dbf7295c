import { describe, expect, test } from 'vitest'
import { noteFromSource, ownNote, surveyBasis } from '@/lib/progress/source/labels'
import { type SurveyAnswers, surveyFigure } from '@/lib/progress/source/rules'
import { defaultBands } from '@/lib/survey/rules'

/** A survey that was answered alike by everyone: 3 for speed and 4 for conduct. */
const survey = (respondents: number, serviceUsers: number | null = null, serviceName = 'KTP'): SurveyAnswers => ({
  ...{ serviceName, serviceUsers, bands: defaultBands, isOver: true },
  tally: {
    n: respondents,
    unsur: { waktu: { sum: respondents * 3, count: respondents }, perilaku: { sum: respondents * 4, count: respondents } },
  },
})

describe('the figure of surveys', () => {
  test('is the index over all unsur, or the converted mean of one', () => {
    expect(surveyFigure(null, [survey(40)])).toMatchObject({ value: '87.50', respondents: 40 })
    expect(surveyFigure('waktu', [survey(40)])).toMatchObject({ value: '75.00', respondents: 40 })
  })

  test('takes the questionnaires of all services together', () => {
    const poor: SurveyAnswers = {
      ...survey(0, null, 'KK'),
      tally: { n: 10, unsur: { waktu: { sum: 10, count: 10 }, perilaku: { sum: 40, count: 10 } } },
    }
    expect(surveyFigure('waktu', [survey(10), poor])).toMatchObject({ value: '50.00', respondents: 20 })
  })

  test('leaves out a survey with fewer respondents than its sample', () => {
    const figure = surveyFigure(null, [survey(80, 100), survey(79, 100, 'KK')])
    expect(figure).toMatchObject({ value: '87.50', respondents: 80, lacking: [{ serviceName: 'KK', respondents: 79, needed: 80 }] })
  })

  test('is none where no survey is left, or nobody answered the unsur', () => {
    expect(surveyFigure(null, [])).toMatchObject({ value: null, counted: [], lacking: [] })
    expect(surveyFigure(null, [survey(3, 1_000)])).toMatchObject({ value: null, respondents: 0 })
    expect(surveyFigure('biaya', [survey(40)])).toMatchObject({ value: null })
  })
})

test('says where it comes from, what was left out, and what is missing', () => {
  expect(surveyBasis(surveyFigure(null, [survey(80, 100), survey(3, 100, 'KK')]), 'Disdukcapil', null)).toBe(
    'IKM Disdukcapil 87,50, dari 80 responden: KTP, 80 responden (sampel 80). Tidak dihitung karena respondennya kurang: KK, 3 responden (sampel 80).',
  )
  expect(surveyBasis(surveyFigure('waktu', [{ ...survey(40), isOver: false }]), 'Disdukcapil', 'Waktu')).toContain('masih berjalan')
  expect(surveyBasis(surveyFigure(null, [survey(3, 100)]), 'Disdukcapil', null)).toMatch(/^Data survei belum cukup\./)
  expect(surveyBasis(surveyFigure(null, []), 'Disdukcapil', null)).toMatch(/^Belum ada survei/)
})

test('a note keeps apart where a figure came from and what its owner wrote', () => {
  expect(ownNote(noteFromSource('IKM 80', 'Lihat lampiran'))).toBe('Lihat lampiran')
  expect(ownNote(noteFromSource('IKM 80', null))).toBe('')
  expect(ownNote('Buku register')).toBe('Buku register')
})
