import type { Day } from '../../day'
import { yearOf } from '../../day'
import { formatDay } from '../../format'
import type { PlanForm } from '../../generated/prisma/enums'
import { writtenTarget } from '../measure/labels'
import { placeOf } from './rules'

/** The lines at the top of the official form (PermenPANRB 6/2022, lampiran). */
export function formTitles(form: PlanForm): string[] {
  const approach = form === 'QUALITATIVE' ? 'KUALITATIF' : 'KUANTITATIF'
  const forWhom =
    form === 'LEADER' ? 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI' : 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL'
  return ['SASARAN KINERJA PEGAWAI', `PENDEKATAN HASIL KERJA ${approach}`, forWhom]
}

/** "1 JANUARI SD 31 DESEMBER 2026" */
export function periodLine(startsOn: Day, endsOn: Day): string {
  const [from, to] = [formatDay(startsOn), formatDay(endsOn)]
  return `${yearOf(startsOn) === yearOf(endsOn) ? from.replace(/ \d{4}$/, '') : from} SD ${to}`.toUpperCase()
}

const rankNames: Readonly<Record<string, string>> = {
  'I/a': 'Juru Muda',
  'I/b': 'Juru Muda Tingkat I',
  'I/c': 'Juru',
  'I/d': 'Juru Tingkat I',
  'II/a': 'Pengatur Muda',
  'II/b': 'Pengatur Muda Tingkat I',
  'II/c': 'Pengatur',
  'II/d': 'Pengatur Tingkat I',
  'III/a': 'Penata Muda',
  'III/b': 'Penata Muda Tingkat I',
  'III/c': 'Penata',
  'III/d': 'Penata Tingkat I',
  'IV/a': 'Pembina',
  'IV/b': 'Pembina Tingkat I',
  'IV/c': 'Pembina Utama Muda',
  'IV/d': 'Pembina Utama Madya',
  'IV/e': 'Pembina Utama',
}

/** Pangkat and golongan ruang: "Penata / III/c"; of a PPPK the golongan alone. */
export function rankLine(rank: string | null): string {
  if (rank === null) return '-'
  return rankNames[rank] ? `${rankNames[rank]} / ${rank}` : rank
}

type Printed = Parameters<typeof writtenTarget>[0] & { text: string; shared: boolean }

/** An indicator as it is printed; one that the whole unit shares says so. */
export function printedIndicator({ text, shared }: Pick<Printed, 'text' | 'shared'>): string {
  return shared ? `${text} (bersama)` : text
}

/** An indicator and its target in one line, as the qualitative form tells them. */
export function printedMeasure(indicator: Printed): string {
  return `${printedIndicator(indicator)}, target: ${writtenTarget(indicator)}`
}

/** The line above the signatures: where and when; dots to be filled in where it is not known. */
export function signedLine(governmentName: string | null, day: Day | null): string {
  return `${placeOf(governmentName) ?? '....................'}, ${day === null ? '....................' : formatDay(day)}`
}

/** "SKP 2026 198001012005011001.pdf" */
export function fileNameOf(plan: { year: number; employee: { nip: string | null; name: string } | null }, ending: string): string {
  const whose = plan.employee?.nip ?? plan.employee?.name
  return `SKP ${plan.year}${whose ? ` ${whose}` : ''}.${ending}`
}
