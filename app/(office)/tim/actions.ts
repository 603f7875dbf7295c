'use server'

import { formAction } from '@/lib/door/form-action'
import { addTeamMember, changeTeam, changeTeamLeader, endTeam, endTeamMember, formTeam } from '@/lib/plan/team/commands'
import { giveTeamFeedback } from '@/lib/plan/team/feedback/commands'
import { teamFeedback } from '@/lib/plan/team/feedback/schema'
import { refusals } from '@/lib/plan/team/labels'
import { leaderChange, memberEnd, newMember, newTeam, teamChange, teamEnd } from '@/lib/plan/team/schema'

// A form that leads back to its own page names what it was about: a new address, or the browser would only jump to the `#`.

export const form = formAction({ schema: newTeam, perform: formTeam, refusals, next: ({ teamId }) => `/tim/${teamId}?sudah=dibuat` })

export const change = formAction({ schema: teamChange, perform: changeTeam, refusals, next: ({ teamId }) => `/tim/${teamId}?sudah=diubah` })

export const addMember = formAction({
  schema: newMember,
  perform: addTeamMember,
  refusals,
  next: ({ teamId }, { holdingId }) => `/tim/${teamId}?sudah=masuk&siapa=${holdingId}#anggota`,
})

export const endMember = formAction({
  schema: memberEnd,
  perform: endTeamMember,
  refusals,
  next: ({ teamId }, { memberId }) => `/tim/${teamId}?sudah=keluar&siapa=${memberId}#anggota`,
})

export const changeLeader = formAction({
  schema: leaderChange,
  perform: changeTeamLeader,
  refusals,
  next: ({ teamId }, { holdingId }) => `/tim/${teamId}?sudah=ketua&siapa=${holdingId}`,
})

export const end = formAction({ schema: teamEnd, perform: endTeam, refusals, next: ({ teamId }) => `/tim/${teamId}?sudah=berakhir` })

export const giveFeedback = formAction({
  schema: teamFeedback,
  perform: giveTeamFeedback,
  refusals,
  next: ({ teamId, workResultId }, { seen }) => `/tim/${teamId}?sudah=umpan&dari=${seen}#rhk-${workResultId}`,
})
