'use server'

import { formAction } from '@/lib/door/form-action'
import { approvePledge, renewPledge, startPledge } from '@/lib/plan/pledge/commands'
import * as write from '@/lib/plan/pledge/content/commands'
import { pledgePath, refusals } from '@/lib/plan/pledge/labels'
import * as schema from '@/lib/plan/pledge/schema'
import { applyPledgeFile, discardPledgeFile } from '@/lib/plan/pledge/upload/commands'
import { refusals as uploadRefusals } from '@/lib/plan/pledge/upload/labels'
import { shownFile } from '@/lib/plan/pledge/upload/schema'

// A form that leads back to its own page names the revision it made: a new address, or the browser would only jump to the `#`.

export const start = formAction({
  schema: schema.pledgeStart,
  perform: startPledge,
  refusals,
  next: (pledge) => pledgePath(pledge, '/susun'),
})

export const approve = formAction({
  schema: schema.pledgeApproval,
  perform: approvePledge,
  refusals,
  next: (pledge) => `${pledgePath(pledge)}&sudah=disetujui`,
})

export const renew = formAction({
  schema: schema.pledgeRenewal,
  perform: renewPledge,
  refusals,
  next: (pledge) => pledgePath(pledge, '/susun'),
})

export const saveObjective = formAction({
  schema: schema.objective,
  perform: write.saveObjective,
  refusals,
  next: (pledge) => `${pledgePath(pledge, '/susun')}&dari=${pledge.revision}#sasaran-${pledge.objectiveId}`,
})

export const removeObjective = formAction({
  schema: schema.objectiveRef,
  perform: write.removeObjective,
  refusals,
  next: (pledge) => `${pledgePath(pledge, '/susun')}&dari=${pledge.revision}#sasaran`,
})

export const saveIndicator = formAction({
  schema: schema.unitIndicator,
  perform: write.saveUnitIndicator,
  refusals,
  next: (pledge) => `${pledgePath(pledge, '/susun')}&dari=${pledge.revision}#sasaran-${pledge.objectiveId}`,
})

export const removeIndicator = formAction({
  schema: schema.unitIndicatorRef,
  perform: write.removeUnitIndicator,
  refusals,
  next: (pledge) => `${pledgePath(pledge, '/susun')}&dari=${pledge.revision}#sasaran-${pledge.objectiveId}`,
})

export const applyFile = formAction({
  schema: shownFile,
  perform: applyPledgeFile,
  refusals: uploadRefusals,
  next: ({ added, changed, ...pledge }) => `${pledgePath(pledge, '/susun')}&ditambah=${added}&diubah=${changed}#sasaran`,
})

export const discardFile = formAction({
  schema: shownFile,
  perform: discardPledgeFile,
  refusals: uploadRefusals,
  next: (pledge) => `${pledgePath(pledge, '/unggah')}&dibuang=1`,
})
