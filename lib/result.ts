/** What a person can cause and mend. `code` becomes a sentence only in a noun's labels.ts; `field` names the form field at fault. */
export type Refusal = { ok: false; code: string; field?: string; params?: Record<string, string | number> }

export type Result<T> = { ok: true; value: T } | Refusal

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: string, detail: { field?: string; params?: Record<string, string | number> } = {}): Refusal {
  return { ok: false, code, ...detail }
}
