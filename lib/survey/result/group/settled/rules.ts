import type { ProfilePart } from '../../../../generated/prisma/enums'
import { profileFields } from '../../../response/schema'
import type { BreakdownAxis, ResultFilter } from '../../schema'

/** What the address of a result says, as a survey can answer it; without `rinci` nothing is told apart. */
export type SettledFilter = Omit<ResultFilter, 'rinci'> & { rinci: BreakdownAxis | null }

/** Why something of the address was left aside: groups are crossed for the whole survey only, and only with each other. */
export type Aside = 'office' | 'axis' | null

/**
 * The same without the parts of the profile that the survey does not ask, and told apart by what is not chosen already. Crossings of several
 * parts are of the whole survey: with a service, way or month chosen they are left aside. Several groups are told apart by other parts alone.
 */
export function settled(given: ResultFilter, asked: readonly ProfilePart[]): { filter: SettledFilter; aside: Aside } {
  const profil = given.profil.filter(({ part }) => asked.includes(part))
  const open = asked.filter((part) => !profil.some((group) => group.part === part))
  const isOpen = (axis: BreakdownAxis | undefined): axis is ProfilePart => open.some((part) => part === axis)
  const mayCross = !isOfficeNarrowed(given)
  const [first = null] = open
  const isTold = isPart(given.rinci) ? isOpen(given.rinci) && (profil.length === 0 || mayCross) : profil.length < 2
  const rinci = isTold ? given.rinci : profil.length > 1 ? first : 'cara'
  const isCrossed = given.silang !== rinci && isOpen(given.silang) && isOpen(rinci ?? undefined)
  const silang = isCrossed && mayCross ? given.silang : undefined
  const isAside = (given.silang !== undefined && silang === undefined) || (isOpen(given.rinci) && rinci !== given.rinci)
  const aside = !isAside ? null : mayCross ? 'axis' : 'office'
  return { filter: { ...given, profil, rinci, silang }, aside }
}

/** Whether a service, way or month is chosen. */
export function isOfficeNarrowed({ layanan, cara, dari, sampai }: Pick<ResultFilter, 'layanan' | 'cara' | 'dari' | 'sampai'>): boolean {
  return [layanan, cara, dari, sampai].some((one) => one !== undefined)
}

/** The parts of the profile that are chosen or told apart, in the order of the form. */
export function crossedParts({ profil, rinci, silang }: SettledFilter): ProfilePart[] {
  const named = new Set<BreakdownAxis | null | undefined>([...profil.map(({ part }) => part), rinci, silang])
  return profileFields.map(({ part }) => part).filter((part) => named.has(part))
}

export function isPart(axis: BreakdownAxis | null): axis is ProfilePart {
  return profileFields.some(({ part }) => part === axis)
}
