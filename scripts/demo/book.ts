import type { Actor } from '../../lib/actor'
import { addDays, type Day } from '../../lib/day'
import { loadMachine } from '../../lib/door/load-machine'
import { createApiKey } from '../../lib/survey/api-key/commands'
import { receiveBook } from '../../lib/survey/service-book/commands'
import { done } from './done'
import type { DemoService } from './words/surveys'

const daysKept = 400

type Book = { serviceId: string; unitId: string; service: DemoService; today: Day }

/** The buku layanan of a service for more than a year of working days, as its queue machine sends it. */
export async function writeBook(hr: Actor, { serviceId, unitId, service, today }: Book): Promise<void> {
  const { text } = done(await createApiKey(hr, { unitId, name: `Mesin antrean ${service.name}`, uses: ['SERVICE_BOOK'] }))
  const machine = await loadMachine(text)
  if (!machine) throw new Error(`the key of ${service.name} opens nothing`)
  const days = Array.from({ length: daysKept }, (_, back) => addDays(today, -1 - back)).filter(isWorkingDay)
  done(await receiveBook(machine, { serviceId, lines: days.map((day) => lineOf(service, day)) }))
}

function lineOf({ daily, inTime }: DemoService, day: Day) {
  const ordinal = Number(day.slice(8)) + Number(day.slice(5, 7)) * 3
  const received = Math.max(1, daily + ((ordinal * 7) % 9) - 4)
  const finished = Math.max(1, received - (ordinal % 3))
  const finishedInTime = Math.round((finished * Math.min(100, inTime + (ordinal % 7) - 3)) / 100)
  const reissued = ordinal % 11 === 0 ? 1 : 0
  return { day, received, finished, finishedInTime, medianDays: String(1 + (ordinal % 3) * 0.5), reissued }
}

function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday > 0 && weekday < 6
}
