import { z } from 'zod'
import { fieldsWith, seenPrefix, textField, textPrefix } from '../version/draft/rules'
import { placeholderSentence } from './phrase/labels'

/** A language by its code of BCP 47, as it is written there. */
const code = z
  .string({ error: 'Isi kode bahasanya.' })
  .trim()
  .regex(
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/,
    'Tulis kode bahasa dua atau tiga huruf menurut BCP 47, misalnya jv, su, ban, min, bug, atau ace.',
  )
  .transform((text, context) => {
    const canonical = canonicalOf(text)
    if (canonical !== null) return canonical
    context.addIssue({ code: 'custom', message: 'Kode bahasa ini tidak benar. Periksa di daftar BCP 47, misalnya jv untuk bahasa Jawa.' })
    return z.NEVER
  })

export const newLanguage = z.object({
  code,
  name: z.string({ error: 'Isi nama bahasanya.' }).trim().min(2, 'Isi nama bahasanya.').max(60, 'Nama bahasa paling banyak 60 huruf.'),
})

export const shownLanguage = z.object({ code })

const longestPhrase = 500

/** Phrases of a language by key, '' for one that is not translated; `seen` are digests of what was shown, of those the form had. */
export const phraseChange = z
  .object({ code })
  .catchall(z.unknown())
  .transform(({ code: language, ...fields }) => ({
    code: language,
    texts: fieldsWith(fields, textPrefix),
    seen: fieldsWith(fields, seenPrefix),
  }))
  .superRefine(({ texts }, context) => {
    for (const [key, text] of Object.entries(texts)) {
      const tooLong = text.length > longestPhrase ? `Teks paling banyak ${longestPhrase} huruf. Persingkat.` : null
      const message = tooLong ?? placeholderSentence(key, text)
      if (message !== null) context.addIssue({ code: 'custom', path: [textField(key)], message })
    }
  })

function canonicalOf(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    return null
  }
}
