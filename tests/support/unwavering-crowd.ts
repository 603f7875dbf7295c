import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect } from 'vitest'
import { POST as postPublic, GET as showPublic } from '@/app/s/[slug]/route'
import { POST as postVisit, GET as showVisit } from '@/app/s/k/[token]/route'
import { db } from '@/lib/db'
import { newVisit, readVisit } from '@/lib/door/arrival'
import { operator } from '@/lib/door/cli'
import { makePasses } from '@/lib/survey/pass/commands'
import { recountAll } from '@/lib/survey/tally/recount/queries'
import { answersOf, type Handlers, openForm, sendForm } from './survey-visits'
import { openOne, surveyDesk } from './surveys'

/** A number below `of`. */
export type Chance = (of: number) => number
type Address = { path: string; params: Record<string, string>; handlers: Handlers }

const publicPage: Handlers = { show: showPublic, post: postPublic }
const visitPage: Handlers = { show: showVisit, post: postVisit }

const together = 12
const passesMade = 200

/** A survey of its own that people answer by its address and by one-visit addresses, who send each form until it is thanked. */
export async function unwaveringCrowd(chanceOf: (visitor: number) => Chance): Promise<UnwaveringCrowd> {
  const desk = await surveyDesk()
  const opened = await openOne(desk)
  const made = await makePasses(desk.officer, { survey: { id: opened.surveyId }, serviceId: null, count: passesMade, days: 7 })
  if (!made.ok) throw new Error(made.code)
  await openForm(`/s/${opened.slug}`, { slug: opened.slug }, publicPage)
  const crowd = new UnwaveringCrowd(opened, made.value.tokens)
  crowd.come(chanceOf)
  return crowd
}

export class UnwaveringCrowd {
  readonly thanked = new Set<string>()
  readonly sent = new Set<string>()
  /** How often a form that was sent was not thanked. */
  notThanked = 0
  #visitors: Promise<void>[] = []
  #isOver = false
  #fault: unknown = null
  readonly #opened: { slug: string; surveyId: string; versionId: string }
  readonly #passes: string[]

  constructor(opened: { slug: string; surveyId: string; versionId: string }, passes: string[]) {
    this.#opened = opened
    this.#passes = passes
  }

  come(chanceOf: (visitor: number) => Chance): void {
    this.#visitors = Array.from({ length: together }, (_, one) => this.#comeAgain(chanceOf(one)))
    for (const visitor of this.#visitors)
      visitor.catch((error) => {
        this.#fault ??= error
      })
  }

  /** One form after another; now and then twice at once, and again when it was thanked. */
  async #comeAgain(chance: Chance): Promise<void> {
    while (!this.#isOver) {
      const address = this.#address(chance)
      const visit = {
        key: newVisit(),
        version: this.#opened.versionId,
        fields: { ...answersOf({ waktu: String(1 + chance(4)) }), saran: 'Loketnya kurang.' },
      }
      this.sent.add(readVisit(visit.key).visit)
      const [atOnce, wanted] = [1 + Math.floor(chance(4) / 3), 1 + Math.floor(chance(4) / 3)]
      for (let thanks = 0; thanks < wanted; ) {
        const answers = await Promise.all(Array.from({ length: atOnce }, () => send(address, visit)))
        const now = answers.filter(Boolean).length
        if (now > 0) this.thanked.add(readVisit(visit.key).visit)
        this.notThanked += atOnce - now
        thanks += now
        await sleep(now > 0 ? chance(10) : 20 + chance(60))
      }
    }
  }

  #address(chance: Chance): Address {
    const { slug } = this.#opened
    const token = chance(8) === 0 ? this.#passes.pop() : undefined
    if (token === undefined) return { path: `/s/${slug}`, params: { slug }, handlers: publicPage }
    return { path: `/s/k/${token}`, params: { token }, handlers: visitPage }
  }

  /** Waits until so many more were thanked. */
  async moreThanked(count: number): Promise<void> {
    const before = this.thanked.size
    while (this.thanked.size < before + count) {
      if (this.#fault) throw this.#fault
      await sleep(5)
    }
  }

  /** Everybody is thanked for what they sent, and goes. */
  async goHome(): Promise<void> {
    await this.moreThanked(together)
    this.#isOver = true
    await Promise.all(this.#visitors)
  }

  /** Visits that stand stored and were not thanked, as the database at an address says. */
  async storedUnthanked(url: string): Promise<string[]> {
    const client = new pg.Client(url)
    await client.connect()
    const question = 'SELECT visit_key AS key FROM survey_response WHERE version_id = $1'
    const { rows } = await client.query<{ key: string }>(question, [this.#opened.versionId])
    await client.end()
    return rows.map(({ key }) => key).filter((key) => !this.thanked.has(key))
  }

  async expectOnce(): Promise<void> {
    const { versionId, surveyId } = this.#opened
    const rows = await db().surveyResponse.findMany({ where: { versionId }, include: { comments: true } })
    expect(rows.map(({ visitKey }) => visitKey).sort()).toEqual([...this.thanked].sort())
    expect(this.thanked).toEqual(this.sent)
    expect(rows.filter(({ comments }) => comments.length !== 1)).toEqual([])
    const byVisit = rows.filter(({ way }) => way === 'VISIT').length
    expect(byVisit).toBeGreaterThan(0)
    expect(await db().visitPass.count({ where: { surveyId } })).toBe(passesMade - byVisit)
    const counted = (await recountAll(operator()))?.find((one) => one.surveyId === surveyId)
    expect(counted).toMatchObject({ answers: rows.length, differences: [] })
  }
}

/**
 * Sends a form. @returns whether it was thanked; that it was not is said by a page with all that was typed, never that it was refused. Only at
 * a one-visit address, which cannot be known without the database, it may also be an error.
 */
async function send(
  { path, params, handlers }: Address,
  visit: { key: string; version: string; fields: Record<string, string> },
): Promise<boolean> {
  const answer = await sendForm(path, params, visit, handlers).catch((error) => {
    if (handlers === publicPage) throw error
    return null
  })
  if (answer !== null) expect([303, 503]).toContain(answer.status)
  return answer?.status === 303
}
