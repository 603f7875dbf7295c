import { randomUUID } from 'node:crypto'
import { db } from '../lib/db'
import { newVisit } from '../lib/door/arrival'
import { loadActor } from '../lib/door/load-actor'
import { visitor } from '../lib/door/visitor'
import { env } from '../lib/env'
import { listNotices } from '../lib/notification/queries'
import { listEmployees } from '../lib/organization/employee/queries'
import { hashPassword, isPassword } from '../lib/password'
import type { AskedSurvey } from '../lib/survey/page/queries'
import { answerField, keyField, versionField } from '../lib/survey/response/schema'
import { fire, repeatBare, type Shots, send } from './load'
import { password, prepareSigners, prepareSurvey, type Signer } from './prepare'
import { signInCookie, signInShot } from './sign-in'

const connections = [4, 16, 64] as const
const seconds = 4
const bareSeconds = 2
/** As long as the engine takes to compile what it runs most. */
const warmingSeconds = 6
const steadyRate = 500
/** Headers of a reader that takes no compression, and of one that does. */
const codings: Record<string, string>[] = [{}, { 'accept-encoding': 'gzip' }]
/** What the form is set beside: what the same server sends without making it, as it is. */
const sentAsTheyAre = [
  { bare: 'the smallest static page', path: '/s/privasi' },
  { bare: 'the smallest file', path: '/icon.svg' },
]

/** What is measured: the request, the answer that counts, and the bare work that no page can be faster than. */
type Scene = {
  name: string
  bare: string
  status: number
  next: Shots
  ceiling: (atOnce: number) => Promise<number>
}

/** Bare queries at once: more than the pool has would only wait for each other. */
const inPool = (atOnce: number) => Math.min(atOnce, env().DATABASE_POOL)

/**
 * Says requests a second, p50 and p99 of the busiest pages with 4, 16 and 64 at once, each beside its ceiling, which is measured before and
 * after; one line for each.
 */
export async function benchPages(url: string, say: (line: string) => void): Promise<void> {
  const scenes = await prepareScenes(url)
  say(['page', 'at once', 'a second', 'p50 ms', 'p99 ms', 'failed', 'ceiling', 'bare a second', 'ratio'].join(' | '))
  for (const scene of scenes) {
    await fire(url, connections[2], warmingSeconds, scene.status, scene.next)
    for (const atOnce of connections) {
      const before = await scene.ceiling(atOnce)
      const { perSecond, p50, p99, failed } = await fire(url, atOnce, seconds, scene.status, scene.next)
      const bare = (before + (await scene.ceiling(atOnce))) / 2
      const figures = [perSecond.toFixed(0), p50.toFixed(0), p99.toFixed(0), failed, scene.bare, bare.toFixed(0)]
      say([scene.name, atOnce, ...figures, `${Math.round((100 * perSecond) / bare)} %`].join(' | '))
    }
  }
  await steadily(url, scenes, say)
}

/** Submissions that come whether the ones before were thanked or not, as people do, and a crowd on more connections than there are workers. */
async function steadily(url: string, scenes: readonly Scene[], say: (line: string) => void): Promise<void> {
  const scene = scenes.find(({ name }) => name === 'survey submission')
  if (!scene) return
  const { p50, p99, failed, perSecond } = await send(url, steadyRate, seconds * 3, scene.status, scene.next)
  say(`${steadyRate} submissions sent a second: ${perSecond.toFixed(0)} thanked a second, p50 ${p50} ms, p99 ${p99} ms, ${failed} failed`)
  const crowd = await fire(url, 256, seconds, scene.status, scene.next)
  say(`submissions from 256 at once: ${crowd.perSecond.toFixed(0)} a second, p99 ${crowd.p99} ms, ${crowd.failed} failed`)
}

async function prepareScenes(url: string): Promise<Scene[]> {
  const signers = await prepareSigners(connections[2])
  const [hr] = signers as [Signer]
  const cookie = await signInCookie(url, hr)
  const survey = await prepareSurvey()
  const signedIn = { headers: { cookie } }
  const actorOf = async () => {
    const actor = await loadActor(hr.sessionId)
    if (!actor) throw new Error('the session has ended')
    return actor
  }
  const answers = Object.fromEntries(survey.asked.elements.map(({ key }, index) => [key, 1 + (index % 4)]))
  const filled = () =>
    new URLSearchParams({
      [keyField]: newVisit(),
      [versionField]: survey.asked.versionId,
      ...Object.fromEntries(Object.entries(answers).map(([key, score]) => [answerField(key), String(score)])),
    }).toString()
  const address = `/s/${survey.slug}`
  return [
    {
      name: 'sign-in (password, known browser)',
      status: 303,
      next: await signInShot(url, signers),
      bare: 'argon2 check',
      ceiling: await checkingPasswords(),
    },
    {
      name: 'home page',
      status: 200,
      next: { method: 'GET', path: '/beranda', ...signedIn },
      bare: 'load the actor, list notices',
      ceiling: (atOnce) => repeatBare(inPool(atOnce), bareSeconds, async () => listNotices(await actorOf())),
    },
    {
      name: 'employee list, 10,000',
      status: 200,
      next: { method: 'GET', path: '/pegawai', ...signedIn },
      bare: 'load the actor, the two statements of the list',
      ceiling: (atOnce) =>
        repeatBare(inPool(atOnce), bareSeconds, async () => listEmployees(await actorOf(), { q: '', page: 1, sort: 'nama' })),
    },
    ...codings.flatMap((headers) =>
      sentAsTheyAre.map(({ bare, path }) => ({
        name: `survey form${'accept-encoding' in headers ? ', packed' : ''}`,
        status: 200,
        next: { method: 'GET' as const, path: address, headers },
        bare,
        ceiling: async (atOnce: number) => (await fire(url, atOnce, bareSeconds, 200, { method: 'GET', path })).perSecond,
      })),
    ),
    {
      name: 'survey submission',
      status: 303,
      next: () => ({
        ...{ method: 'POST', path: address, body: filled() },
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url, 'user-agent': 'Mozilla/5.0 (Linux; Android 11)' },
      }),
      bare: 'insert as many questionnaires in one statement',
      ceiling: (atOnce) => repeatBare(1, bareSeconds, () => insertBare(survey, Object.values(answers), atOnce), atOnce),
    },
  ]
}

async function checkingPasswords(): Promise<Scene['ceiling']> {
  const hash = await hashPassword(password)
  return (atOnce) => repeatBare(atOnce, bareSeconds, () => isPassword(hash, password))
}

/** The rows that so many submissions leave, in one statement on one connection. */
function insertBare({ asked: { versionId }, services }: AskedSurvey, scores: readonly number[], count: number): Promise<unknown> {
  const rows = Array.from({ length: count }, () => ({ id: randomUUID(), visitKey: randomUUID(), day: visitor().today }))
  return db().$executeRaw`
    INSERT INTO survey_response (id, version_id, service_id, visit_key, day, hour, way, scores, counted)
    SELECT id, ${versionId}::uuid, ${services[0]?.id}::uuid, "visitKey", day, 9, 'ADDRESS', ${[...scores]}::smallint[], true
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, "visitKey" uuid, day date)`
}
