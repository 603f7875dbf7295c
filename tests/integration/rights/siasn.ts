import { v7 as uuidv7 } from 'uuid'
import { addDays, columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { applyImport, discardForgottenImports, discardImport, previewImport } from '@/lib/organization/siasn/commands'
import { compareImport, compareJudged, findImport, listImports } from '@/lib/organization/siasn/queries'
import { unitHeadings } from '@/lib/organization/siasn/schema'
import { readTable } from '@/lib/organization/siasn/sheet'
import { previewUpload } from '@/lib/organization/siasn/upload/commands'
import { trusted } from '../../support/actors'
import { nobody, row, same, type Who } from './row'
import type { Subject } from './town'

const hrAdmin: Who = ['HR_ADMIN']
const inReach = { ...same(hrAdmin), otherUnit: nobody }
const csv = ({ officeSiasnId }: Subject) =>
  `ID,NAMA UNOR,DIATASAN ID,ESELON NAMA,NAMA JABATAN,INDUK UNOR ID\n${officeSiasnId},Dinas,,,,${officeSiasnId}`

/** Files of the subject's office for tomorrow, which is refused to whoever may import. */
async function filesOf(subject: Subject) {
  const units = await readTable(new TextEncoder().encode(csv(subject)), 'unor.csv', unitHeadings)
  if (!units.ok) throw new Error(units.code)
  return { sources: { units: units.value, employees: null }, frame: { day: addDays(trusted().today, 1), scope: subject.officeSiasnId } }
}

/** An import of the subject's office that was decided already. */
async function decided({ officeId }: Subject): Promise<string> {
  const none = { created: 0, updated: 0, unchanged: 0, rejected: 0, missing: 0 }
  const texts = { problems: '[]', counts: JSON.stringify({ units: none, employees: none }) }
  const facts = { day: columnOf(trusted().today), scopeUnitId: officeId, state: 'DISCARDED' as const, madeAt: trusted().now }
  return (await db().siasnImport.create({ data: { id: uuidv7(), ...facts, ...texts } })).id
}

export const siasnRows = [
  row(
    compareImport,
    async (actor, subject) => {
      const { sources, frame } = await filesOf(subject)
      return compareImport(actor, sources, frame)
    },
    inReach,
  ),
  row(
    compareJudged,
    async (actor, subject) => {
      const { frame } = await filesOf(subject)
      return compareJudged(actor, { units: null, employees: null, problems: [] }, frame, subject.officeId)
    },
    inReach,
  ),
  row(previewImport, async (actor, subject) => previewImport(actor, await filesOf(subject)), inReach),
  row(
    previewUpload,
    async (actor, subject) => {
      const { frame } = await filesOf(subject)
      return previewUpload(actor, { ...frame, unitFile: new File([csv(subject)], 'unor.csv'), employeeFile: null } as never, {})
    },
    inReach,
  ),
  row(applyImport, async (actor, subject) => applyImport(actor, { importId: await decided(subject) }), inReach),
  row(discardImport, async (actor, subject) => discardImport(actor, { importId: await decided(subject) }), inReach),
  row(discardForgottenImports, (actor) => discardForgottenImports(actor, null), same(nobody)),
  row(
    listImports,
    async (actor, subject) => {
      const id = await decided(subject)
      return (await listImports(actor)).rows.some((one) => one.id === id)
    },
    inReach,
  ),
  row(findImport, async (actor, subject) => findImport(actor, await decided(subject)), inReach),
]
