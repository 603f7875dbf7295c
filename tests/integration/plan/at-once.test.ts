import { beforeEach, expect, test } from 'vitest'
import { addDays } from '@/lib/day'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { agreePlan, returnPlan, submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { choosePlanForm, reviseAgreedPlan } from '@/lib/plan/commands'
import { removeIndicator, removeWorkResult, saveIndicator } from '@/lib/plan/content/commands'
import { handOver, nameDelegate, revokeDelegate } from '@/lib/plan/delegate/commands'
import { startPledge } from '@/lib/plan/pledge/commands'
import { removeObjective, removeUnitIndicator, saveObjective, saveUnitIndicator } from '@/lib/plan/pledge/content/commands'
import { listPledgePeriods, readObjectives } from '@/lib/plan/pledge/queries'
import { objective, unitIndicator } from '@/lib/plan/pledge/schema'
import { linesColumns } from '@/lib/plan/pledge/sheet'
import { discardPledgeFile, receivePledgeFile } from '@/lib/plan/pledge/upload/commands'
import { seenUnitIndicator, seenWholeObjective } from '@/lib/plan/seen/rules'
import { addTeamMember, endTeam, endTeamMember, formTeam } from '@/lib/plan/team/commands'
import { forgetUnsent, keepUnsent } from '@/lib/plan/unsent/commands'
import { partOf } from '@/lib/plan/unsent/rules'
import { tableFile } from '@/lib/table-file'
import {
  addResult,
  agreed,
  begin,
  complete,
  contentOf,
  done,
  indicatorInput,
  seenOfIndicator,
  seenOfResult,
  shown,
  submission,
  submitted,
} from '../../support/plan-writing'
import { isNewYear, type Official, planTown, type Town } from '../../support/plans'
import { type Race, winners } from '../../support/races'
import { session } from '../rights/town'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const twice = <T>(call: () => Promise<T>) => [call, call] as const
const again = async (who: Official) => ({ ...who, ...(await loadActor(await session(who.accountId))) }) as Official

async function draftResult() {
  const planId = await complete(town)
  const [result] = (await contentOf(planId)).workResults
  return { planId, workResultId: result?.id ?? '', indicatorId: result?.indicators[0]?.id ?? '' }
}

/** The draft of the office's pledge with one sasaran and one IKU. */
async function draftPledge() {
  done(await startPledge(town.head, { unitId: town.officeId, year: town.year }))
  const { id: versionId, pledgeId } = await db().unitPledgeVersion.findFirstOrThrow({ where: { pledge: { unitId: town.officeId } } })
  const { objectiveId } = done(await saveObjective(town.head, objective.parse({ pledgeId, seen: '', text: 'Layanan andal' })))
  const told = { text: 'Ketersediaan', target: '99', unitName: 'persen', kind: 'HIGHER_IS_BETTER', aggregation: 'LAST' }
  const iku = (text: string) => unitIndicator.parse({ pledgeId, seen: '', objectiveId, ...told, text })
  done(await saveUnitIndicator(town.head, iku('Ketersediaan')))
  const [read] = await readObjectives(versionId)
  if (!read?.indicators[0]) throw new Error('the draft holds no IKU')
  return { pledgeId, objectiveId, iku, read, indicator: read.indicators[0] }
}

async function teamWithMember() {
  const words = { name: 'Tim Data', purpose: 'Data cocok di semua unit', basis: 'SK 100' }
  const { teamId } = done(await formTeam(town.head, { ...words, year: town.year, leaderHoldingId: town.chief.holdingId }))
  done(await addTeamMember(town.head, { teamId, holdingId: town.clerk.holdingId, from: `${town.year}-01-01`, to: null }))
  return { teamId, memberId: (await db().teamMember.findFirstOrThrow({ where: { teamId } })).id }
}

const races: Race[] = [
  {
    name: 'submitPlan',
    wins: 1,
    prepare: async () => {
      const input = await submission(await complete(town))
      return twice(() => submitPlan(town.staff, input))
    },
  },
  {
    name: 'withdrawPlan against agreePlan',
    wins: 1,
    prepare: async () => {
      const input = await shown(await submitted(town))
      return [() => withdrawPlan(town.staff, input), () => agreePlan(town.chief, input)]
    },
  },
  {
    name: 'returnPlan',
    wins: 1,
    prepare: async () => {
      const input = { ...(await shown(await submitted(town))), reason: 'Perbaiki dahulu targetnya' }
      return twice(() => returnPlan(town.chief, input))
    },
  },
  {
    name: 'returnPlan against agreePlan',
    wins: 1,
    prepare: async () => {
      const input = await shown(await submitted(town))
      return [() => returnPlan(town.chief, { ...input, reason: 'Perbaiki dahulu targetnya' }), () => agreePlan(town.chief, input)]
    },
  },
  {
    name: 'reviseAgreedPlan',
    wins: 1,
    prepare: async () => {
      const input = { planId: await agreed(town), number: 1, reason: 'Anggaran berubah di tengah tahun' }
      return [() => reviseAgreedPlan(town.staff, input), () => reviseAgreedPlan(town.chief, input)]
    },
  },
  {
    name: 'choosePlanForm',
    wins: 1,
    prepare: async () => {
      const input = await shown(await begin(town.staff, town.year))
      return twice(() => choosePlanForm(town.staff, { ...input, form: 'QUALITATIVE' }))
    },
  },
  {
    name: 'removeIndicator',
    wins: 1,
    prepare: async () => {
      const { planId, indicatorId } = await draftResult()
      const input = { planId, indicatorId, seen: await seenOfIndicator(planId, indicatorId) }
      return twice(() => removeIndicator(town.staff, input))
    },
  },
  {
    name: 'removeWorkResult',
    wins: 1,
    prepare: async () => {
      const { planId, workResultId } = await draftResult()
      const input = { planId, workResultId, seen: (await seenOfResult(planId, workResultId)).whole }
      return twice(() => removeWorkResult(town.staff, input))
    },
  },
  {
    name: 'handOver',
    wins: 1,
    prepare: async () => {
      done(await nameDelegate(town.chief, { personId: town.clerk.personId, from: town.chief.today, to: null }))
      const input = await shown(await begin(town.chief, town.year))
      const clerk = await again(town.clerk)
      return twice(() => handOver(clerk, input))
    },
  },
  {
    name: 'revokeDelegate',
    wins: 1,
    prepare: async () => {
      const named = done(await nameDelegate(town.chief, { personId: town.clerk.personId, from: town.chief.today, to: null }))
      return twice(() => revokeDelegate(town.chief, named))
    },
  },
  {
    name: 'saveUnitIndicator, each their own',
    wins: 2,
    prepare: async () => {
      const { iku } = await draftPledge()
      return [() => saveUnitIndicator(town.head, iku('IKU saya')), () => saveUnitIndicator(town.unitHr, iku('IKU rekan'))]
    },
    after: async () => expect(await db().unitIndicatorText.count({ where: { version: { pledge: { unitId: town.officeId } } } })).toBe(3),
  },
  {
    name: 'saveUnitIndicator, the same one',
    wins: 1,
    prepare: async () => {
      const { iku, indicator } = await draftPledge()
      const change = (text: string) => ({ ...iku(text), indicatorId: indicator.id, seen: seenUnitIndicator(indicator) })
      return [() => saveUnitIndicator(town.head, change('IKU saya')), () => saveUnitIndicator(town.unitHr, change('IKU rekan'))]
    },
  },
  {
    name: 'removeUnitIndicator',
    wins: 1,
    prepare: async () => {
      const { pledgeId, indicator } = await draftPledge()
      const input = { pledgeId, indicatorId: indicator.id, seen: seenUnitIndicator(indicator) }
      return [() => removeUnitIndicator(town.head, input), () => removeUnitIndicator(town.unitHr, input)]
    },
  },
  {
    name: 'removeObjective',
    wins: 1,
    prepare: async () => {
      const { pledgeId, objectiveId, read } = await draftPledge()
      const input = { pledgeId, objectiveId, seen: seenWholeObjective(read) }
      return [() => removeObjective(town.head, input), () => removeObjective(town.unitHr, input)]
    },
  },
  {
    name: 'discardPledgeFile',
    wins: 1,
    prepare: async () => {
      const { read } = await draftPledge()
      const measure = { kind: 'HIGHER_IS_BETTER' as const, aggregation: 'LAST' as const, target: '90', targetTo: null, perPeriod: {} }
      const words = { text: 'Kecepatan', definition: null, formula: null, dataSource: null, unitName: 'persen' }
      const columns = linesColumns(await listPledgePeriods(town.head, town.year))
      const bytes = await tableFile('xlsx', columns, [{ objective: read.text, indicator: { ...words, ...measure } }])
      const place = { unitId: town.officeId, year: town.year }
      const { fileId } = done(await receivePledgeFile(town.head, { place, file: new File([bytes], 'pk.xlsx') }, {}))
      const { pledgeId, revision } = await db().unitPledgeVersion.findFirstOrThrow({ where: { pledge: { unitId: town.officeId } } })
      const input = { pledgeId, revision, fileId }
      return [() => discardPledgeFile(town.head, input), () => discardPledgeFile(town.unitHr, input)]
    },
  },
  {
    name: 'endTeamMember',
    wins: 1,
    prepare: async () => {
      const { memberId } = await teamWithMember()
      const end = (who: Official, days: number) => () =>
        endTeamMember(who, { memberId, seen: null, on: addDays(`${town.year}-01-02`, days) })
      return [end(town.head, 0), end(town.mayor, 1)]
    },
  },
  {
    name: 'endTeam',
    wins: 1,
    prepare: async () => {
      const { teamId } = await teamWithMember()
      const end = (who: Official, on: `${number}-12-${number}`) => () =>
        endTeam(who, { teamId, seen: null, on, reason: 'Pekerjaan tim sudah selesai' })
      return [end(town.head, `${town.year}-12-30`), end(town.mayor, `${town.year}-12-31`)]
    },
  },
  {
    name: 'forgetUnsent',
    wins: 2,
    prepare: async () => {
      const planId = await begin(town.staff, town.year)
      const workResultId = await addResult(planId, town.staff)
      const part = partOf.workResult(workResultId)
      const key = '01a205e9-8d07-775e-bd71-db1fb0c232b9'
      done(await keepUnsent(town.staff, { planId, part, key, fields: { text: 'Belum selesai' } }))
      expect(await db().unsentForm.count({ where: { accountId: town.staff.accountId } })).toBe(1)
      return twice(() => forgetUnsent(town.staff, { planId, part }))
    },
    after: async () => expect(await db().unsentForm.count({ where: { accountId: town.staff.accountId } })).toBe(0),
  },
  {
    name: 'removeWorkResult against saveIndicator below it',
    wins: 1,
    prepare: async () => {
      const planId = await begin(town.staff, town.year)
      const workResultId = await addResult(planId, town.staff)
      const { whole } = await seenOfResult(planId, workResultId)
      const input = await indicatorInput(planId, workResultId)
      return [() => removeWorkResult(town.staff, { planId, workResultId, seen: whole }), () => saveIndicator(town.staff, input)]
    },
  },
]

test.skipIf(isNewYear).each(races)('two at once: $name', async (race) => {
  expect(await winners(race)).toBe(race.wins)
  await race.after?.()
})
