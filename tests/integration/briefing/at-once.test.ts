import { beforeEach, expect, test } from 'vitest'
import { recordAttendance, removeAttendance } from '@/lib/briefing/attendance/commands'
import { cancelBriefing, changeBriefing, planBriefing } from '@/lib/briefing/commands'
import { removeMaterial, uploadMaterial } from '@/lib/briefing/material/commands'
import { answerAtBriefing, askAtBriefing } from '@/lib/briefing/question/commands'
import { markOf } from '@/lib/briefing/rules'
import { db } from '@/lib/db'
import { done } from '../../support/plan-writing'
import { planTown, type Town } from '../../support/plans'
import { type Race, winners } from '../../support/races'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const facts = {
  kind: 'WORKSHOP' as const,
  title: 'Menyusun indikator',
  summary: 'Latihan menyusun indikator yang terukur.',
  hours: '09.00 sampai 11.00',
  place: 'Aula',
}
const planned = async () => done(await planBriefing(town.hrAdmin, { ...facts, unitId: town.officeId, heldOn: town.hrAdmin.today }))
const file = (name: string) => new File(['Bahan sosialisasi'], name, { type: 'text/plain' })
const nips = () => [town.staff.nip ?? '', town.clerk.nip ?? '']
const text = 'Apa beda target dan realisasi?'
const reason = 'Narasumber berhalangan'

const races: Race[] = [
  {
    name: 'planBriefing with one key',
    wins: 2,
    prepare: async () => {
      const input = { ...facts, unitId: town.officeId, heldOn: town.hrAdmin.today }
      const plan = () => planBriefing(town.hrAdmin, input, { key: '01a205e9-8d07-775e-bd71-db1fb0c232b9' })
      return [plan, plan]
    },
    after: async () => {
      expect(await db().briefing.count({ where: { unitId: town.officeId } })).toBe(1)
      expect(await db().notification.count({ where: { accountId: town.staff.accountId, kind: 'BRIEFING_PLANNED' } })).toBe(1)
    },
  },
  {
    name: 'changeBriefing',
    wins: 1,
    prepare: async () => {
      const { briefingId } = await planned()
      const heldOn = town.hrAdmin.today
      const change = { ...facts, briefingId, heldOn, seen: markOf({ ...facts, heldOn }) }
      return [
        () => changeBriefing(town.unitHr, { ...change, place: 'Daring' }),
        () => changeBriefing(town.hrAdmin, { ...change, place: 'Balai kota' }),
      ]
    },
  },
  {
    name: 'cancelBriefing',
    wins: 1,
    prepare: async () => {
      const input = { ...(await planned()), reason }
      return [() => cancelBriefing(town.unitHr, input), () => cancelBriefing(town.hrAdmin, input)]
    },
    after: async () => {
      const subject = { contains: 'dibatalkan' }
      expect(await db().notification.count({ where: { accountId: town.staff.accountId, subject } })).toBe(1)
    },
  },
  {
    name: 'recordAttendance',
    wins: 2,
    prepare: async () => {
      const { briefingId } = await planned()
      const record = (list: string[]) => () => recordAttendance(town.unitHr, { briefingId, list })
      return [record(nips()), record(nips().reverse())]
    },
    after: async () => expect(await db().briefingAttendance.count({ where: { briefing: { unitId: town.officeId } } })).toBe(2),
  },
  {
    name: 'removeAttendance',
    wins: 1,
    prepare: async () => {
      const { briefingId } = await planned()
      done(await recordAttendance(town.unitHr, { briefingId, list: nips() }))
      const input = { briefingId, employeeId: town.staff.employeeId ?? '' }
      return [() => removeAttendance(town.unitHr, input), () => removeAttendance(town.hrAdmin, input)]
    },
  },
  {
    name: 'askAtBriefing, the last that one may ask',
    wins: 1,
    prepare: async () => {
      const { briefingId } = await planned()
      const asked = { briefingId, text, askedById: town.staff.accountId, askedAt: town.staff.now }
      await db().briefingQuestion.createMany({ data: Array.from({ length: 19 }, () => asked) })
      return [() => askAtBriefing(town.staff, { briefingId, text }), () => askAtBriefing(town.staff, { briefingId, text })]
    },
  },
  {
    name: 'answerAtBriefing',
    wins: 1,
    prepare: async () => {
      const { briefingId } = await planned()
      done(await askAtBriefing(town.staff, { briefingId, text }))
      const { id: questionId } = await db().briefingQuestion.findFirstOrThrow({ where: { briefingId } })
      const answer = (who: typeof town.unitHr, said: string) => () => answerAtBriefing(who, { questionId, answer: said })
      return [answer(town.unitHr, 'Target direncanakan.'), answer(town.hrAdmin, 'Realisasi dicapai.')]
    },
  },
  {
    name: 'addMaterial, the last that a session takes',
    wins: 1,
    prepare: async () => {
      const { briefingId } = await planned()
      for (let index = 0; index < 19; index += 1) done(await uploadMaterial(town.unitHr, { briefingId, file: file(`${index}.txt`) }, {}))
      return [
        () => uploadMaterial(town.unitHr, { briefingId, file: file('satu.txt') }, {}),
        () => uploadMaterial(town.hrAdmin, { briefingId, file: file('dua.txt') }, {}),
      ]
    },
  },
  {
    name: 'removeMaterial',
    wins: 1,
    prepare: async () => {
      const { briefingId } = await planned()
      done(await uploadMaterial(town.unitHr, { briefingId, file: file('bahan.txt') }, {}))
      const { id: fileId } = await db().storedFile.findFirstOrThrow({ where: { noun: 'briefing', nounId: briefingId } })
      return [() => removeMaterial(town.unitHr, { fileId }), () => removeMaterial(town.hrAdmin, { fileId })]
    },
  },
]

test.each(races)('two at once: $name', async (race) => {
  expect(await winners(race)).toBe(race.wins)
  await race.after?.()
})
