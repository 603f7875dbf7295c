import { db } from '../lib/db'
import { operator } from '../lib/door/cli'
import { recountSurvey } from '../lib/survey/tally/recount/commands'
import { openedSurveys } from './open-surveys'

/** One in so many wrote something, and was marked when coming in. */
const [writers, marked] = [10, 200]

/**
 * Answers to many surveys, set by set, as the intake would leave them, with their running counts reckoned from them: `each` to every survey of
 * three years, one of which gets `largest`. @returns how many there are, and the largest survey.
 */
export async function generateAnswers({ services, each, largest }: { services: number; each: number; largest: number }) {
  const surveyIds = await openedSurveys(services)
  const [first = ''] = surveyIds
  await answer(surveyIds.slice(1), each)
  await answer([first], largest)
  await db().$executeRawUnsafe(comments)
  for (const surveyId of surveyIds) await recountSurvey(operator(), { surveyId })
  await db().$executeRaw`VACUUM ANALYZE`
  const [answers, written] = await Promise.all([db().surveyResponse.count(), db().surveyComment.count()])
  return { surveys: surveyIds.length, answers, comments: written, surveyId: first }
}

async function answer(surveyIds: readonly string[], each: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO survey_response (id, version_id, service_id, visit_key, day, hour, way, language, scores, counted, marks, sex, age_band, education, occupation)
    SELECT gen_random_uuid(), v.id, s.service_id, gen_random_uuid(), s.opens_on + (random() * (s.closes_on - s.opens_on))::int, 8 + (random() * 8)::int,
      (ARRAY['POSTER', 'ADDRESS', 'KIOSK', 'VISIT', 'ASSISTED']::survey_way[])[1 + floor(random() * 5)::int], 'id',
      ARRAY(SELECT 1 + floor(random() * 3.99)::int FROM generate_series(1, 9) place WHERE place + g > 0)::smallint[], true,
      CASE WHEN random() * ${marked} < 1 THEN '{BURST}'::response_mark[] ELSE '{}' END, (ARRAY['L', 'P', NULL]::respondent_sex[])[1 + floor(random() * 3)::int],
      (ARRAY['FROM_20', 'FROM_30', 'FROM_40', NULL]::respondent_age[])[1 + floor(random() * 4)::int],
      (ARRAY['SMA', 'S1', 'D3', NULL]::respondent_school[])[1 + floor(random() * 4)::int], (ARRAY['SWASTA', 'PNS', NULL]::respondent_work[])[1 + floor(random() * 3)::int]
    FROM survey s JOIN survey_version v ON v.survey_id = s.id CROSS JOIN generate_series(1, ${each}::int) g WHERE s.id = ANY(${[...surveyIds]}::uuid[])`
}

const words = [
  'antrean pagi terlalu lama',
  'petugas ramah dan sopan',
  'kursi tunggu kurang',
  'syaratnya tidak jelas',
  'biaya gratis',
  'aplikasi sering eror',
]

const comments = `
  INSERT INTO survey_comment (id, response_id, version_id, month, unsur, text)
  SELECT gen_random_uuid(), r.id, r.version_id, date_trunc('month', r.day)::date, CASE WHEN random() < 0.5 THEN 'waktu' END,
    (ARRAY[${words.map((text) => `'${text}'`).join(', ')}])[1 + floor(random() * ${words.length})::int] || ' ' || substr(r.id::text, 1, 6)
  FROM survey_response r WHERE random() * ${writers} < 1`
