import { z } from 'zod'
import { type Day, isDay } from '../day'
import { Role } from '../generated/prisma/enums'

/** What is typed on the sign-in page. A NIP may be typed with spaces, as it is printed. */
export const credentials = z.object({
  username: z
    .string({ error: 'Isi NIP atau nama pengguna.' })
    .max(100, 'NIP atau nama pengguna terlalu panjang.')
    .transform(tidyUsername)
    .refine((name) => name !== '', 'Isi NIP atau nama pengguna.'),
  password: z.string({ error: 'Isi kata sandi.' }).min(1, 'Isi kata sandi.').max(200, 'Kata sandi terlalu panjang.'),
})
export type Credentials = z.output<typeof credentials>

/** The sign-in page's form: also where to go afterwards, which must be a page of our own. */
export const signInForm = credentials.extend({
  returnTo: z
    .string()
    .default('/beranda')
    .transform((path) => (/^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/beranda')),
})

const newPassword = z
  .string({ error: 'Isi kata sandi baru.' })
  .min(10, 'Kata sandi paling sedikit 10 karakter. Kalimat pendek yang mudah Anda ingat adalah pilihan baik.')
  .max(200, 'Kata sandi paling banyak 200 karakter.')

/** Setting a password with the one-time code of an activation slip. */
export const activation = z.object({
  username: credentials.shape.username,
  code: z
    .string({ error: 'Isi kode aktivasi.' })
    .transform(tidyCode)
    .refine(
      (code) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code),
      'Kode aktivasi terdiri dari 12 huruf dan angka, seperti tercetak pada lembar Anda.',
    ),
  password: newPassword,
})
export type Activation = z.output<typeof activation>

export const passwordChange = z.object({ current: z.string({ error: 'Isi kata sandi sekarang.' }).min(1).max(200), password: newPassword })
export type PasswordChange = z.output<typeof passwordChange>

/** A form that is only its button. */
export const nothing = z.object({})

export const sessionEnd = z.object({ sessionId: z.uuid() })

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')

export const roleGrant = z.object({
  accountId: z.uuid(),
  role: z.enum(Role),
  /** Null for the whole government. */
  unitId: z.uuid().nullable(),
  from: day,
  to: day.nullable(),
  reason: z.string({ error: 'Isi alasannya.' }).trim().min(5, 'Tulis alasan yang dapat dipahami orang lain.').max(500),
})

/** The same as a form: the reach is a unit or ALL, and must be chosen; an empty end is none. */
export const roleGrantForm = roleGrant.extend({
  role: z.enum(Role, { error: 'Pilih perannya.' }),
  unitId: z
    .union([z.literal('ALL'), z.uuid()], { error: 'Pilih cakupannya: satu unit, atau seluruh pemerintah.' })
    .transform((choice) => (choice === 'ALL' ? null : choice)),
  to: day.optional().transform((end) => end ?? null),
})

export const roleRevocation = z.object({ grantId: z.uuid(), reason: roleGrant.shape.reason })

/** An account made by the operator for someone who is no employee, or before the first import. */
export const newAccount = z.object({
  username: credentials.shape.username,
  name: z.string({ error: 'Isi nama.' }).trim().min(2, 'Isi nama lengkap.').max(200),
})

export const accountRef = z.object({ accountId: z.uuid() })

/** Closing an account, or opening it again. */
export const accountClosing = accountRef.extend({ reason: roleGrant.shape.reason })

/** Ending a sign-in from the page of its account. */
export const sessionEndOf = sessionEnd.extend({ accountId: z.uuid() })

/** Whose activation slips to print: all of a unit who are not active yet, or one person's. */
export const slipRequest = z.union([z.object({ unitId: z.uuid() }), accountRef])

/** "19850705 201604 1 038" and "Admin.Kota" as they are stored. */
export function tidyUsername(text: string): string {
  const bare = text.trim().toLowerCase()
  return /^[\d\s.]+$/.test(bare) ? bare.replace(/[\s.]/g, '') : bare
}

/** A code typed with dashes, spaces, small letters, or O for 0 and I or L for 1. */
function tidyCode(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}
