import { z } from 'zod'
import { ProfilePart, SurveyWay } from '../../generated/prisma/enums'
import { profileFields } from '../response/schema'
import type { TallyFilter } from '../tally/queries'

/** By what a result can be told apart: service, way, month, or a part of the profile. */
export const breakdownAxes = ['layanan', 'cara', 'bulan', ...Object.values(ProfilePart)] as const
export type BreakdownAxis = (typeof breakdownAxes)[number]

/** A group of respondents as an address writes it: "SEX:L", and "SEX:" for those who did not tell. */
export const groupParam = z.string().transform((text, context) => {
  const [part, value] = text.split(':')
  const field = profileFields.find((one) => one.part === part)
  const known = field !== undefined && value !== undefined && ['', ...field.values].includes(value)
  if (known) return { part: field.part, value }
  context.addIssue('unknown group')
  return z.NEVER
})

const month = z.string().regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/)

/** A group of respondents by one part of the profile; '' is not told. */
export type ProfileGroup = { part: ProfilePart; value: string }

/** How an address writes that a part of the profile was not told. */
export const untold = 'tidak-diisi'

const groupFields = Object.fromEntries(
  profileFields.map(({ field, values }) => [
    field,
    z
      .enum([...values, untold])
      .optional()
      .catch(undefined),
  ]),
)

/**
 * What the address of a result says: which answers (`profil` has a group for each part that is named by its field), and by what they are told
 * apart, by `silang` once more. What makes no sense is left out.
 */
export const resultFilter = z
  .object({
    layanan: z.uuid().optional().catch(undefined),
    cara: z.enum(SurveyWay).optional().catch(undefined),
    dari: month.optional().catch(undefined),
    sampai: month.optional().catch(undefined),
    rinci: z.enum(breakdownAxes).catch('cara'),
    silang: z.enum(ProfilePart).optional().catch(undefined),
  })
  .and(z.object(groupFields))
  .transform(({ layanan, cara, dari, sampai, rinci, silang, ...told }) => ({
    ...{ layanan, cara, dari, sampai, rinci, silang },
    profil: groupsOf(told as Readonly<Record<string, string | undefined>>),
  }))
export type ResultFilter = z.output<typeof resultFilter>

function groupsOf(told: Readonly<Record<string, string | undefined>>): ProfileGroup[] {
  return profileFields.flatMap(({ part, field }) => {
    const value = told[field]
    return value === undefined ? [] : [{ part, value: value === untold ? '' : value }]
  })
}

/** The same as running counts are read by, which know one part of the profile at a time. */
export function tallyFilter({ layanan, cara, dari, sampai, profil: [group] }: Omit<ResultFilter, 'rinci'>): TallyFilter {
  return {
    ...(layanan ? { serviceIds: [layanan] } : {}),
    ...(cara ? { ways: [cara] } : {}),
    ...(dari ? { from: `${dari}-01` } : {}),
    ...(sampai ? { to: `${sampai}-01` } : {}),
    ...(group ? { group } : {}),
  }
}

/** Whether anything is narrowed at all. */
export function isNarrowed({ layanan, cara, dari, sampai, profil = [] }: Partial<Omit<ResultFilter, 'rinci'>>): boolean {
  return profil.length > 0 || [layanan, cara, dari, sampai].some((one) => one !== undefined)
}

/** In what order surveys stand in a list. */
export const surveySorts = ['periode', 'ikm', 'ikm-naik', 'responden'] as const

/** What the address of the list of surveys says beside the search. */
export const surveyListFilter = z.object({
  periode: z.uuid().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  keadaan: z.enum(['DRAFT', 'NOT_YET', 'OPEN', 'CLOSED']).optional().catch(undefined),
})
export type SurveyListFilter = z.output<typeof surveyListFilter>

/** By which weights a tabulation is printed, as an address says it: "potong" for the cut ones. */
export const tabulationConvention = z
  .literal('potong')
  .optional()
  .catch(undefined)
  .transform((given) => (given === undefined ? ('exact' as const) : ('truncated' as const)))
