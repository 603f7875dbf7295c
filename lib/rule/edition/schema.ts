import { z } from 'zod'
import { type Day, isDay } from '../../day'
import { Certainty, EmployeeKind, RuleKind } from '../../generated/prisma/enums'

/** What of a JSON schema the bodies of rules use. */
export type Shape = {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  properties?: Record<string, Shape>
  required?: string[]
  propertyNames?: { enum?: string[] }
  additionalProperties?: Shape | false
  items?: Shape
  prefixItems?: Shape[]
  oneOf?: Shape[]
  anyOf?: Shape[]
  enum?: (string | number)[]
  const?: string | number | boolean
}

/** A part of a rule's body as a form shows it. `name` is the field's name in the post, `value` its text now. */
export type Part =
  | { kind: 'text' | 'number'; name: string; key: string; value: string }
  | { kind: 'choice'; name: string; key: string; value: string; options: readonly string[]; optional: boolean }
  | { kind: 'flag'; name: string; key: string; value: string }
  | { kind: 'group'; name: string; key: string; parts: Part[] }
  | { kind: 'list'; name: string; key: string; parts: Part[] }

const required = (sentence: string) => z.string({ error: sentence }).trim().min(1, sentence).max(1_000, 'Paling banyak 1.000 karakter.')

/** A new version as the form posts it: `body` is the parts by name, still as text. */
export const versionForm = z.object({
  kind: z.enum(RuleKind),
  basedOn: z.coerce.number().int().min(0),
  validFrom: z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal mulai berlaku.'),
  citation: required('Isi dasar hukum atau keputusannya.'),
  certainty: z.enum(Certainty, { error: 'Pilih seberapa pasti isinya.' }),
  employeeKind: z.enum(EmployeeKind).optional(),
  note: required('Isi alasan versi ini dibuat.'),
  body: z.unknown(),
})
export type VersionForm = z.output<typeof versionForm>
