import { z } from 'zod'
import { type Day, isDay } from '../day'
import {
  AchievementLevel,
  Certainty,
  EmployeeKind,
  HoldingMode,
  PeriodKind,
  PostLevel,
  Predikat,
  Rating,
  RecordingSystem,
  RuleKind,
} from '../generated/prisma/enums'

/** Rating of hasil kerja and of perilaku kerja (PermenPANRB 6/2022). */
export const rating = z.enum(Rating)

/** Predikat kinerja pegawai (PermenPANRB 6/2022). */
export const predikat = z.enum(Predikat)

/** Capaian kinerja organisasi (PermenPANRB 6/2022). */
export const achievementLevel = z.enum(AchievementLevel)

/** The spans of time that a decree fixes and a screen counts down. */
export const deadlineCode = z.enum([
  'SKP_SET',
  'PERIODIC_APPRAISAL',
  'ANNUAL_APPRAISAL',
  'EVALUATION_HANDOVER',
  'OBJECTION',
  'OBJECTION_DECISION',
  'COMPLAINT_FIRST_RESPONSE',
  'COMPLAINT_INFORMATION',
  'COMPLAINT_WITHOUT_EXAMINATION',
  'COMPLAINT_WITH_EXAMINATION',
  'DISCIPLINE_SUMMONS',
  'DISCIPLINE_DELIVERY',
  'DISCIPLINE_EFFECT',
])
export type DeadlineCode = z.infer<typeof deadlineCode>

const words = z.string().trim().min(1).max(1_000)
/** A number as decimal text with a point, never a float. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/)
/** Part of a whole as decimal text: "0.70" is 70%. */
const share = decimal.refine((text) => Number(text) <= 1)

/** Days a week on which offices work: 5 is Monday to Friday, 6 is Monday to Saturday. */
const workWeek = z.strictObject({ daysPerWeek: z.literal([5, 6]) })

/** Predikat by rating of hasil kerja and of perilaku kerja: nine cells, each once. */
const predikatTable = z.strictObject({
  cells: z.array(z.strictObject({ hasilKerja: rating, perilaku: rating, predikat })).refine((cells) => {
    const pairs = cells.map(({ hasilKerja, perilaku }) => `${hasilKerja} ${perilaku}`)
    return cells.length === 9 && isUnique(pairs)
  }),
})

/** What a pattern asks of a group of predikat taken together; shares are of all employees counted. */
const bound = z
  .strictObject({
    predikat: z.array(predikat).min(1).refine(isUnique),
    minShare: share.optional(),
    maxShare: share.optional(),
    /** At least one employee has a predikat of the group. */
    mustExist: z.literal(true).optional(),
    /** "Sebagian besar": no predikat outside the group has more employees than the group. */
    mustBeLargest: z.literal(true).optional(),
  })
  .refine(({ predikat: _, ...asked }) => Object.keys(asked).length > 0)
  .refine(({ minShare, maxShare }) => Number(minShare ?? 0) <= Number(maxShare ?? 1))
export type DistributionBound = z.infer<typeof bound>

/** The pattern for each capaian organisasi (SE MenPANRB 3/2023), and the set of employees over which it is counted. */
const distributionPattern = z.strictObject({
  population: z.strictObject({
    /** OFFICE is the unor induk. */
    countedOver: z.enum(['OFFICE', 'GOVERNMENT']),
    periodKinds: z.array(z.enum(PeriodKind)).min(1).refine(isUnique),
    /** Whether an SKP of an acting post counts too; when not, each person counts once. */
    actingCounted: z.boolean(),
    /** A set with fewer employees gives no warning. */
    silentBelow: z.int().min(1),
  }),
  patterns: z.record(achievementLevel, z.array(bound).min(1)),
})

/** Nilai dasar ASN BerAKHLAK, each with its three panduan perilaku, in the order of the SKP form. */
const behaviourGuide = z.strictObject({
  values: z
    .array(z.strictObject({ key: z.string().regex(/^[A-Z_]+$/), name: words, guides: z.array(words).length(3) }))
    .length(7)
    .refine((values) => isUnique(values.map(({ key }) => key))),
})

const functionalLevel = z
  .enum(PostLevel)
  .extract(['PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA'])

/** Angka kredit of a full year is coefficient of the jenjang times factor of the predikat ("1.5" is 150%). */
const angkaKredit = z.strictObject({ coefficients: z.record(functionalLevel, decimal), factors: z.record(predikat, decimal) })

/** Unsur of the SKM questionnaire (at least the nine of PermenPANRB 14/2017). The number shown is not the identity: the key is. */
const surveyElement = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: words,
  /** The n of "Un", which is also the order on the questionnaire. */
  displayNumber: z.int().min(1),
  question: words,
  /** Texts of the scores 1, 2, 3 and 4. */
  answers: z.tuple([words, words, words, words]),
})

const surveyElements = z.strictObject({
  elements: z
    .array(surveyElement)
    .min(9)
    .refine((elements) => isUnique(elements.map(({ key }) => key)))
    .refine((elements) => isUnique(elements.map(({ displayNumber }) => displayNumber))),
  /** A questionnaire with a smaller share of its unsur answered is not counted. */
  minAnsweredShare: share,
})

/** Mutu by nilai interval konversi (NIK, 25.00 to 100.00, rounded to two decimals); `from` is the band's lowest NIK. */
const surveyBand = z.strictObject({ from: decimal, mutu: z.enum(['A', 'B', 'C', 'D']), kinerja: words, persepsi: z.int().min(1) })
export type SurveyBand = z.infer<typeof surveyBand>

const surveyBands = z.strictObject({
  bands: z
    .array(surveyBand)
    .min(1)
    .refine((bands) => isRising(bands.map(({ from }) => Number(from))))
    .refine((bands) => isRising(bands.map(({ persepsi }) => persepsi)))
    .refine((bands) => isUnique(bands.map(({ mutu }) => mutu))),
})

const source = { citation: words, certainty: z.enum(Certainty) }

/** A number of days after its event (before it, for DISCIPLINE_SUMMONS), or a day in the year of the plan or the year after. */
const deadline = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY']), amount: z.int().min(1).max(366), ...source }),
  z.strictObject({ unit: z.literal('MONTH_DAY'), monthDay: z.string().refine(isMonthDay), yearsAfter: z.literal([0, 1]), ...source }),
])
export type Deadline = z.infer<typeof deadline>

/** Every deadline, each with its own article and certainty. */
const deadlines = z.strictObject({ deadlines: z.record(deadlineCode, deadline) })

/** Who appraises, by the place of the appraised post; what to do while the appraiser's post has no definitive holder. */
const appraiserChoice = z.strictObject({
  /** Titles by which the head of unit who is the Sekretaris Daerah is known. */
  secretaryTitles: z.array(words).min(1),
  appraiserOf: z.record(
    z.enum(['STAFF', 'HEAD', 'HEAD_UNDER_ROOT', 'SECRETARY']),
    z.enum(['HEAD_OF_OWN_UNIT', 'HEAD_OF_UNIT_ABOVE', 'SECRETARY', 'HEAD_OF_GOVERNMENT']),
  ),
  /** Tried in this order. */
  whenVacant: z
    .array(z.enum(['ACTING_HOLDER', 'ONE_LEVEL_UP']))
    .min(1)
    .refine(isUnique),
  /** Which acting holder appraises when there are several: the first mode that is held. */
  actingOrder: z
    .array(z.enum(HoldingMode).exclude(['DEFINITIVE']))
    .length(3)
    .refine(isUnique),
})

/** Where the performance of a year is on record (sistem pencatat). */
const recordingSystem = z.strictObject({
  defaultSystem: z.enum(RecordingSystem),
  /** For posts whose title begins with `titlePattern` (plain text, case ignored); the first that fits wins. */
  exceptions: z.array(z.strictObject({ titlePattern: words, system: z.enum(RecordingSystem) })),
})

/** Which stretches of a year realisation is recorded for, and which are appraised (evaluasi periodik and tahunan). */
const performancePeriods = z.strictObject({
  realizationKind: z.enum(PeriodKind).exclude(['YEAR']),
  appraisalKinds: z.array(z.enum(PeriodKind)).min(1).refine(isUnique),
})

/** How the achievement of an indicator is reckoned, in percent of its target. */
const indicatorAchievement = z.strictObject({
  /** For lower is better: (2 × target − realised) / target, or target / realised. */
  lowerIsBetter: z.enum(['TWICE_TARGET_MINUS_REALIZED', 'TARGET_OVER_REALIZED']),
  /** An achievement counts at most this many percent; below zero it counts as zero. */
  maxPercent: decimal,
  /** Percent points that each day after the target date takes away. */
  latePointsPerDay: decimal.default('1'),
})

/** What is weak enough to propose a training. */
const trainingTriggers = z.strictObject({
  /** A BerAKHLAK value with one of these ratings, or the overall behaviour rating. */
  behaviourRatings: z.array(rating).min(1).refine(isUnique),
  /** An indicator whose achievement, in percent, is below this. */
  achievementBelow: decimal,
  /** An unsur of the unit's services whose converted value (NRR × 25) is below this. */
  unsurBelow: decimal,
  /** A survey with fewer counted respondents triggers nothing. */
  minRespondents: z.int().min(1),
  /** Trainings proposed to one person and year, at most: those with the most evidence first. */
  mostPerPerson: z.int().min(1),
})

/** When answers to a survey are marked for an officer to look at. They are never refused by it. */
const surveyMarks = z.strictObject({
  /** More from one address within an hour, or within a day, than a crowd behind one connection sends. */
  addressPerHour: z.int().min(10).max(10_000),
  addressPerDay: z.int().min(10).max(100_000),
  /** All unsur answered in fewer seconds: no person reads that fast. */
  quickestSeconds: z.int().min(1).max(120),
  /** So many with the same answers from one address within so many seconds. */
  burst: z.strictObject({ count: z.int().min(2).max(100), seconds: z.int().min(5).max(3600) }),
})

/** When survey figures are shown to the public, and when somebody is told of them. */
const surveySignals = z.strictObject({
  /** Groups of fewer respondents are not published. */
  smallestPublished: z.int().min(3).max(100),
  /** An unsur that fell by so many points (of 100) from one survey to the next is a fall. */
  fallPoints: decimal,
  /** In both surveys at least so many respondents. */
  fallRespondents: z.int().min(3).max(1_000),
  /** For a service that is free: so many fee answers other than the best in a survey are told to the Inspektorat, as one figure. */
  feeAnswers: z.int().min(2).max(1_000),
})

/** Words by which comments are sorted into topics. A comment may belong to several. */
const surveyTopics = z.strictObject({
  topics: z
    .array(z.strictObject({ key: z.string().regex(/^[a-z-]+$/), name: words, words: z.array(words).min(1).max(60) }))
    .min(1)
    .max(40)
    .refine((topics) => isUnique(topics.map(({ key }) => key))),
})

/** Local options of planning. */
const planning = z.strictObject({
  /** Whether RHK carry weights. They are never printed: the regulation has none. */
  weights: z.boolean(),
  /** Targets of people at the same post are compared only where at least so many have one. */
  smallestGroup: z.int().min(2),
  /** How many days after a post has ended its submitted SKP may still be agreed to, by the last pejabat penilai. No regulation says; a month lets
   * an evaluation of the month follow. */
  settleDays: z.int().min(0).max(366).default(30),
})

/** How much training an employee takes. */
const trainingHours = z.strictObject({
  /** Jam pelajaran (JP) in a year, at least. */
  leastPerYear: z.int().min(1).max(1_000),
})

/** What the body of each kind of rule must be. */
export const ruleBodies = {
  WORK_WEEK: workWeek,
  PREDIKAT_TABLE: predikatTable,
  DISTRIBUTION_PATTERN: distributionPattern,
  BEHAVIOUR_GUIDE: behaviourGuide,
  ANGKA_KREDIT: angkaKredit,
  SURVEY_ELEMENTS: surveyElements,
  SURVEY_BANDS: surveyBands,
  DEADLINES: deadlines,
  APPRAISER_CHOICE: appraiserChoice,
  RECORDING_SYSTEM: recordingSystem,
  PERFORMANCE_PERIODS: performancePeriods,
  INDICATOR_ACHIEVEMENT: indicatorAchievement,
  TRAINING_TRIGGERS: trainingTriggers,
  PLANNING: planning,
  TRAINING_HOURS: trainingHours,
  SURVEY_MARKS: surveyMarks,
  SURVEY_SIGNALS: surveySignals,
  SURVEY_TOPICS: surveyTopics,
} satisfies Record<RuleKind, z.ZodType>

export type RuleBody<K extends RuleKind> = z.infer<(typeof ruleBodies)[K]>

/** A new wording of a rule, to be published. `body` is checked by its kind's schema; `basedOn` is the number it started from, 0 for none. */
export const newRuleVersion = z.object({
  kind: z.enum(RuleKind),
  basedOn: z.int().min(0),
  validFrom: z.custom<Day>((value) => typeof value === 'string' && isDay(value)),
  body: z.unknown(),
  ...source,
  /** Empty for all kinds of employee. */
  employeeKinds: z.array(z.enum(EmployeeKind)).refine(isUnique),
  note: words,
})
export type NewRuleVersion = z.infer<typeof newRuleVersion>

function isUnique(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > Number(values[index - 1]))
}

/** True for "01-31"; a day that only leap years have is refused. */
function isMonthDay(text: string): boolean {
  return isDay(`2001-${text}`)
}
