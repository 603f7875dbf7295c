import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createAccount, grantRole, setPassword } from '../../lib/account/commands'
import { findAccountByName } from '../../lib/account/queries'
import type { Actor } from '../../lib/actor'
import { addDays, yearOf } from '../../lib/day'
import { operator } from '../../lib/door/cli'
import { setHeadOfGovernment } from '../../lib/organization/holding/commands'
import { countUnits, findUnitBySiasnId } from '../../lib/organization/queries'
import { applyImport, previewImport } from '../../lib/organization/siasn/commands'
import { employeeHeadings, unitHeadings } from '../../lib/organization/siasn/schema'
import { readTable } from '../../lib/organization/siasn/sheet'
import { publishRule } from '../../lib/rule/commands'
import { findRule } from '../../lib/rule/queries'
import { OperatorError } from '../setup/operator-error'
import { projectRoot } from '../setup/paths'
import { cast, demoPassword, type Player } from './cast'
import { done } from './done'
import { loadTrainings } from './trainings'
import { loadYear } from './year'

/** Loads the demo city and gives it a year in progress. Throws as `loadCity` does. */
export async function loadDemo(): Promise<void> {
  await loadCity()
  await loadYear()
}

/**
 * Loads the demo city, Kota Tirtamarta, into an installation that holds no units yet: the two SIASN files, the Wali Kota, and a cast
 * who can sign in. Throws an `OperatorError` where there are units already: a real government is never mixed with a made-up one.
 */
export async function loadCity(): Promise<void> {
  const actor = operator()
  if ((await countUnits(actor)) > 0)
    throw new OperatorError('Basis data ini sudah berisi unit organisasi; kota contoh hanya dimuat ke basis data kosong.')
  await importCity(actor)
  for (const player of cast) await admit(actor, player)
  const since = `${yearOf(actor.today) - 1}-02-20` as const
  done(await setHeadOfGovernment(actor, { name: 'Bagus Wiryawan', titleBefore: null, titleAfter: 'S.H.', username: 'walikota', since }))
  await recordInTera(actor)
  await loadTrainings(actor)
}

/** The lines that tell who can sign in, or null where the demo city is not loaded. */
export async function demoSignIns(): Promise<string[] | null> {
  const loaded = await findAccountByName(operator(), 'admin.sistem')
  if (loaded?.name !== 'Rendra Wicaksana') return null
  const width = Math.max(...cast.map(({ username }) => username.length))
  return [
    `Kota contoh: masuk dengan kata sandi "${demoPassword}" sebagai`,
    ...cast.map(({ username, name, part }) => `  ${username.padEnd(width)}  ${name}, ${part}`),
  ]
}

async function importCity(actor: Actor): Promise<void> {
  const units = done(await readTable(...demoFile('siasn-unor.csv'), unitHeadings))
  const employees = done(await readTable(...demoFile('siasn-data-utama.csv'), employeeHeadings))
  const { importId } = done(await previewImport(actor, { sources: { units, employees }, frame: { day: actor.today, scope: null } }))
  done(await applyImport(actor, { importId }))
}

function demoFile(name: string): [Uint8Array, string] {
  const path = join(projectRoot, 'prisma/demo', name)
  return [readFileSync(path), basename(path)]
}

async function admit(actor: Actor, { username, name, role, apart }: Player): Promise<void> {
  if (apart) done(await createAccount(actor, { username, name }))
  const account = await findAccountByName(actor, username)
  if (!account) throw new Error(`the demo files hold no ${username}`)
  done(await setPassword(actor, { accountId: account.id, password: demoPassword }))
  if (!role) return
  const unitId = role.unit === undefined ? null : await findUnitBySiasnId(actor, role.unit)
  const grant = { accountId: account.id, role: role.role, unitId, from: actor.today, to: null, reason: 'Peran dalam kota contoh' }
  done(await grantRole(actor, grant))
}

/** In the demo city Tera is where performance is on record, but for teachers: otherwise every board would call it kept elsewhere. */
async function recordInTera(actor: Actor): Promise<void> {
  const { body, number, citation } = await findRule(actor, 'RECORDING_SYSTEM', actor.today)
  const note = 'Kota contoh mencatat kinerja di Tera.'
  const version = {
    kind: 'RECORDING_SYSTEM' as const,
    basedOn: number,
    validFrom: addDays(actor.today, -365),
    citation,
    certainty: 'UNVERIFIED' as const,
  }
  done(await publishRule(actor, { ...version, body: { ...body, defaultSystem: 'TERA' }, employeeKinds: [], note }))
}
