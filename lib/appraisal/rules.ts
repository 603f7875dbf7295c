import type { AppraisalState, Predikat, Rating } from '../generated/prisma/enums'
import type { RuleBody } from '../rule/schema'

/** What can be done with an appraisal. */
export type StepName = 'RATE' | 'RELEASE' | 'ACKNOWLEDGE' | 'LAPSE' | 'OBJECT' | 'DECIDE' | 'FINALIZE' | 'REOPEN'

/** Who does it: a party, HR administrators, or the clock. */
export type Doer = 'APPRAISER' | 'EMPLOYEE' | 'SUPERIOR' | 'HR_ADMIN' | 'CLOCK'

/** What must be at hand beside the state. */
export type Need = 'RATINGS' | 'REASON' | 'ORGANIZATION_ACHIEVEMENT' | 'APPRAISER_KNOWN' | 'WITHIN_TERM' | 'TERM_OVER' | 'SUPERIOR_KNOWN'

type Transition = { step: StepName; from: readonly AppraisalState[]; to: AppraisalState; by: Doer; needs: readonly Need[] }

/** Every step of an appraisal; what is not here cannot happen (PermenPANRB 6/2022 on evaluation, PP 30/2019 Pasal 59 on objection). */
export const transitions: readonly Transition[] = [
  { step: 'RATE', from: ['DRAFT', 'RATED', 'REOPENED'], to: 'RATED', by: 'APPRAISER', needs: ['RATINGS', 'REASON'] },
  { step: 'RELEASE', from: ['RATED'], to: 'RELEASED', by: 'APPRAISER', needs: ['RATINGS', 'ORGANIZATION_ACHIEVEMENT'] },
  { step: 'ACKNOWLEDGE', from: ['RELEASED'], to: 'RECEIVED', by: 'EMPLOYEE', needs: [] },
  { step: 'LAPSE', from: ['RELEASED'], to: 'RECEIVED', by: 'CLOCK', needs: ['TERM_OVER', 'REASON'] },
  { step: 'OBJECT', from: ['RECEIVED'], to: 'OBJECTED', by: 'EMPLOYEE', needs: ['WITHIN_TERM', 'REASON', 'SUPERIOR_KNOWN'] },
  { step: 'DECIDE', from: ['OBJECTED'], to: 'DECIDED', by: 'SUPERIOR', needs: ['RATINGS', 'REASON'] },
  { step: 'FINALIZE', from: ['RECEIVED'], to: 'FINAL', by: 'CLOCK', needs: ['TERM_OVER'] },
  { step: 'FINALIZE', from: ['DECIDED'], to: 'FINAL', by: 'CLOCK', needs: [] },
  { step: 'REOPEN', from: ['RELEASED', 'RECEIVED', 'FINAL'], to: 'REOPENED', by: 'HR_ADMIN', needs: ['REASON'] },
]

/** The state a step leads to, or null where it cannot be done from that state. */
export function stateAfter(step: StepName, from: AppraisalState): AppraisalState | null {
  return transitions.find((one) => one.step === step && one.from.includes(from))?.to ?? null
}

/** The states from which a step can be done. */
export function statesBefore(step: StepName): AppraisalState[] {
  return transitions.filter((one) => one.step === step).flatMap(({ from }) => [...from])
}

/** What the people of the appraisal may do next, whoever they are. */
export function stepsFrom(from: AppraisalState): Transition[] {
  return transitions.filter((one) => one.from.includes(from))
}

/** True while the result lies with the person appraised: from release until it is reopened. */
export function isReleased(state: AppraisalState): boolean {
  return ['RELEASED', 'RECEIVED', 'OBJECTED', 'DECIDED', 'FINAL'].includes(state)
}

/** True where ratings and predikat stand. */
export function isRated(state: AppraisalState): boolean {
  return state === 'RATED' || isReleased(state)
}

/**
 * The predikat of a pair of ratings (kuadran kinerja pegawai, PermenPANRB 6/2022). Throws when the table lacks the pair, which its
 * schema forbids.
 */
export function predikatOf({ cells }: RuleBody<'PREDIKAT_TABLE'>, hasilKerja: Rating, perilaku: Rating): Predikat {
  const cell = cells.find((one) => one.hasilKerja === hasilKerja && one.perilaku === perilaku)
  if (!cell) throw new Error(`the table of predikat has no cell for ${hasilKerja} and ${perilaku}`)
  return cell.predikat
}
