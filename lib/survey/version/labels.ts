import type { UnsurKey } from '../schema'

/** What an unsur asks in a language, with its answers from the worst (1) to the best (4). */
export type UnsurWords = { question: string; answers: readonly [string, string, string, string] }

/** Extra unsur that offices often ask for integrity zones (WBK/WBBM), offered ready to use. Their wording is not of a regulation. */
export type ExtraKey = 'transparansi' | 'integritas'

export const extraUnsur: Record<ExtraKey, UnsurWords & { name: string }> = {
  transparansi: {
    name: 'Transparansi Pelayanan',
    question: 'Bagaimana pendapat Saudara tentang keterbukaan informasi persyaratan, waktu, dan biaya pelayanan?',
    answers: ['Tidak terbuka', 'Kurang terbuka', 'Terbuka', 'Sangat terbuka'],
  },
  integritas: {
    name: 'Integritas Petugas',
    question: 'Bagaimana pendapat Saudara tentang integritas petugas, yaitu bebas dari suap, pungutan liar, dan gratifikasi?',
    answers: ['Tidak berintegritas', 'Kurang berintegritas', 'Berintegritas', 'Sangat berintegritas'],
  },
}

/** English of the nine unsur of PermenPANRB 14/2017 and of the extra ones above: a translation of ours, from which versions start. */
export const englishUnsur: Record<UnsurKey | ExtraKey, UnsurWords> = {
  persyaratan: {
    question: 'How well do the service requirements suit this type of service?',
    answers: ['Not suitable', 'Less suitable', 'Suitable', 'Very suitable'],
  },
  prosedur: {
    question: 'How easy is the service procedure at this office to follow?',
    answers: ['Not easy', 'Less easy', 'Easy', 'Very easy'],
  },
  waktu: {
    question: 'How quickly is the service delivered?',
    answers: ['Not quickly', 'Rather slowly', 'Quickly', 'Very quickly'],
  },
  biaya: {
    question: 'How reasonable is the cost or fee of the service?',
    answers: ['Very expensive', 'Rather expensive', 'Inexpensive', 'Free of charge'],
  },
  produk: {
    question: 'How well does the result you received match what the service standard promises?',
    answers: ['Does not match', 'Matches in part', 'Matches', 'Matches fully'],
  },
  kompetensi: {
    question: 'How competent are the officers who served you?',
    answers: ['Not competent', 'Less competent', 'Competent', 'Very competent'],
  },
  perilaku: {
    question: 'How polite and friendly are the officers who served you?',
    answers: ['Not polite or friendly', 'Less polite and friendly', 'Polite and friendly', 'Very polite and friendly'],
  },
  sarana: {
    question: 'How good are the facilities and infrastructure?',
    answers: ['Poor', 'Fair', 'Good', 'Very good'],
  },
  pengaduan: {
    question: 'How are complaints from service users handled?',
    answers: ['There is no channel', 'There is one, but it does not work', 'It works, but not fully', 'They are handled well'],
  },
  transparansi: {
    question: 'How open is the information about requirements, time and cost of the service?',
    answers: ['Not open', 'Less open', 'Open', 'Very open'],
  },
  integritas: {
    question: 'How honest are the officers: free from bribery, illegal charges and gratuities?',
    answers: ['Not honest', 'Less honest', 'Honest', 'Very honest'],
  },
}
