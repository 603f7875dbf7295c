import { z } from 'zod'
import { type Day, isDay } from '../../day'
import type { AppraisalLineOrigin, HoldingMode } from '../../generated/prisma/enums'
import type { RuleBody } from '../../rule/schema'
import type { Timeline } from '../dated/rules'

/** Eighteen digits; may be typed with spaces, as it is printed. */
const nip = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{18}$/, 'NIP terdiri atas 18 digit.'))

/** A unit as it is on the day. `parentId` is null for the government as a whole. */
export type Unit = { id: string; name: string; parentId: string | null; headTitle: string | null }

/** A post held on the day, definitively or acting. `employeeId` is null for a head of government. */
export type Holding = {
  id: string
  personId: string
  employeeId: string | null
  unitId: string
  title: string
  isHead: boolean
  mode: HoldingMode
  from: Day
  to: Day | null
}

export type AppraiserRule = RuleBody<'APPRAISER_CHOICE'>
/** Where the appraised stands: STAFF, HEAD, HEAD_UNDER_ROOT or SECRETARY. */
export type Standpoint = keyof AppraiserRule['appraiserOf']
export type Target = AppraiserRule['appraiserOf'][Standpoint]

/** A person in the post in which they appraise; the post is unknown only where somebody set the line by hand. */
export type Officer = { personId: string; holdingId: string | null }

/** Why a post higher up was passed over: nobody holds it, the unit has no head's post, it is the appraised themself, or a junior. */
export type Passed = { title: string; why: 'vacant' | 'headless' | 'own' | 'junior' }

/** Who appraises a holding by the rule. `since` is when the two hold their posts; null where a post was passed over. */
export type Choice = { appraiser: Holding; standpoint: Standpoint; target: Target; passed: Passed[]; since: Day | null }

/** A line as stored: by whom it is appraised. */
export type LineFacts = {
  appraiserId: string
  appraiserHoldingId: string | null
  superiorId: string | null
  superiorHoldingId: string | null
}
/** `appraiserEnd` is when the appraiser's holding ends, as far as that is known. */
export type StoredLine = LineFacts & { origin: AppraisalLineOrigin; appraiserEnd: Day | null }
export type Lines = Timeline<StoredLine>

/** A person who may be named as an officer. `holding` is the post they hold today, the definitive one first. */
export type Named = Officer & { holding: Holding | null }

/** An appraised person and who appraises them. */
export type Pair = { personId: string; appraiserId: string }

/** Who is who in the organisation today, as someone may name them. */
export type Directory = {
  today: Day
  byNip: ReadonlyMap<string, Named>
  byPerson: (personId: string) => Named
  headOfGovernment: (Named & { title: string }) | null
  /** Who appraises each person today, and in which post; in their definitive post where they hold one. */
  appraiserOf: ReadonlyMap<string, Officer>
  /** Who appraises whom today in each holding, definitive or acting. */
  pairs: ReadonlyMap<string, Pair>
}

/**
 * A line set by one officer for one holding: whom, from when and why. Officers are named by NIP or as persons. From the very day on which
 * a line began it takes its place, as of a mistake; from a later day it follows it. `seen` is the latest line that the form showed.
 */
export const lineCorrection = z
  .object({
    holdingId: z.uuid(),
    appraiserNip: nip.optional(),
    appraiserPersonId: z.uuid().optional(),
    superiorNip: nip.optional(),
    superiorPersonId: z.uuid().optional(),
    from: z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.'),
    reason: z.string({ error: 'Isi alasannya.' }).trim().min(10, 'Isi alasannya, paling sedikit 10 karakter.').max(500),
    seen: z.union([z.uuid(), z.literal('none')]).optional(),
  })
  .refine(({ appraiserNip, appraiserPersonId }) => (appraiserNip === undefined) !== (appraiserPersonId === undefined), {
    path: ['appraiserNip'],
    message: 'Pilih pejabat penilainya.',
  })
