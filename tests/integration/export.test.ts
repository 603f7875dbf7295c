import { readSheet } from 'read-excel-file/universal'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { findAct, listActs } from '@/lib/audit/trail/queries'
import { actFilters } from '@/lib/audit/trail/schema'
import { actColumns } from '@/lib/audit/trail/sheet'
import { db } from '@/lib/db'
import { answerDownload } from '@/lib/door/download-route'
import { largestList } from '@/lib/list-params'
import { listEmployees } from '@/lib/organization/employee/queries'
import { employeeColumns } from '@/lib/organization/employee/sheet'
import { loadCity } from '../../scripts/demo/load'
import { everywhere, signedIn } from '../support/actors'

let hr: Actor
let auditor: Actor

const byName = { q: '', page: 1, sort: 'nama' as const }
const employees = {
  path: '/pegawai' as const,
  noun: 'employee',
  columns: employeeColumns,
  list: async (actor: Actor, { q = '' }: Record<string, string>) => (await listEmployees(actor, { ...byName, q }, largestList)).rows,
}

beforeAll(async () => {
  await loadCity()
  hr = await signedIn('Dedi', everywhere('HR_ADMIN'))
  auditor = await signedIn('Tuti', everywhere('AUDITOR'))
}, 60_000)

test('a list is taken along whole, in the order of its pages', async () => {
  const { rows, total } = await listEmployees(hr, byName, largestList)
  expect([rows.length, total]).toEqual([1_015, 1_015])
  const pages = await Promise.all([1, 2].map(async (page) => (await listEmployees(hr, { ...byName, page })).rows))
  expect(rows.slice(0, 100)).toEqual(pages.flat())
})

test('as xlsx it holds the NIP as text, as CSV as text to a spreadsheet', async () => {
  const xlsx = await answerDownload(hr, employees, new URLSearchParams({ q: '197607142001031006' }))
  expect(xlsx.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect(xlsx.headers.get('content-disposition')).toContain(`pegawai-${hr.today}.xlsx`)
  const [head, ...rows] = await readSheet(await xlsx.blob())
  expect([head?.[0], rows.length, rows[0]?.[0]]).toEqual(['NIP', 1, '197607142001031006'])
  const csv = await answerDownload(hr, employees, new URLSearchParams({ q: '197607142001031006', format: 'csv' }))
  expect(await csv.text()).toMatch(/\r\n'197607142001031006;Teguh Suharto/)
})

test('holds no more than the page shows', async () => {
  const guest = await signedIn('Tamu')
  const csv = await (await answerDownload(guest, employees, new URLSearchParams({ format: 'csv' }))).text()
  expect(csv.trim().split('\r\n')).toHaveLength(1)
})

test('is an act that says how many rows were taken along, and by which search', async () => {
  await answerDownload(hr, employees, new URLSearchParams({ q: 'anwar', sort: 'nip', format: 'csv' }))
  const act = await db().auditEntry.findFirstOrThrow({
    where: { verb: 'employee.export', accountId: hr.accountId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const { total } = await listEmployees(hr, { ...byName, q: 'anwar' })
  expect((await findAct(auditor, act.id))?.values).toEqual({
    withheld: false,
    fields: [
      { field: 'count', before: null, after: String(total) },
      { field: 'format', before: null, after: 'csv' },
      { field: 'search', before: null, after: 'q=anwar&sort=nip' },
    ],
  })
})

test('the trail is taken along as far as the auditor reads it', async () => {
  const { rows, total } = await listActs(auditor, { q: '', page: 1, ...actFilters.parse({}) }, largestList)
  expect(rows.length).toBe(total)
  expect(total).toBeGreaterThan(50)
  const list = async () => rows
  const answer = await answerDownload(
    auditor,
    { path: '/audit', noun: 'audit', columns: actColumns, list },
    new URLSearchParams({ format: 'csv' }),
  )
  expect((await answer.text()).split('\r\n').length).toBeGreaterThan(total)
  expect(await listActs(hr, { q: '', page: 1, ...actFilters.parse({}) }, largestList)).toEqual({ rows: [], total: 0 })
})
