import { brotliCompressSync, gzipSync } from 'node:zlib'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { v4 as uuidv4 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { QuestionForm } from '@/components/survey/public/question-form'
import { type PhraseKey, phrases } from '@/lib/survey/language/labels'
import { sayIn, spokenDay } from '@/lib/survey/language/rules'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { answerField, commentField, keyField, profileFields, remarkField, serviceField } from '@/lib/survey/response/schema'
import { referenceBody } from '../rule/reference-bodies'

const { elements, minAnsweredShare } = referenceBody('SURVEY_ELEMENTS')
const services = ['Kartu keluarga', 'Akta kelahiran', 'KTP elektronik', 'Pindah datang', 'Kartu identitas anak'].map((name) => ({
  ...{ id: uuidv4(), name },
}))
const asked: AskedSurvey['asked'] = {
  versionId: uuidv4(),
  elements: elements.map((element) => ({ ...element, weight: null })),
  questions: [],
  profile: ['SEX', 'AGE', 'EDUCATION', 'WORK'],
  bestFirst: false,
  minAnsweredShare,
}
const survey: AskedSurvey = {
  ...{ id: uuidv4(), slug: 'dinas-kependudukan-ab2cd', serviceId: null, name: 'Dinas Kependudukan dan Pencatatan Sipil' },
  ...{ unitId: uuidv4(), unitName: 'Dinas Kependudukan dan Pencatatan Sipil', period: { kind: 'QUARTER', number: 4, year: 2026 } },
  ...{ opensOn: '2026-10-01', closesOn: '2026-12-31', closedAt: null, serviceUsers: null, state: 'OPEN' },
  ...{ asked, services, language: 'id' },
  languages: [
    { code: 'id', name: 'Bahasa Indonesia' },
    { code: 'en', name: 'English' },
  ],
}
type Props = Parameters<typeof QuestionForm>[0]
const page = (change: Partial<AskedSurvey> = {}, props: Partial<Props> = {}) =>
  renderToStaticMarkup(createElement(QuestionForm, { survey: { ...survey, ...change }, visitKey: uuidv4(), ...props }))
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => one)

describe('the form as it goes to a phone', () => {
  test('weighs less than 30 kB with two languages and five services, and a third of it packed', () => {
    const markup = `<!doctype html>${page()}`
    expect(Buffer.byteLength(markup)).toBeLessThan(30_000)
    expect(gzipSync(markup).byteLength).toBeLessThan(10_000)
    expect(brotliCompressSync(markup).byteLength).toBeLessThan(10_000)
  })

  test('asks for no file but the icon', () => {
    const markup = page()
    expect(all(markup, /<link [^>]*href="([^"]*)"/g)).toEqual(['/icon.svg'])
    expect(markup).not.toMatch(/ src=|url\(|@import|srcset|<iframe|<object/i)
  })

  test('has each answer as a control of its own, with its words', () => {
    const markup = page()
    const ids = all(markup, / id="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    for (const target of all(markup, /<label for="([^"]+)"/g)) expect(ids).toContain(target)
    for (const { key } of elements)
      expect(all(markup, new RegExp(`name="${answerField(key)}" value="(\\d?)"`, 'g'))).toEqual(['1', '2', '3', '4', ''])
    for (const { key } of elements) expect(markup).toContain(`<textarea name="${remarkField(key)}"`)
    for (const { id } of services) expect(markup).toContain(`name="${serviceField}" value="${id}"`)
    for (const { field, part, values } of profileFields)
      if (asked.profile.includes(part)) expect(all(markup, new RegExp(`name="${field}" value="([^"]*)"`, 'g'))).toEqual([...values, ''])
    expect(markup).toContain(`name="${commentField}"`)
    expect(markup).toContain('Pertanyaan 3 dari 9')
    expect(markup).toContain('Petugas tidak dapat melihat jawaban Anda')
  })

  test('shows the best answer first where the version says so, with the same values', () => {
    const markup = page({ asked: { ...asked, bestFirst: true } })
    expect(all(markup, /name="jawaban_waktu" value="(\d?)"/g)).toEqual(['4', '3', '2', '1', ''])
  })

  test('has a service to pick only where there are several, and a list where there are many', () => {
    expect(page({ services: services.slice(0, 1) })).not.toContain(`name="${serviceField}"`)
    const many = Array.from({ length: 9 }, (_, at) => ({ id: uuidv4(), name: `Layanan ${at}` }))
    expect(page({ services: many })).toContain(`<select id="${serviceField}"`)
  })

  test('asks the questions of the office, also in words', () => {
    const [choice, words] = [uuidv4(), uuidv4()]
    const questions = [
      { id: choice, kind: 'CHOICE' as const, question: 'Dari mana Anda tahu?', choices: ['Teman', 'Radio'] },
      { id: words, kind: 'TEXT' as const, question: 'Apa yang Anda hargai?', choices: [] },
    ]
    const markup = page({ asked: { ...asked, questions } })
    expect(all(markup, new RegExp(`name="tanya_${choice}" value="(\\d?)"`, 'g'))).toEqual(['1', '2', ''])
    expect(markup).toContain(`<textarea id="tanya_${words}" name="tanya_${words}"`)
  })

  test('speaks the language that was asked for, and names are marked as Indonesian', () => {
    const markup = page({ language: 'en' })
    expect(markup).toMatch(/^<html lang="en">/)
    expect(markup).toContain('Question 3 of 9')
    expect(markup).toContain('<h1 lang="id">')
    expect(markup).toContain('<a href="?bahasa=id" lang="id"')
    expect(markup).not.toMatch(/Pertanyaan|Lewati|Kirim|Boleh/)
    expect(page({ language: 'en' }, { isPoster: true })).toContain('<a href="?p&amp;bahasa=id"')
  })

  test('shown again names each fault beside its field, and keeps what was chosen', () => {
    const faults = [answerField('waktu'), remarkField('biaya'), commentField, serviceField, 'usia']
    const problems = faults.map((field) => ({ field, code: 'badAnswer' as const }))
    const typed = { [answerField('biaya')]: '2', [remarkField('biaya')]: 'mahal <b>', [commentField]: 'lama', pendidikan: 'SMA' }
    const markup = page({}, { problems, typed })
    for (const field of faults) expect(all(markup, new RegExp(` id="(${field})"`, 'g'))).toHaveLength(1)
    expect(markup).toContain('role="alert"')
    expect(markup).toContain('mahal &lt;b&gt;')
    expect(all(markup, /<input[^>]* checked="" value="([^"]*)"|<input[^>]*value="([^"]*)"[^>]* checked=""/g)).toHaveLength(2)
  })

  test('a kiosk keeps nothing in the browser and leads nowhere', () => {
    const markup = page({}, { isKiosk: true })
    expect(markup).toContain('data-kios')
    expect(all(markup, /<a [^>]*href="([^"]*)"/g)).toEqual(['?bahasa=id', '?bahasa=en'])
  })

  test('carries its visit’s key once', () => {
    const visitKey = uuidv4()
    expect(page({}, { visitKey }).split(visitKey)).toHaveLength(2)
    expect(page()).toContain(`name="${keyField}"`)
  })
})

describe('the words of the public pages', () => {
  const braces = (text: string) => all(text, /\{(\w+)\}/g).sort()

  test.each(Object.keys(phrases) as PhraseKey[])('%s is said in both languages with the same blanks', (key) => {
    expect(phrases[key].en).not.toBe('')
    expect(braces(phrases[key].en)).toEqual(braces(phrases[key].id))
  })

  test('name every value of the profile', () => {
    const keys = Object.keys(phrases)
    for (const { part, values } of profileFields) for (const value of values) expect(keys).toContain(`${part}.${value}`)
  })

  test('an added language says what it has, the rest in Indonesian', () => {
    const say = sayIn('jv', { 'form.send': 'Kirim wangsulan', 'form.place': 'Pitakonan {number} saka {count}' })
    expect(say('form.send')).toBe('Kirim wangsulan')
    expect(say('form.place', { number: 3, count: 9 })).toBe('Pitakonan 3 saka 9')
    expect(say('form.skip')).toBe('Lewati')
  })

  test('days are written in the language', () => {
    expect(['id', 'en', 'xx'].map((language) => spokenDay(language, '2026-12-31'))).toEqual([
      '31 Desember 2026',
      '31 December 2026',
      '31 Desember 2026',
    ])
  })
})
