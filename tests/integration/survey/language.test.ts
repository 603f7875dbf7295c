import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Result } from '@/lib/result'
import { seenDigest } from '@/lib/seen'
import { addLanguage, restoreLanguage, retireLanguage, translatePhrases } from '@/lib/survey/language/commands'
import { phraseCount } from '@/lib/survey/language/phrase/rules'
import { countPhrases, findAddedLanguage, findSay, listLanguages } from '@/lib/survey/language/queries'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { startDraft } from '@/lib/survey/version/draft/commands'
import { findDraft } from '@/lib/survey/version/draft/queries'
import { everywhere, signedIn } from '../../support/actors'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
let admin: Actor
beforeAll(async () => {
  desk = await surveyDesk()
  admin = await signedIn('Dedi', everywhere('HR_ADMIN'))
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()
const fresh = seenDigest('')

describe('an added language', () => {
  test('is added once, by those who run surveys everywhere', async () => {
    const { officer, leader } = desk
    const sundanese = { code: 'su', name: 'Basa Sunda' }
    for (const actor of [officer, leader]) expect(await addLanguage(actor, sundanese)).toMatchObject({ code: 'forbidden' })
    expect(codes(await Promise.all([addLanguage(admin, sundanese), addLanguage(admin, sundanese)]))).toEqual(['languageKnown', 'ok'])
    expect(await addLanguage(admin, { code: 'en', name: 'Inggris' })).toMatchObject({ code: 'languageKnown' })
    const key = randomUUID()
    const balinese = { code: 'ban', name: 'Basa Bali' }
    expect(await addLanguage(admin, balinese, { key })).toEqual(await addLanguage(admin, balinese, { key }))
    expect((await listLanguages(visitor())).map(({ code }) => code)).toEqual(['id', 'en', 'ban', 'su'])
    expect((await findAddedLanguage(officer, 'su'))?.phrases).toHaveLength(phraseCount)
    expect(await findAddedLanguage(leader, 'su')).toBeNull()
    expect(await findAddedLanguage(officer, 'en')).toBeNull()
  })

  test('is translated by two without loss, and the pages speak it', async () => {
    const { officer, leader } = desk
    value(await addLanguage(admin, { code: 'jv', name: 'Basa Jawa' }))
    const seen = { 'form.send': fresh, 'unsur.waktu': fresh, 'tidak.ada': fresh }
    const one = { code: 'jv', texts: { 'form.send': 'Kirim wangsulan', 'tidak.ada': 'x' }, seen }
    const other = { code: 'jv', texts: { 'unsur.waktu': 'Kados pundi cepetipun?' }, seen }
    expect(await translatePhrases(officer, one)).toMatchObject({ code: 'forbidden' })
    expect(await translatePhrases(admin, { ...one, code: 'id' })).toMatchObject({ code: 'languageFixed' })
    expect(await translatePhrases(admin, { ...one, code: 'xx' })).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([translatePhrases(admin, one), translatePhrases(admin, other)]))).toEqual(['ok', 'ok'])
    expect(await db().languagePhrase.count({ where: { language: 'jv' } })).toBe(2)
    const late = { ...one, texts: { 'form.send': 'Kintun' } }
    expect(await translatePhrases(admin, late)).toMatchObject({ code: 'changedMeanwhile', field: 'teks_form:send' })
    const key = randomUUID()
    const again = { code: 'jv', texts: { 'form.skip': 'Liwati' }, seen: { 'form.skip': fresh } }
    expect(await translatePhrases(admin, again, { key })).toEqual(await translatePhrases(admin, again, { key }))
    expect((await countPhrases(officer)).get('jv')).toBe(3)
    expect((await countPhrases(leader)).size).toBe(0)
    const say = await findSay(visitor(), 'jv')
    expect([say('form.send'), say('form.pickService')]).toEqual(['Kirim wangsulan', 'Pilih layanan'])
  })

  test('new surveys and drafts ask in it as far as it is known; a retired one only where it was published', async () => {
    const { officer } = desk
    value(await addLanguage(admin, { code: 'min', name: 'Baso Minang' }))
    const before = await openOne(desk)
    expect((await findAskedSurvey(visitor(), before.slug))?.languages.map(({ code }) => code)).not.toContain('min')
    const keys = ['unsur.waktu', ...[1, 2, 3, 4].map((number) => `unsur.waktu.${number}`)]
    const texts = Object.fromEntries(keys.map((key) => [key, `Minang ${key}`]))
    value(await translatePhrases(admin, { code: 'min', texts, seen: Object.fromEntries(keys.map((key) => [key, fresh])) }))
    const opened = await openOne(desk)
    const asked = await findAskedSurvey(visitor(), opened.slug, 'min')
    expect(asked?.language).toBe('min')
    expect(asked?.asked.elements.map(({ language }) => language ?? 'min').filter((language) => language === 'min')).toHaveLength(1)
    value(await startDraft(officer, before))
    expect((await findDraft(officer, before.surveyId))?.texts.min?.waktu).toBe('Minang unsur.waktu')
    expect(await retireLanguage(officer, { code: 'min' })).toMatchObject({ code: 'forbidden' })
    expect(await retireLanguage(admin, { code: 'en' })).toMatchObject({ code: 'languageFixed' })
    const key = randomUUID()
    const retired = await Promise.all([retireLanguage(admin, { code: 'min' }), retireLanguage(admin, { code: 'min' }, { key })])
    expect(codes(retired)).toEqual(['ok', 'ok'])
    expect(await retireLanguage(admin, { code: 'min' }, { key })).toMatchObject({ ok: true })
    const acts = await db().auditEntry.count({ where: { verb: 'surveyLanguage.retire' } })
    expect(acts).toBe(1)
    expect(await translatePhrases(admin, { code: 'min', texts: {}, seen: {} })).toMatchObject({ code: 'languageRetired' })
    value(await startDraft(officer, opened))
    expect((await findDraft(officer, opened.surveyId))?.texts.min).toBeUndefined()
    expect((await findAskedSurvey(visitor(), opened.slug, 'min'))?.language).toBe('min')
    expect(await restoreLanguage(officer, { code: 'min' })).toMatchObject({ code: 'forbidden' })
    expect(codes(await Promise.all([restoreLanguage(admin, { code: 'min' }), restoreLanguage(admin, { code: 'min' })]))).toEqual([
      'ok',
      'ok',
    ])
    expect((await listLanguages(visitor())).find(({ code }) => code === 'min')?.retiredAt).toBeNull()
  })
})
