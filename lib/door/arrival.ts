import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../actor'
import { now } from '../clock'
import { env } from '../env'
import type { ResponseMark } from '../generated/prisma/enums'
import { keep } from '../kept'
import { findRule } from '../rule/queries'
import { sealOf } from '../seal'
import { isRobotLike, isStraightLine, type MarkLimits } from '../survey/mark/rules'
import { type Questionnaire, trapField } from '../survey/response/schema'
import { Crowds, type Told } from './crowds'

/** A form as it goes out: the random key of the visit and, sealed, when it was opened. Only the key is ever stored. */
export function newVisit(at: Date = now()): string {
  const visit = randomUUID()
  const opened = Math.floor(at.getTime() / 1000).toString(36)
  return `${visit}.${opened}.${proofOf(visit, opened).toString('base64url')}`
}

/** What a form brought back: the visit's key as it stands, and when it was opened; null where that is not from us. */
export function readVisit(text: string): { visit: string; opened: Date | null } {
  const [visit = '', opened = '', proof = ''] = text.split('.')
  const [given, own] = [Buffer.from(proof, 'base64url'), proofOf(visit, opened)]
  const isOurs = given.length === own.length && timingSafeEqual(given, own)
  return { visit, opened: isOurs ? new Date(Number.parseInt(opened, 36) * 1000) : null }
}

function proofOf(visit: string, opened: string): Buffer {
  return sealOf('visit', `${visit} ${opened}`).subarray(0, 9)
}

const mostCrowds = 20_000
const sweepMs = 60_000
const tellMs = 200
let watched: Crowds | undefined

/** Where several processes serve one port, what one sees of the crowds all know a moment later: an address has one limit. */
function crowds(): Crowds {
  if (watched) return watched
  const seen = new Crowds(mostCrowds, env().TERA_CROWD_SALT)
  setInterval(() => seen.forgetOld(now().getTime()), sweepMs).unref()
  if (env().TERA_CROWD_SALT) {
    setInterval(() => {
      const crowd = seen.tell()
      if (crowd && process.connected) process.send?.({ crowd })
    }, tellMs).unref()
    process.on('message', (message: { crowd?: Told }) => message.crowd && seen.hear(message.crowd))
  }
  watched = seen
  return seen
}

/**
 * What speaks against a questionnaire, by the rule SURVEY_MARKS. Nobody is refused. The network it came from is held in the memory of
 * the web processes alone, as a salted hash, for a day, and what came from it for a moment; neither reaches the database or the log.
 */
export async function marksOf(actor: Actor, { headers }: Request, posted: URLSearchParams, sent: Questionnaire, opened: Date | null) {
  const limits = await limitsOn(actor)
  const at = actor.now.getTime()
  const seconds = opened && (at - opened.getTime()) / 1000
  const marks: ResponseMark[] = crowdMarksFor(headers.get('x-tera-address'), sent, at, limits)
  if (isStraightLine(sent.scores, seconds, limits)) marks.push('STRAIGHT_LINE')
  const [userAgent, origin, host] = [headers.get('user-agent'), headers.get('origin'), headers.get('host')]
  const trap = posted.get(trapField) ?? ''
  if (isRobotLike({ trap, seconds, userAgent, origin, host })) marks.push('ROBOT')
  return marks
}

function crowdMarksFor(address: string | null, { visitKey, serviceId, scores }: Questionnaire, at: number, limits: MarkLimits) {
  if (address === null) return []
  return crowds().join(networkOf(address), { visit: visitKey, answers: `${serviceId} ${scores.join('')}`, at }, limits)
}

/** An IPv4 address, or the half of an IPv6 address that a household or office has. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [before = '', after] = address.split('::')
  const head = before.split(':')
  const tail = after === undefined ? [] : after.split(':')
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length
  return [...head, ...Array.from({ length: zeros }, () => '0'), ...tail].slice(0, 4).join(':')
}

const freshMs = 60_000

/** Read once a minute. */
function limitsOn(actor: Actor): Promise<MarkLimits> {
  return keep(`limits of marks ${actor.today}`, freshMs, async () => (await findRule(actor, 'SURVEY_MARKS', actor.today)).body)
}
