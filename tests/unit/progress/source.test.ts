import { describe, expect, test } from 'vitest'
import { bookBasis, noteFromSource, ownNote, sourceMoved, surveyBasis } from '@/lib/progress/source/labels'
import { bookFigure, type SurveyAnswers, surveyFigure } from '@/lib/progress/source/rules'
import { defaultBands } from '@/lib/survey/rules'

const elements = ['waktu', 'perilaku'].map((key, at) => ({ key, name: key, displayNumber: at + 1, weight: null as string | null }))

/** A survey that was answered alike by everyone: 3 for speed and 4 for conduct. */
const survey = (respondents: number, serviceUsers: number | null = respondents, serviceName = 'KTP'): SurveyAnswers => ({
  ...{ serviceName, serviceUsers, elements, bands: defaultBands, isOver: true, smallest: 5 },
  complete: { n: respondents, points: respondents * 7, squares: respondents * 49 },
  spread: { waktu: [0, 0, respondents, 0], perilaku: [0, 0, 0, respondents] },
  tally: {
    n: respondents,
    unsur: { waktu: { sum: respondents * 3, count: respondents }, perilaku: { sum: respondents * 4, count: respondents } },
  },
})

/** One that only two answered for speed, with 1. */
const few: SurveyAnswers = {
  ...survey(40),
  complete: { n: 2, points: 10, squares: 50 },
  tally: { n: 40, unsur: { waktu: { sum: 2, count: 2 }, perilaku: { sum: 160, count: 40 } } },
}

describe('the figure of surveys', () => {
  test('is the index over all unsur, or the converted mean of one', () => {
    expect(surveyFigure(null, [survey(40)])).toMatchObject({ value: '87.50', respondents: 40 })
    expect(surveyFigure('waktu', [survey(40)])).toMatchObject({ value: '75.00', respondents: 40 })
  })

  test('takes the questionnaires of all services together', () => {
    const poor: SurveyAnswers = {
      ...survey(10, 10, 'KK'),
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

  test('leaves out what the survey itself does not show, for a realisation is public', () => {
    expect(surveyFigure(null, [survey(4, 4), survey(40)])).toMatchObject({ value: '87.50', respondents: 40, lacking: [{ respondents: 4 }] })
    expect(surveyFigure('waktu', [survey(4, 4)])).toMatchObject({ value: null, lacking: [{ respondents: 4, needed: 4 }] })
    expect(surveyFigure('perilaku', [few])).toMatchObject({ value: null, lacking: [{ respondents: 40, needed: 36 }] })
    expect(surveyFigure('perilaku', [few, survey(40)])).toMatchObject({ value: '100.00', respondents: 40 })
  })

  test('takes surveys by their own IKM where one does not show all its unsur', () => {
    expect(surveyFigure(null, [few])).toMatchObject({ value: '62.50', interval: null, respondents: 40 })
    expect(surveyFigure(null, [few, survey(120)])).toMatchObject({ value: '81.25', interval: null, respondents: 160 })
  })

  test('needs the largest sample where nobody said how many used the service', () => {
    expect(surveyFigure(null, [survey(383, null)])).toMatchObject({ value: null, lacking: [{ needed: 384, users: null }] })
    expect(surveyFigure(null, [survey(384, null)])).toMatchObject({ value: '87.50', counted: [{ needed: 384 }] })
  })

  test('weighs the unsur as the survey does; surveys that weigh them otherwise count by their respondents', () => {
    const weighted = { ...survey(40), elements: elements.map((one, at) => ({ ...one, weight: at === 0 ? '0.9' : '0.1' })) }
    expect(surveyFigure(null, [weighted]).value).toBe('77.50')
    expect(surveyFigure(null, [weighted, survey(120)])).toMatchObject({ value: '85.00', interval: null, respondents: 160 })
  })

  test('has an interval, without width where everybody was asked', () => {
    expect(surveyFigure(null, [survey(40)]).interval).toEqual({ low: '87.50', high: '87.50' })
    const mixed = { ...survey(200, 400), complete: { n: 200, points: 1400, squares: 10_200 } }
    const { interval } = surveyFigure(null, [mixed])
    expect(Number(interval?.low)).toBeLessThan(87.5)
    expect(Number(interval?.high)).toBeGreaterThan(87.5)
    expect(surveyFigure('waktu', [survey(40)]).interval).toEqual({ low: '75.00', high: '75.00' })
    expect(surveyFigure(null, [survey(20)]).interval).toBeNull()
  })
})

test('says where it comes from, what was left out, and what is missing', () => {
  expect(surveyBasis(surveyFigure(null, [survey(80, 100), survey(3, 100, 'KK')]), 'Disdukcapil', null)).toBe(
    'IKM Disdukcapil 87,50, dari 80 responden: KTP, 80 responden (sampel 80). Tidak dihitung karena respondennya kurang: KK, 3 responden (sampel 80).',
  )
  expect(surveyBasis(surveyFigure('perilaku', [few]), 'Disdukcapil', 'Perilaku')).toBe(
    'Data belum cukup. Tidak dihitung karena angkanya dirahasiakan agar jawaban beberapa orang tidak terbaca: KTP, 40 responden (sampel 36).',
  )
  expect(surveyBasis(surveyFigure('waktu', [{ ...survey(40), isOver: false }]), 'Disdukcapil', 'Waktu')).toContain('masih berjalan')
  expect(surveyBasis(surveyFigure(null, [survey(3, 100)]), 'Disdukcapil', null)).toMatch(/^Data belum cukup\./)
  expect(surveyBasis(surveyFigure(null, []), 'Disdukcapil', null)).toMatch(/^Belum ada survei/)
})

describe('the figure of the book of services', () => {
  const service = { serviceName: 'KTP', days: 20, received: 420, finished: 400, finishedInTime: 390, reissued: 3 }
  const quarter = { startsOn: '2026-07-01', endsOn: '2026-09-30' } as const

  test('is the share of all services together, and none where nothing was finished', () => {
    const other = { ...service, serviceName: 'KK', finished: 100, finishedInTime: 50, reissued: 0 }
    expect(bookFigure('ON_TIME_SHARE', [service, other]).value).toBe('88.00')
    expect(bookFigure('ERROR_SHARE', [service, other]).value).toBe('0.60')
    expect(bookFigure('ON_TIME_SHARE', []).value).toBeNull()
  })

  test('says what it rests on', () => {
    const told = (source: 'ON_TIME_SHARE' | 'ERROR_SHARE', today: '2026-09-30' | '2026-11-23') =>
      bookBasis(source, bookFigure(source, [service]), 'Disdukcapil', quarter, today)
    expect(told('ON_TIME_SHARE', '2026-11-23')).toBe(
      'Buku layanan Disdukcapil: 97,50%, 390 tepat waktu dari 400 yang selesai, 1 Juli 2026 sampai 30 September 2026 (KTP, 20 hari).',
    )
    expect(told('ERROR_SHARE', '2026-09-30')).toMatch(/0,75%, 3 diterbitkan ulang dari 400 .*masih berjalan/)
    expect(bookBasis('ON_TIME_SHARE', bookFigure('ON_TIME_SHARE', []), 'Disdukcapil', quarter, '2026-11-23')).toMatch(/^Data belum cukup/)
  })
})

test('a realisation that was taken from its source is told apart where the source says otherwise now', () => {
  const measure = { kind: 'HIGHER_IS_BETTER', unitName: '%' } as const
  const taken = { value: '94.53', note: noteFromSource('Buku layanan', null) }
  expect(sourceMoved(measure, taken, { value: '94.53' })).toBeNull()
  expect(sourceMoved(measure, { ...taken, value: '94.5' }, { value: '94.50' })).toBeNull()
  expect(sourceMoved(measure, taken, { value: '95.00' })).toMatch(/94,53.*95/)
  expect(sourceMoved(measure, taken, { value: null })).toMatch(/94,53.*belum cukup/)
  expect(sourceMoved(measure, { value: '94.53', note: 'Register' }, { value: '95.00' })).toBeNull()
  expect(sourceMoved(measure, undefined, { value: '95.00' })).toBeNull()
})

test('a note keeps apart where a figure came from and what its owner wrote', () => {
  expect(ownNote(noteFromSource('IKM 80', 'Lihat lampiran'))).toBe('Lihat lampiran')
  expect(ownNote(noteFromSource('IKM 80', null))).toBe('')
  expect(ownNote('Buku register')).toBe('Buku register')
})
