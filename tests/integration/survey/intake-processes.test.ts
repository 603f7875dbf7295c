import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

type Taking = { child: ChildProcess; thanked: string[]; others: string[]; log: () => string; over: Promise<void> }

/** A process that takes answers to a survey; see tests/support/taking-process.ts. */
function take({ slug, versionId }: { slug: string; versionId: string }, together: number, all: number): Taking {
  const args = ['--import', 'tsx', 'tests/support/taking-process.ts', slug, versionId, String(together), String(all)]
  const child = spawn(process.execPath, args, { env: { ...process.env, LOG_LEVEL: 'debug' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [thanked, others]: [string[], string[]] = [[], []]
  let [line, log] = ['', '']
  child.stdout.on('data', (part: Buffer) => {
    const lines = `${line}${part}`.split('\n')
    line = lines.pop() ?? ''
    for (const one of lines) (one.startsWith('303 ') ? thanked : others).push(one.split(' ')[1] ?? one)
  })
  child.stderr.on('data', (part: Buffer) => {
    log += part
  })
  const over = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return { child, thanked, others, log: () => log, over }
}

/** Every answer of a version counted one by one, and what the running counts say. */
async function bothWays(versionId: string) {
  const rows = await db().surveyResponse.findMany({ where: { versionId }, include: { comments: true } })
  const tallies = await db().surveyTally.findMany({ where: { versionId, part: 'ALL' } })
  const counts = Array.from({ length: 36 }, (_, at) => rows.filter(({ scores }) => scores[Math.floor(at / 4)] === (at % 4) + 1).length)
  const slow = { n: rows.length, marked: rows.filter(({ marks }) => marks.length > 0).length, counts, comments: rows.length }
  const quick = {
    n: tallies.reduce((sum, { n }) => sum + n, 0),
    marked: tallies.reduce((sum, { marked }) => sum + marked, 0),
    counts: Array.from({ length: 36 }, (_, at) => tallies.reduce((sum, { answers }) => sum + (answers[at] ?? 0), 0)),
    comments: rows.reduce((sum, { comments }) => sum + comments.length, 0),
  }
  return { rows, slow, quick }
}

describe('several processes on one database', () => {
  test('take answers to one survey at once: each is stored once, and the counts are the answers', async () => {
    const opened = await openOne(desk)
    const [one, other] = [take(opened, 16, 300), take(opened, 16, 300)]
    await Promise.all([one.over, other.over])
    expect([one.others, other.others]).toEqual([[], []])
    const { rows, slow, quick } = await bothWays(opened.versionId)
    expect(rows.map(({ visitKey }) => visitKey).sort()).toEqual([...one.thanked, ...other.thanked].sort())
    expect(rows).toHaveLength(600)
    expect(quick).toEqual(slow)
    expect(`${one.log()}${other.log()}`).not.toContain('203.0.113.77')
  }, 180_000)

  test('when some are killed in mid-flight, whoever was thanked is stored, and the counts are the answers', async () => {
    const opened = await openOne(desk)
    const living = take(opened, 8, 400)
    const killed = [1, 60, 200].map((after) => ({ after, ...take(opened, 24, 0) }))
    await Promise.all(killed.map(killAfter))
    await living.over
    await endOfTransactions()
    expect([...killed, living].flatMap(({ others }) => others)).toEqual([])
    const { rows, slow, quick } = await bothWays(opened.versionId)
    const stored = new Set(rows.map(({ visitKey }) => visitKey))
    const thanked = [...killed, living].flatMap((one) => one.thanked)
    expect(thanked.length).toBeGreaterThanOrEqual(660)
    expect(thanked.filter((visit) => !stored.has(visit))).toEqual([])
    expect(stored.size).toBe(rows.length)
    expect(quick).toEqual(slow)
  }, 180_000)
})

/** Kills a process as soon as so many were thanked by it. */
async function killAfter({ after, thanked, child, over }: Taking & { after: number }): Promise<void> {
  for (let waited = 0; thanked.length < after && waited < 3000; waited += 1) await sleep(10)
  child.kill('SIGKILL')
  await over
}

/** What a dead process had sent is committed or given up. */
async function endOfTransactions(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [busy] = await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`
    if (busy?.n === 0) return
    await sleep(50)
  }
}
