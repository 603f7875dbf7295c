import { formatNumber } from '../../format'
import { recordingSystemNames } from '../../organization/labels'
import type { Above, GoalTree, TreeStart, Unplanned } from './rules'

/** What the picture shows of a unit, in sentences: each with how serious it is. */
export type Finding = { tone: 'good' | 'warn' | 'bad' | 'plain'; text: string }

/** What is missing between a unit's objectives and its people. People whose year is on record elsewhere lack nothing. */
export function findingsOf({ objectives, looseHolders, looseHidden }: GoalTree, unplanned: Unplanned): Finding[] {
  const idle = objectives.filter(({ below }) => below === 0)
  const indicators = idle.reduce((sum, objective) => sum + objective.indicators.length, 0)
  const loose = looseHolders.length + looseHidden
  const missing = unplanned.filter(({ system }) => system === 'TERA').reduce((sum, { people }) => sum + people, 0)
  const elsewhere = unplanned.filter(({ system }) => system !== 'TERA')
  return [
    objectives.length === 0 ? finding('plain', 'Unit ini belum mempunyai sasaran yang disetujui untuk tahun ini.') : null,
    idle.length > 0
      ? finding(
          'bad',
          `${formatNumber(idle.length)} sasaran belum dikerjakan siapa pun, dengan ${formatNumber(indicators)} IKU di dalamnya.`,
        )
      : null,
    objectives.length > 0 && idle.length === 0 ? finding('good', 'Semua sasaran unit ini dikerjakan sedikitnya satu pegawai.') : null,
    loose > 0 ? finding('warn', `${formatNumber(loose)} SKP yang disepakati tidak terkait ke sasaran atau RHK mana pun.`) : null,
    missing > 0 ? finding('warn', `${formatNumber(missing)} pegawai belum mempunyai SKP yang disepakati.`) : null,
    ...elsewhere.map(({ system, people }) =>
      finding('plain', `${formatNumber(people)} pegawai tanpa SKP di Tera: kinerjanya tercatat resmi di ${recordingSystemNames[system]}.`),
    ),
  ].filter((one) => one !== null)
}

type Start = { why: TreeStart; ownUnitName: string | null }

/** With which unit a tree begins where none was asked for, in a sentence; null where one was. */
export function startSentence(
  { why, ownUnitName }: Start,
  { unitName, year, isPledged }: { unitName: string; year: number; isPledged: boolean },
) {
  if (why === 'ASKED') return null
  if (why === 'OWN') return `Pohon ini dimulai dari unit Anda, ${unitName}.`
  if (!isPledged) return `Pohon ini dimulai dari unit teratas, ${unitName}.`
  if (why === 'ABOVE')
    return `Unit Anda, ${ownUnitName}, belum mempunyai sasaran ${year}. Pohon ini dimulai dari unit terdekat di atasnya yang mempunyainya, ${unitName}.`
  const own = ownUnitName === null ? '' : `Unit Anda, ${ownUnitName}, dan unit di atasnya belum mempunyai sasaran ${year}. `
  return `${own}Pohon ini dimulai dari unit teratas yang mempunyai sasaran ${year}, ${unitName}.`
}

/** What RHK from outside the unit hang on. */
export function aboveTitle({ isObjective, of, text }: Above): string {
  const what = isObjective ? `Sasaran ${of}` : `RHK ${of}`
  return text === null ? what : `${what}: ${text}`
}

/** How many RHK the actor may not see, in words. */
export function hiddenSentence(hidden: number, isAlone: boolean): string {
  return `${formatNumber(hidden)} RHK ${isAlone ? '' : 'lain '}yang tidak dapat Anda lihat`
}

/** What a search found. */
export function hitsSentence(hits: number, q: string): string {
  return hits === 0
    ? `Tidak ada yang memuat “${q}”.`
    : `${formatNumber(hits)} cocok dengan “${q}”. Jalurnya sudah dibuka dan yang cocok ditandai.`
}

function finding(tone: Finding['tone'], text: string): Finding {
  return { tone, text }
}
