import { type Actor, hasRole, isTrusted } from '../actor'

/** Who may prove the trail: the operator and auditors. */
export function mayVerifyTrail(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'AUDITOR')
}

/** Who may search the trail and open an act of it: auditors, each in their reach, and the operator. */
export function mayReadTrail(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'AUDITOR')
}

/**
 * Which acts an actor may see: all; or those of things that belong to one of these units. An act on the whole government belongs to no
 * unit, so an auditor of some units does not see it.
 */
export function actsVisibleTo(actor: Actor): 'all' | readonly string[] {
  const reaches = actor.reaches.filter(({ role }) => role === 'AUDITOR')
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return [...new Set(reaches.flatMap(({ units }) => [...units]))]
}

/**
 * The fields of an act's values that an auditor may read, by noun ('all' where the thing itself is public). What is not named here is not
 * shown, only that there was a value: answers of 360 reviews, reporters' identities and counselling notes must never be added.
 */
export const readableFields: Readonly<Record<string, readonly string[] | 'all'>> = {
  unit: ['name', 'parent', 'office', 'echelon', 'headTitle'],
  employee: ['nip', 'name', 'kind', 'standing', 'rank', 'post', 'unit', 'postKind', 'level', 'corrected', 'count', 'search', 'format'],
  holding: ['name', 'nip', 'post', 'mode', 'from', 'to'],
  appraisalLine: ['holdingId', 'appraiser', 'superior', 'rule', 'validFrom', 'from', 'opened', 'ended'],
  rule: 'all',
  apiKey: ['name', 'uses'],
  account: ['role', 'unitId', 'from', 'to', 'device'],
  audit: ['count', 'search', 'format'],
  serviceStandard: ['number', 'validFrom', 'time', 'fee', 'isFree', 'requirements'],
  serviceBook: ['way', 'days', 'count', 'search', 'format'],
  training: ['state', 'course', 'year', 'count', 'search', 'format'],
  team: ['name', 'purpose', 'basis', 'year', 'leaderHoldingId', 'holdingId', 'post', 'from', 'to', 'ended'],
  expectedRole: ['state', 'workResultId', 'holdingId', 'teamId'],
  matrix: ['count', 'search', 'format'],
  tree: ['count', 'search'],
  fairness: ['count', 'search'],
  trainingCourse: 'all',
  survey: [
    'service',
    'year',
    'period',
    'opensOn',
    'closesOn',
    'serviceUsers',
    'slug',
    'count',
    'ikmChange',
    'shown',
    'start',
    'version',
    'changes',
    'unsur',
    'question',
    'answers',
    'choices',
    'weights',
    'order',
    'bestFirst',
    'minAnsweredShare',
    'profile',
    'language',
    'texts',
  ],
  period: ['year', 'made'],
  siasnImport: ['day', 'units', 'employees', 'lines', 'count'],
  realization: ['indicatorId', 'periodId', 'number', 'value', 'files'],
  followUp: ['unsur', 'kind', 'dueOn', 'state', 'count', 'search', 'format'],
  publicity: 'all',
  surveyLanguage: ['language', 'name', 'phrases'],
  surveyReport: ['n', 'ikm', 'count', 'search', 'format'],
  appraisalCycle: ['period', 'dueOn', 'made', 'closedAt', 'unrated'],
  organizationAchievement: ['cycleId', 'number', 'achievement'],
  distributionNote: ['cycleId'],
  appraisal: ['state', 'resultRating', 'behaviourRating', 'predikat'],
}

/** Who may take the values of an act away (UU 27/2022): the HR administrator, or the operator on their written order. */
export function mayRedact(actor: Actor): boolean {
  return actor.kind === 'OPERATOR' || actor.reaches.some(({ role, units }) => role === 'HR_ADMIN' && units === 'all')
}
