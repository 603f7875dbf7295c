import type { Actor } from '../../lib/actor'
import { addDays } from '../../lib/day'
import { listVacancies } from '../../lib/organization/appraiser/queries'
import { askForAppraiser } from '../../lib/organization/appraiser/request/commands'
import { listOfficers } from '../../lib/organization/appraiser/request/queries'
import { listEmployees } from '../../lib/organization/employee/queries'
import { appointActing } from '../../lib/organization/holding/commands'
import { chooseRecordingSystem } from '../../lib/organization/recording/commands'
import { nameDelegate } from '../../lib/plan/delegate/commands'
import { writeLibraryIndicator } from '../../lib/plan/library/commands'
import { type City, holdingOf } from './city'
import { done } from './done'
import { office } from './words/story'

/** What HR settles before anybody writes: an acting head, who is on record elsewhere, a penyiap, an entry of the library. */
export async function prepareOffices({ as, today, year }: City): Promise<void> {
  const hr = await as(office.hr)
  const { acting, recorded, penyiap, library } = office
  const vacancy = (await listVacancies(hr)).rows.find(({ unitName }) => unitName.startsWith(acting.unit))
  if (!vacancy) throw new Error(`${acting.unit} has a head`)
  const appointment = { employeeId: await employeeOf(hr, acting.nip), postId: vacancy.postId, mode: 'PLT' as const }
  done(await appointActing(hr, { ...appointment, from: addDays(today, -20), to: null, reason: acting.reason }))
  for (const { nip, system, reason } of recorded)
    done(await chooseRecordingSystem(hr, { employeeIds: [await employeeOf(hr, nip)], year, system, reason }))
  done(await writeLibraryIndicator(hr, { ...library, perspective: null }))
  const delegate = await as(penyiap.is)
  done(await nameDelegate(await as(penyiap.of), { personId: delegate.personId ?? '', from: today, to: null }))
}

/** Someone asks HR for another pejabat penilai; the request waits. */
export async function askForAnother({ as }: City): Promise<void> {
  const { by, wanted, reason } = office.request
  const actor = await as(by)
  const holdingId = await holdingOf(actor)
  const officer = (await listOfficers(actor, holdingId, wanted)).find(({ name }) => name.startsWith(wanted))
  done(await askForAppraiser(actor, { holdingId, appraiserHoldingId: officer?.holdingId ?? '', reason }))
}

async function employeeOf(hr: Actor, nip: string): Promise<string> {
  const [found] = (await listEmployees(hr, { q: nip, page: 1, sort: 'nip' })).rows
  if (!found) throw new Error(`the demo files hold no ${nip}`)
  return found.id
}
