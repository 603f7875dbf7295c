import type { Actor } from '../lib/actor'
import { db } from '../lib/db'
import { operator } from '../lib/door/cli'
import { loadActor } from '../lib/door/load-actor'
import { listComments } from '../lib/survey/comment/queries'
import { listMarkedAnswers } from '../lib/survey/exclusion/queries'
import { markedFilter } from '../lib/survey/exclusion/schema'
import { reportPdf } from '../lib/survey/report/document'
import { findReport, type ReportFacts } from '../lib/survey/report/queries'
import { reportSheets } from '../lib/survey/report/sheet'
import { listCompared } from '../lib/survey/result/comparison/queries'
import { findResult } from '../lib/survey/result/group/queries'
import { listSurveyResults } from '../lib/survey/result/list/queries'
import { type ResultFilter, resultFilter, tabulationConvention } from '../lib/survey/result/schema'
import { findTabulation, findWholeTabulation } from '../lib/survey/result/tabulation/queries'
import { tabulationLines } from '../lib/survey/result/tabulation/sheet'
import { listTrend } from '../lib/survey/result/trend/queries'
import { recountAll } from '../lib/survey/tally/recount/queries'
import { workbook } from '../lib/table-file'
import { tableStream } from '../lib/table-stream'
import { findPublicUnit, listPublicUnits } from '../lib/transparency/queries'
import { generateAnswers } from './generate-answers'
import { type List, measureLists } from './measure'
import { prepareSigners } from './prepare'

/** Says how long the pages of surveys take in the server when there are millions of answers, and how long it takes to count them all again. */
export async function benchSurveys(say: (line: string) => void): Promise<void> {
  const began = performance.now()
  const { surveys, answers, comments, surveyId } = await generateAnswers({ services: 240, each: 1_010, largest: 100_000 })
  say(
    `Surveys, with ${answers} answers to ${surveys} surveys and ${comments} comments (made in ${((performance.now() - began) / 1000).toFixed(0)} s)`,
  )
  const [hr] = await prepareSigners(1)
  const actor = hr && (await loadActor(hr.sessionId))
  if (!actor) throw new Error('the session has ended')
  await measureLists(say, actor, await listsOf(surveyId), { name: '50 surveys by an index', ask: bareList })
  for (const line of await taken(actor, surveyId)) say(line)
  const counting = performance.now()
  const wrong = (await recountAll(operator()))?.flatMap(({ differences }) => differences).length
  say(`all answers counted again: ${((performance.now() - counting) / 1000).toFixed(1)} s, ${wrong} counts wrong`)
}

const womenInTheirThirties: ResultFilter['profil'] = [
  { part: 'SEX', value: 'P' },
  { part: 'AGE', value: 'FROM_30' },
]

async function listsOf(surveyId: string): Promise<List[]> {
  const { unitId, periodId, period } = await db().survey.findUniqueOrThrow({ where: { id: surveyId }, include: { period: true } })
  const filter = { ...resultFilter.parse({}), rinci: 'bulan' as const }
  const open = { periode: undefined, unit: undefined, keadaan: undefined }
  const said = { q: '', about: null, topic: null, state: null, way: null, month: null }
  return [
    { name: 'surveys, by period', ask: (who) => listSurveyResults(who, { q: '', page: 1, sort: 'periode' }, open) },
    { name: 'surveys, by IKM', ask: (who) => listSurveyResults(who, { q: '', page: 1, sort: 'ikm' }, open) },
    { name: 'result of the largest survey', ask: (who) => findResult(who, surveyId, filter) },
    { name: 'the same, one way by sex', ask: (who) => findResult(who, surveyId, { ...filter, cara: 'POSTER', rinci: 'SEX' }) },
    { name: 'its sexes crossed with ages', ask: (who) => findResult(who, surveyId, { ...filter, rinci: 'SEX', silang: 'AGE' }) },
    {
      name: 'its women of one age, by schooling',
      ask: (who) => findResult(who, surveyId, { ...filter, profil: womenInTheirThirties, rinci: 'EDUCATION' }),
    },
    { name: 'its trend', ask: (who) => listTrend(who, surveyId) },
    {
      name: 'units compared',
      ask: (who) => listCompared(who, periodId, { menurut: 'unit', periode: undefined, cara: undefined, profil: undefined }),
    },
    {
      name: 'services compared',
      ask: (who) => listCompared(who, periodId, { menurut: 'layanan', periode: undefined, cara: undefined, profil: undefined }),
    },
    { name: 'tabulation, a page', ask: (who) => findTabulation(who, surveyId, 1) },
    { name: 'comments', ask: (who) => listComments(who, surveyId, said, 1) },
    { name: 'comments, a search', ask: (who) => listComments(who, surveyId, { ...said, q: 'antre pagi' }, 1) },
    { name: 'marked answers', ask: (who) => listMarkedAnswers(who, surveyId, markedFilter.parse({}), 1) },
    { name: 'public: all units of a year', ask: (who) => listPublicUnits(who, { q: '', page: 1, year: period.year }) },
    { name: 'public: a unit', ask: (who) => findPublicUnit(who, unitId, period.year) },
  ]
}

/** What is taken along of the largest survey: its report, and all its answers as CSV; one line for each. */
async function taken(actor: Actor, surveyId: string): Promise<string[]> {
  const timed = async (name: string, make: () => Promise<number>) => {
    const began = performance.now()
    const bytes = await make()
    return `${name}: ${((performance.now() - began) / 1000).toFixed(1)} s, ${Math.round(bytes / 1024)} KiB`
  }
  const report = async (make: (facts: ReportFacts) => Promise<Uint8Array>) => {
    const facts = await findReport(actor, surveyId, null)
    if (!facts) throw new Error('there is no report')
    return (await make(facts)).length
  }
  return [
    await timed('its report as PDF', () => report((facts) => reportPdf(facts, actor.now))),
    await timed('its report as xlsx', () => report(async (facts) => workbook(reportSheets(facts)))),
    await timed('its answers as CSV', () => sentAsCsv(actor, surveyId)),
    `largest memory so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
  ]
}

async function sentAsCsv(actor: Actor, surveyId: string): Promise<number> {
  const whole = await findWholeTabulation(actor, surveyId)
  if (!whole) throw new Error('there is no tabulation')
  let bytes = 0
  for await (const part of tableStream('csv', tabulationLines(whole, whole.batches, tabulationConvention.parse(undefined))))
    bytes += part.length
  return bytes
}

function bareList(): Promise<unknown> {
  return db().$queryRaw`SELECT s.id, v.id FROM survey s JOIN survey_version v ON v.survey_id = s.id ORDER BY s.id LIMIT 50`
}
