'use server'

import { formAction } from '@/lib/door/form-action'
import { declineRole, proposeRole, takeRole, withdrawRole } from '@/lib/plan/matrix/commands'
import { refusals } from '@/lib/plan/matrix/labels'
import { roleDecline, roleProposal, roleRef } from '@/lib/plan/matrix/schema'

// A form that leads back to its own page names what it was about: a new address, or the browser would only jump to the `#`.

type Cell = { year: number; workResultId: string; holdingId: string; teamId: string | null; roleId: string }

const cellAddress = ({ year, workResultId, holdingId, teamId, roleId }: Cell, done: string) =>
  `/peran-hasil?tahun=${year}${teamId ? `&tim=${teamId}` : ''}&isi=${holdingId}.${workResultId}&sudah=${done}&usulan=${roleId}#isi`

export const propose = formAction({
  schema: roleProposal,
  perform: proposeRole,
  refusals,
  next: (cell) => cellAddress(cell, 'diusulkan'),
})

export const withdraw = formAction({
  schema: roleRef,
  perform: withdrawRole,
  refusals,
  next: (cell) => cellAddress(cell, 'ditarik'),
})

export const take = formAction({
  schema: roleRef,
  perform: takeRole,
  refusals,
  next: ({ planId, workResultId }) => `/skp/${planId}/susun?sudah=peran&dari=${workResultId}#rhk-${workResultId}`,
})

export const decline = formAction({
  schema: roleDecline,
  perform: declineRole,
  refusals,
  next: ({ year }, { roleId }) => `/skp?tahun=${year}&peran=ditolak&usulan=${roleId}`,
})
