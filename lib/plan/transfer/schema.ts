import { z } from 'zod'
import type {
  IndicatorAspect,
  IndicatorKind,
  IndicatorPerspective,
  PlanAnnex,
  PlanForm,
  WorkResultCategory,
} from '../../generated/prisma/enums'
import { planYear } from '../schema'

/** For which post the actor holds, and which year. */
export const transferPlace = z.object({ holdingId: z.uuid(), year: planYear })

/** An uploaded SKP to be made a draft. */
export const transferRef = transferPlace.extend({ fileId: z.uuid() })

/** A run of text on a page: points from the left and from the top, `size` of its letters. */
export type TextItem = { x: number; y: number; width: number; size: number; text: string }
export type TextPage = { height: number; items: TextItem[] }

/** A target as read. `isDoubtful` where its direction or last day was guessed. */
export type ReadTarget = { kind: IndicatorKind; target: string; targetTo: string | null; unitName: string; isDoubtful: boolean }

export type ReadIndicator = {
  text: string
  aspect: IndicatorAspect | null
  perspective: IndicatorPerspective | null
  shared: boolean
  /** The target as it stood there. */
  written: string
  /** Null where it could not be read. */
  target: ReadTarget | null
}

export type ReadResult = { category: WorkResultCategory; text: string; supports: string | null; indicators: ReadIndicator[] }

/** What was read of an SKP. `unread` are lines of it that found no place. */
export type ReadPlan = {
  form: PlanForm
  nip: string | null
  year: number | null
  workResults: ReadResult[]
  /** By the value's name as it stood there. */
  expectations: { value: string; text: string }[]
  annexes: Record<PlanAnnex, string[]>
  unread: string[]
}
