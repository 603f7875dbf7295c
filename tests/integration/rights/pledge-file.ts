import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { listPledgePeriods } from '@/lib/plan/pledge/queries'
import { linesColumns } from '@/lib/plan/pledge/sheet'
import { applyPledgeFile, discardPledgeFile, keepPledgeFile, receivePledgeFile } from '@/lib/plan/pledge/upload/commands'
import { findPledgeUpload } from '@/lib/plan/pledge/upload/queries'
import { tableFile } from '@/lib/table-file'
import { trusted } from '../../support/actors'
import { nobody, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const ofOffice = { ...same(hr), otherUnit: nobody }
const revision = 9_999

/** The draft of the pledge of the subject's office, as the rows of pledges make it. */
async function pledgeOf({ yearPeriodId }: Town, { officeId }: Subject): Promise<string> {
  const there = await db().unitPledge.findFirst({ where: { unitId: officeId, periodId: yearPeriodId } })
  if (there) return there.id
  const draftedById = (await db().account.findFirstOrThrow()).id
  const at = trusted().now
  const { id } = await db().unitPledge.create({ data: { id: uuidv7(), unitId: officeId, periodId: yearPeriodId, createdAt: at } })
  const draft = { pledgeId: id, number: 1, state: 'DRAFT' as const, revision: 1, draftedById, draftedAt: at }
  await db().unitPledgeVersion.create({ data: { id: uuidv7(), ...draft } })
  return id
}

const received = () => ({
  ...{ storageKey: `00/${randomUUID().replaceAll('-', '').slice(0, 30)}`, name: 'pk.xlsx', bytes: 1, sha256: new Uint8Array([1]) },
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' as const,
})

export const pledgeFileRows = [
  row(
    keepPledgeFile,
    async (actor, subject, town) => {
      await pledgeOf(town, subject)
      return keepPledgeFile(actor, { unitId: subject.officeId, year: town.year, file: received() })
    },
    ofOffice,
    { operator: false },
  ),
  row(
    receivePledgeFile,
    async (actor, subject, town) => {
      await pledgeOf(town, subject)
      const columns = linesColumns(await listPledgePeriods(actor, town.year))
      const file = new File([await tableFile('csv', columns, [{ objective: 'Layanan andal', indicator: null }])], 'pk.csv')
      return receivePledgeFile(actor, { place: { unitId: subject.officeId, year: town.year }, file }, {})
    },
    ofOffice,
    { operator: false },
  ),
  row(
    applyPledgeFile,
    async (actor, subject, town) => applyPledgeFile(actor, { pledgeId: await pledgeOf(town, subject), revision, fileId: randomUUID() }),
    ofOffice,
  ),
  row(
    discardPledgeFile,
    async (actor, subject, town) => discardPledgeFile(actor, { pledgeId: await pledgeOf(town, subject), revision, fileId: randomUUID() }),
    ofOffice,
  ),
  row(
    findPledgeUpload,
    async (actor, subject, town) => {
      await pledgeOf(town, subject)
      return findPledgeUpload(actor, subject.officeId, town.year, null)
    },
    ofOffice,
  ),
]
