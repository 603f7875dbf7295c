import type { Refusal } from './result'

/** The sentence for each code with which something is refused. */
export type Sentences = Readonly<Record<string, (params: NonNullable<Refusal['params']>) => string>>

/** Sentences for the refusals that every noun shares; a noun's labels.ts adds its own. */
export const commonRefusals: Sentences = {
  forbidden: () => 'Anda tidak berwenang melakukan ini. Bila menurut Anda seharusnya berwenang, hubungi pengelola kinerja unit Anda.',
  notFound: () => 'Data ini tidak ada, atau bukan untuk Anda.',
  conflict: () => 'Data ini sudah diubah orang lain sejak Anda membukanya. Periksa perubahannya, lalu simpan lagi.',
}

type Told = Pick<Refusal, 'code' | 'params'>

/** A noun's sentence for a refusal, or the shared one; null for a code that has none, as anybody can write one into an address. */
export function sentenceOf(sentences: Sentences, { code, params = {} }: Told): string | null {
  const all: Sentences = { ...commonRefusals, ...sentences }
  return Object.hasOwn(all, code) ? (all[code]?.(params) ?? null) : null
}

/** What an address says of a refusal: where a form is posted with files, its page is asked for anew. */
export function refusalInAddress({ code, params = {} }: Told): Record<string, string> {
  return { salah: code, ...Object.fromEntries(Object.entries(params).map(([name, value]) => [`p_${name}`, String(value)])) }
}

type Search = Readonly<Record<string, string | string[] | undefined>>

/** The sentence for the refusal of which an address speaks; null where it speaks of none. */
export function sentenceOfAddress(sentences: Sentences, search: Search): string | null {
  const told = refusalOfAddress(search)
  return told && sentenceOf(sentences, told)
}

/** The refusal of which an address speaks, as `refusalInAddress` wrote it; null where it speaks of none. */
export function refusalOfAddress(search: Search): Told | null {
  if (typeof search.salah !== 'string') return null
  const params = Object.entries(search).flatMap(([name, value]) =>
    name.startsWith('p_') && typeof value === 'string' ? [[name.slice(2), value]] : [],
  )
  return { code: search.salah, params: Object.fromEntries(params) }
}
