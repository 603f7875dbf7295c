import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listParams } from '@/lib/list-params'
import { plainForm } from '@/lib/plain-text'
import { chosenPlans } from '@/lib/plan/agreement/several/schema'
import { workResult } from '@/lib/plan/content/schema'
import { libraryCopy } from '@/lib/plan/library/schema'
import { matrixAddress } from '@/lib/plan/matrix/schema'
import { pledgeRenewal, shownPledge } from '@/lib/plan/pledge/schema'
import { planRevision, shownVersion } from '@/lib/plan/schema'

const nul = String.fromCharCode(0)
const id = '01a205e9-8d07-775e-bd71-db1fb0c232b9'

test('what PostgreSQL cannot keep is left out of every text of a form, and of an address', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (fields) => {
      const form = new FormData()
      for (const [name, value] of fields) form.append(name, `${nul}${value}${nul}`)
      expect([...plainForm(form)]).toEqual(fields.map(([name, value]) => [name.replaceAll(nul, ''), value.replaceAll(nul, '')]))
    }),
  )
  const form = new FormData()
  form.append('berkas', new File(['isi'], 'isi.txt'))
  expect((plainForm(form).get('berkas') as File).name).toBe('isi.txt')
  expect(listParams({ q: nul }, ['nama']).q).toBe('')
  expect(listParams({ q: `Te${nul}guh` }, ['nama']).q).toBe('Teguh')
})

test('what only looks like an id is none', () => {
  const none = '-'.repeat(36)
  const fits = { several: `${id}:1`, library: `${id}:${id}`, matrix: `${id}.${id}`, support: `rhk:${id}` }
  const parse = (id36: string) => {
    const of = (text: string) => text.replaceAll(id, id36)
    return [
      chosenPlans.safeParse({ chosen: [of(fits.several)] }).success,
      libraryCopy.shape.into.safeParse(of(fits.library)).success,
      libraryCopy.shape.into.safeParse(`${id}:${id36}`).success,
      matrixAddress.parse({ isi: of(fits.matrix) }).isi !== null,
      workResult.safeParse({ planId: id, text: 'Layanan tersedia', category: 'UTAMA', supports: of(fits.support) }).success,
    ]
  }
  expect(parse(id)).toEqual([true, true, true, true, true])
  expect(parse(none)).toEqual([false, false, false, false, false])
  expect(libraryCopy.shape.into.parse(`${id}:baru`)).toEqual({ planId: id, workResultId: null })
})

test('a number that no column takes is refused before it gets there', () => {
  const shapes = [shownVersion.shape.revision, planRevision.shape.number, shownPledge.shape.revision, pledgeRenewal.shape.number]
  for (const shape of shapes) {
    expect(shape.safeParse('2147483647').success).toBe(true)
    expect(shape.safeParse('2147483648').success).toBe(false)
  }
})
