import type { AppraiserRule, Holding, Unit } from '@/lib/organization/appraiser/schema'

/** The rule as it comes with the reference data. */
export const rule: AppraiserRule = {
  secretaryTitles: ['Sekretaris Daerah'],
  appraiserOf: { STAFF: 'HEAD_OF_OWN_UNIT', HEAD: 'HEAD_OF_UNIT_ABOVE', HEAD_UNDER_ROOT: 'SECRETARY', SECRETARY: 'HEAD_OF_GOVERNMENT' },
  whenVacant: ['ACTING_HOLDER', 'ONE_LEVEL_UP'],
  actingOrder: ['PJ', 'PLT', 'PLH'],
}

/** A small town: the government, the secretariat, one office with two fields. */
export const units: Unit[] = [
  { id: 'kota', name: 'Kota', parentId: null, headTitle: 'Wali Kota' },
  { id: 'setda', name: 'Sekretariat Daerah', parentId: 'kota', headTitle: 'Sekretaris Daerah' },
  { id: 'dinas', name: 'Dinas', parentId: 'kota', headTitle: 'Kepala Dinas' },
  { id: 'satu', name: 'Bidang Satu', parentId: 'dinas', headTitle: 'Kepala Bidang Satu' },
  { id: 'dua', name: 'Bidang Dua', parentId: 'dinas', headTitle: 'Kepala Bidang Dua' },
]

/** A holding named after its person; heads are titled as their unit says. */
export function holds(personId: string, unitId: string, part: Partial<Holding> = {}): Holding {
  const title = part.isHead === false ? 'Analis' : (units.find(({ id }) => id === unitId)?.headTitle ?? 'Kepala')
  const id = `${personId}@${unitId}`
  return { id, personId, employeeId: personId, unitId, title, isHead: true, mode: 'DEFINITIVE', from: '2024-01-01', to: null, ...part }
}

export function works(personId: string, unitId: string): Holding {
  return holds(personId, unitId, { isHead: false })
}

export const wali = holds('wali', 'kota', { employeeId: null, from: '2025-02-20' })
export const sekda = holds('sekda', 'setda')
export const kadis = holds('kadis', 'dinas')
export const kabid = holds('kabid', 'satu')
export const staf = works('staf', 'satu')
export const everyone = [wali, sekda, kadis, kabid, staf]
