import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  keyNamed: () =>
    'Unit ini sudah mempunyai kunci dengan nama itu. Cabut yang lama bila isinya hilang, lalu buat kunci baru dengan nama lain.',
  notFound: () => 'Kunci atau unit ini tidak ada, atau bukan untuk Anda.',
  conflict: () => 'Kunci ini sudah dicabut.',
}

/** Of who made a key: the key goes on working, so somebody should look after it. */
export const makerGoneNames = {
  BLOCKED: 'Akun pembuatnya diblokir',
  ROLELESS: 'Pembuatnya tidak lagi mengelola survei unit ini',
} as const

/** What a system is told whose request was not taken, as JSON. */
export const doorSentences = {
  noKey: 'Sertakan kunci Tera pada kepala Authorization: Bearer tera_….',
  keyUnknown: 'Kunci ini tidak dikenal atau sudah dicabut. Minta kunci baru kepada pengelola survei unit Anda.',
  useLacking: 'Kunci ini tidak dibuat untuk kegunaan ini. Minta kunci dengan kegunaan itu kepada pengelola survei unit Anda.',
  notJson: 'Kirim isi sebagai JSON, dengan Content-Type: application/json.',
  jsonBroken: 'Isi kiriman bukan JSON yang utuh.',
  tooLarge: 'Kiriman ini terlalu besar. Bagi menjadi beberapa kiriman.',
  tooManyTries: 'Terlalu banyak percobaan dengan kunci yang salah. Tunggu sebentar, periksa kuncinya, lalu coba lagi.',
} as const
