import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { grantRole } from '@/lib/account/commands'
import { operator } from '@/lib/door/cli'
import type { Role } from '@/lib/generated/prisma/enums'
import { findUnitBySiasnId } from '@/lib/organization/queries'
import { applyImport, previewImport } from '@/lib/organization/siasn/commands'
import { employeeHeadings, unitHeadings } from '@/lib/organization/siasn/schema'
import { readTable } from '@/lib/organization/siasn/sheet'
import { demoPassword } from '../../scripts/demo/cast'
import { done } from '../../scripts/demo/done'
import { account } from './accounts'

type Unit = 'office' | 'services' | 'records' | 'vacant'

/** Someone of the office as the SIASN file tells it. */
type Worker = { nip: string; name: string; title: string; unit: Unit; since: string }

/**
 * An office of its own for one test, below the demo city's government and taken in from SIASN files like it: a head, two divisions with a
 * chief and staff each, and a division whose chief's post is vacant. Nobody of another test can meet its people.
 */
type TestOffice = {
  name: string
  unitId: string
  head: Worker
  /** Of the division of services. */
  chief: Worker
  staff: Worker
  clerk: Worker
  /** Of the division of records. */
  otherChief: Worker
  /** The title of the post that nobody holds. */
  vacantTitle: string
  /** The SIASN file of employees that says these things of these people, and nothing of others. */
  employeeFile: (workers: readonly Worker[]) => Buffer
}

export async function openOffice(): Promise<TestOffice> {
  const mark = newMark()
  const name = `Dinas Uji ${mark}`
  const ids: Record<Unit, string> = { office: siasnId(), services: siasnId(), records: siasnId(), vacant: siasnId() }
  const titles: Record<Unit, string> = {
    office: `Kepala ${name}`,
    services: `Kepala Bidang Layanan ${name}`,
    records: `Kepala Bidang Data ${name}`,
    vacant: `Kepala Bidang Sarana ${name}`,
  }
  const divisions = (['services', 'records', 'vacant'] as const).map((unit) => [
    ...[ids[unit], titles[unit].replace('Kepala ', ''), ids.office, 'III.b', titles[unit], ids.office],
  ])
  const units = [[ids.office, name, root, 'II.b', titles.office, ids.office], ...divisions]
  const worker = (who: string, unit: Unit, title: string): Worker => ({
    ...{ nip: newNip(), name: `${who} ${mark}`, title, unit, since: '02-01-2023' },
  })
  const people = {
    head: worker('Ratih', 'office', titles.office),
    chief: worker('Bima', 'services', titles.services),
    staff: worker('Sekar', 'services', 'Pranata Komputer Ahli Pertama'),
    clerk: worker('Jaya', 'services', 'Pengadministrasi Perkantoran'),
    otherChief: worker('Wening', 'records', titles.records),
  }
  const employeeFile = (workers: readonly Worker[]) => csv(Object.values(employeeHeadings).map(first), workers.map(rowOf(ids)))
  await takeIn(Buffer.from(`${rootLines}\n${units.map((cells) => cells.join(',')).join('\n')}`), employeeFile(Object.values(people)))
  const unitId = await findUnitBySiasnId(operator(), ids.office)
  if (unitId === null) throw new Error('the office was not taken in')
  return { name, unitId, ...people, vacantTitle: titles.vacant, employeeFile }
}

/** Somebody who is no employee and holds a role; in one unit with all below it, or everywhere. @returns the user name. */
export async function officerOf(role: Role, unitId: string | null): Promise<string> {
  const { username, accountId } = await account('Petugas Uji', demoPassword)
  const grant = { accountId, role, unitId, from: operator().today, to: null, reason: 'Tugas dalam uji' }
  done(await grantRole(operator(), grant))
  return username
}

const [heading = '', government = ''] = readFileSync('prisma/demo/siasn-unor.csv', 'utf8').split('\n')
const rootLines = `${heading.trim()}\n${government.trim()}`
const root = government.split(',')[0] ?? ''

async function takeIn(unitFile: Buffer, employeeFile: Buffer): Promise<void> {
  const units = done(await readTable(unitFile, 'unor-uji.csv', unitHeadings))
  const employees = done(await readTable(employeeFile, 'pegawai-uji.csv', employeeHeadings))
  const frame = { day: operator().today, scope: null }
  const { importId } = done(await previewImport(operator(), { sources: { units, employees }, frame }))
  done(await applyImport(operator(), { importId }))
}

const first = ([heading]: readonly [string, ...string[]]) => heading
const csv = (headings: readonly string[], rows: readonly string[][]) =>
  Buffer.from([headings, ...rows].map((cells) => cells.join(',')).join('\n'))
const siasnId = () => randomUUID().toUpperCase()

/** As a name is written: a capital and small letters. */
function newMark(): string {
  const letter = () => String.fromCharCode(97 + randomInt(26))
  return `${letter().toUpperCase()}${Array.from({ length: 5 }, letter).join('')}`
}

/** Born on a day of 1980, in service since March 2010; the demo city counts no serial from 100 on. */
function newNip(): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `1980${two(randomInt(1, 13))}${two(randomInt(1, 29))}2010031${randomInt(100, 1000)}`
}

function rowOf(ids: Record<Unit, string>) {
  return ({ nip, name, title, unit, since }: Worker): string[] => {
    const leads = title.startsWith('Kepala ')
    const echelon = leads ? (unit === 'office' ? 'II.b' : 'III.b') : ''
    const born = `${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}`
    const values: Record<keyof typeof employeeHeadings, string> = {
      ...{ siasnId: '', nip, name: name.toUpperCase(), titleBefore: '', titleAfter: '', birthDate: born, gender: 'M' },
      ...{ kind: 'PNS Daerah Kab./Kota', standing: 'Aktif', status: 'P', startDate: '01-03-2010', pnsSince: '01-03-2011' },
      ...{ rank: leads ? 'IV/a' : 'III/c', rankSince: '01-04-2022', education: 'S-1', unitId: ids[unit] },
      ...{ postKind: leads ? '1' : title.includes('Ahli') ? '2' : '4', postTitle: title, postSince: since, echelon },
    }
    return (Object.keys(employeeHeadings) as (keyof typeof employeeHeadings)[]).map((column) => values[column])
  }
}
