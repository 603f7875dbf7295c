import type { IndicatorKind } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import { refusals as contentRefusals } from '../content/labels'
import { measureRefusals, writtenTarget } from '../measure/labels'

type Sentences = Record<string, (params: NonNullable<Refusal['params']>) => string>

/** The sentence for each code the library refuses with. */
export const refusals: Sentences = {
  ...contentRefusals,
  ...measureRefusals,
  alreadyThere: () => 'Indikator dengan jabatan, RHK, dan teks yang sama sudah ada di pustaka. Cari dan pakai yang itu.',
  alreadyRetired: () => 'Indikator ini sudah ditarik dari pustaka. Cari indikator lain yang masih berlaku.',
  targetWrong: ({ message = '' }) => String(message),
}

/** What the page says after something was done, by the word in its address. */
export const doneSentences: Readonly<Record<string, string>> = {
  ditulis: 'Indikator sudah masuk ke pustaka.',
  ditarik: 'Indikator sudah ditarik. SKP yang memakainya tidak berubah.',
}

type Measured = {
  kind: IndicatorKind
  unitName: string
  median: { target: string; targetTo: string | null; people: number } | null
}

/** What is promised in the middle, for kinds whose targets differ; null where too few use it. */
export function medianSentence({ kind, unitName, median }: Measured): string | null {
  if (median === null || kind === 'YES_NO' || kind === 'ZERO_DEFECTS') return null
  return `Target tengah ${median.people} pegawai: ${writtenTarget({ kind, unitName, ...median })}`
}

type CopyTarget = {
  planId: string
  year: number
  postTitle: string
  personName: string | null
  workResults: readonly { id: string; text: string }[]
}

/** Where a copy may go, as a list to choose from. */
export function copyChoices(targets: readonly CopyTarget[]): { value: string; label: string }[] {
  return targets.flatMap(({ planId, year, postTitle, personName, workResults }) => {
    const plan = `SKP ${year} ${personName ? `${personName}, ` : ''}${postTitle}`
    const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
    return [
      ...workResults.map(({ id, text }) => ({ value: `${planId}:${id}`, label: `${plan}: ${short(text)}` })),
      { value: `${planId}:baru`, label: `${plan}: RHK baru` },
    ]
  })
}
