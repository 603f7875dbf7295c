import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import type { Certainty } from '../../generated/prisma/enums'
import type { Result } from '../../result'
import { parseBody } from '../../rule/rules'
import type { Band, SatisfactionIndex } from '../rules'
import { readTallies, type TallyFilter, type TallyRow } from '../tally/queries'
import { readVersion } from '../version/queries'
import { firstLanguage } from '../version/rules'
import type { SurveyElement } from '../version/schema'
import { type Counts, indexOf, poolCounts } from './rules'

/** A rule's version that a figure rests on. */
export type Basis = { number: number; citation: string; certainty: Certainty }

/** A survey's figures as of now, from its running counts. `index` refuses while an unsur has no answer. */
export type SurveyFigures = Counts & {
  minAnsweredShare: string
  /** In the order of the questionnaire, as the latest version asks. */
  elements: readonly SurveyElement[]
  bands: readonly Band[]
  index: Result<SatisfactionIndex>
  elementsRule: Basis
  bandsRule: Basis
}

/** The figures of one survey; null when there is none. Results are public: anyone may read them. */
export async function findSurveyIndex(actor: Actor, surveyId: string, filter: TallyFilter = {}): Promise<SurveyFigures | null> {
  return (await listSurveyIndexes(actor, [surveyId], filter)).get(surveyId) ?? null
}

/** The figures of many surveys by id, in the same few statements whatever their number. Public. */
export async function listSurveyIndexes(
  _actor: Actor,
  surveyIds: readonly string[],
  filter: TallyFilter = {},
  client: Db | Tx = db(),
): Promise<Map<string, SurveyFigures>> {
  if (surveyIds.length === 0) return new Map()
  const versions = await client.surveyVersion.findMany({
    where: { surveyId: { in: [...surveyIds] }, publishedAt: { not: null } },
    include: { elementsRule: true, bandsRule: true },
    orderBy: { number: 'asc' },
  })
  const rows = await readTallies(surveyIds, filter, {}, client)
  const counted = await Promise.all(rows.map(async (row) => ({ ...row, elements: await elementsOf(row.versionId, client) })))
  const figures = await Promise.all(
    versions.map(async (version) => {
      const elements = await elementsOf(version.id, client)
      const own = counted.filter(({ surveyId }) => surveyId === version.surveyId)
      return [version.surveyId, figuresOf(version, elements, own)] as const
    }),
  )
  return new Map(figures)
}

async function elementsOf(versionId: string, client: Db | Tx): Promise<readonly SurveyElement[]> {
  return (await readVersion(versionId, client)).asked.get(firstLanguage)?.elements ?? []
}

type Version = { minAnsweredShare: { toString: () => string }; elementsRule: StoredRule; bandsRule: StoredRule }
type StoredRule = Basis & { body: unknown }
type Own = TallyRow & { elements: readonly SurveyElement[] }

function figuresOf(
  { minAnsweredShare, elementsRule, bandsRule }: Version,
  elements: readonly SurveyElement[],
  rows: readonly Own[],
): SurveyFigures {
  const read = parseBody('SURVEY_BANDS', bandsRule.body)
  if (!read.ok) throw new Error('a survey names a broken rule')
  const { bands } = read.value
  const counts = poolCounts(elements, rows)
  return {
    ...counts,
    ...{ elements, bands, index: indexOf(counts, elements, bands) },
    minAnsweredShare: minAnsweredShare.toString(),
    ...{ elementsRule: basisOf(elementsRule), bandsRule: basisOf(bandsRule) },
  }
}

function basisOf({ number, citation, certainty }: StoredRule): Basis {
  return { number, citation, certainty }
}
