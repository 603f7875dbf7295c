import { z } from 'zod'
import { plainText } from './plain-text'

/** What the address of a list says: search text, page (from 1) and order. The address is the list's whole state. */
export type ListParams<S extends string> = { q: string; page: number; sort: S }

type Search = Record<string, string | string[] | undefined>

export const pageSize = 50

/** Rows a list has at most as a file. */
export const largestList = 20_000

/** Reads a list's address; what is missing or makes no sense becomes the default. */
export function listParams<S extends string>(search: Search, sorts: readonly [S, ...S[]]): ListParams<S> {
  const q = plainText(textOf(search.q)).trim().slice(0, 100)
  const page = Number(textOf(search.page))
  const sort = sorts.find((one) => one === textOf(search.sort)) ?? sorts[0]
  return { q, page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1, sort }
}

/** The address of the same list with some of it changed; defaults are left out. */
export function listHref(path: string, search: Search, change: Record<string, string | number>): string {
  const all = { ...Object.fromEntries(Object.entries(search).map(([key, value]) => [key, textOf(value)])), ...change }
  const kept = Object.entries(all).filter(([key, value]) => value !== '' && !(key === 'page' && Number(value) === 1))
  const query = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** An id in an address; null where there is none, or something else. */
export function idParam(value: unknown): string | null {
  return z.uuid().nullable().catch(null).parse(value)
}
