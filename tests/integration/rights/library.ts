import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { copyLibraryIndicator, retireLibraryIndicator, writeLibraryIndicator } from '@/lib/plan/library/commands'
import { findLibraryIndicator, listCopyTargets, listLibrary, listOwnPostTitles } from '@/lib/plan/library/queries'
import { prepareUnitDrafts } from '@/lib/plan/library/unit/commands'
import { findUnitDrafts, listUnitsToPrepare } from '@/lib/plan/library/unit/queries'
import { trusted } from '../../support/actors'
import { everyone, nobody, type Row, row, same, type Who, wholeOnly } from './row'
import type { Subject, Town } from './town'

const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const person = { operator: false }
const ofUnit: Row['yes'] = { ...same(hr), otherUnit: nobody }
const reason = 'Ukuran lama sekali'

/** An entry that nobody retires: whoever may is refused because it is retired already. */
async function entry({ retired = false, people = 3 } = {}): Promise<string> {
  const postKey = `uji hak ${people}${retired ? ' ditarik' : ''}`
  const there = await db().libraryIndicator.findFirst({ where: { postKey } })
  if (there) return there.id
  const { accountId } = await db().session.findFirstOrThrow()
  const words = { postKey, postTitle: 'Uji hak', resultText: 'Hasil', text: 'Ukuran', wordingKey: 'hasil › ukuran', unitName: 'berkas' }
  const gone = retired ? { retiredAt: trusted().now, retiredById: accountId, retireReason: reason } : {}
  const kind = { kind: 'HIGHER_IS_BETTER' as const, aggregation: 'SUM' as const }
  const { id } = await db().libraryIndicator.create({
    data: { id: uuidv7(), ...words, ...kind, people, createdAt: trusted().now, ...gone },
  })
  return id
}

/** A draft of the subject. */
async function draftOf({ yearPeriodId, year }: Town, { holdingId }: Subject): Promise<string> {
  const next = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: year + 1 } })
  const there = await db().plan.findFirst({ where: { holdingId, periodId: next.id } })
  if (there) return there.id
  const id = uuidv7()
  const days = { startsOn: next.startsOn, endsOn: next.endsOn }
  await db().plan.create({ data: { id, holdingId, periodId: next.id, form: 'QUANTITATIVE', ...days, createdAt: trusted().now } })
  const version = { id: uuidv7(), planId: id, number: 1, state: 'DRAFT' as const, revision: 1, createdAt: trusted().now }
  await db().planVersion.create({ data: version })
  return yearPeriodId === '' ? '' : id
}

const search = { q: '', page: 1, post: 'Uji hak', kind: null, retired: false }

export const libraryRows = [
  row(
    writeLibraryIndicator,
    async (actor) => {
      await entry()
      const words = { postTitle: 'Uji hak', resultText: 'Hasil', text: 'Ukuran', unitName: 'berkas', aspect: null, perspective: null }
      return writeLibraryIndicator(actor, { ...words, kind: 'HIGHER_IS_BETTER', aggregation: 'SUM' })
    },
    same(hr),
    person,
  ),
  row(
    retireLibraryIndicator,
    async (actor) => retireLibraryIndicator(actor, { libraryIndicatorId: await entry({ retired: true }), reason }),
    wholeOnly('HR_ADMIN'),
    person,
  ),
  row(
    copyLibraryIndicator,
    async (actor, subject, town) => {
      const into = { planId: await draftOf(town, subject), workResultId: randomUUID() }
      const copied = { libraryIndicatorId: await entry(), into, target: '1', targetTo: '', aspect: 'KUANTITAS' as const, perspective: null }
      return copyLibraryIndicator(actor, copied)
    },
    { ...same(nobody), own: everyone },
    person,
  ),
  row(
    prepareUnitDrafts,
    async (actor, { unitId }, { year }) =>
      prepareUnitDrafts(actor, { unitId, year: year - 1, below: false, holdingIds: [randomUUID()], entryIds: [] }),
    ofUnit,
    person,
  ),
  row(findUnitDrafts, (actor, { unitId }, { year }) => findUnitDrafts(actor, { unitId, year, below: false, page: 1 }), ofUnit, person),
  row(listUnitsToPrepare, async (actor, { unitId }) => (await listUnitsToPrepare(actor)).some(({ id }) => id === unitId), ofUnit, person),
  row(
    listLibrary,
    async (actor) => {
      await entry()
      return listLibrary(actor, search)
    },
    same(everyone),
  ),
  row(
    listLibrary,
    async (actor) => {
      await entry({ retired: true })
      return (await listLibrary(actor, { ...search, retired: true })).rows.filter(({ retireReason }) => retireReason !== null)
    },
    same(hr),
    { ...person, about: 'retired entries' },
  ),
  row(findLibraryIndicator, async (actor) => findLibraryIndicator(actor, await entry()), same(everyone)),
  row(
    findLibraryIndicator,
    async (actor) => findLibraryIndicator(actor, await entry({ retired: true, people: 1 })),
    wholeOnly('HR_ADMIN'),
    {
      ...person,
      about: 'what one person says',
    },
  ),
  row(
    listCopyTargets,
    async (actor, subject, town) => {
      const planId = await draftOf(town, subject)
      return (await listCopyTargets(actor)).some((one) => one.planId === planId)
    },
    { ...same(nobody), own: everyone },
    person,
  ),
  row(
    listOwnPostTitles,
    async (actor, { postTitle }) => (await listOwnPostTitles(actor)).includes(postTitle),
    { ...same(nobody), own: everyone },
    person,
  ),
]
