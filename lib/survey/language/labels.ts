/** What the public pages say beside a version's own texts: in Indonesian, and in English. Words in braces are filled in. */
export const phrases = {
  'form.invitation': {
    id: 'Bagaimana layanan ini menurut Anda? Ada {count} pertanyaan, sekitar dua menit. Lewati yang tidak Anda ketahui.',
    en: 'How was this service? There are {count} questions, about two minutes. Skip what you do not know.',
  },
  'form.send': { id: 'Kirim jawaban', en: 'Send answers' },
} as const satisfies Record<string, { id: string; en: string }>

export type PhraseKey = keyof typeof phrases
