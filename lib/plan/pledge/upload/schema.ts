import { z } from 'zod'
import type { Table } from '../../../organization/siasn/schema'
import { planYear } from '../../schema'
import { shownPledge } from '../schema'
import type { PledgeColumn } from '../sheet'

export type PledgeTable = Table<PledgeColumn>

/** The form of the upload page, beside its file. */
export const uploadPlace = z.object({ unitId: z.uuid(), year: planYear })

/** An uploaded file that was shown against a revision of the draft. */
export const shownFile = shownPledge.extend({ fileId: z.uuid() })
