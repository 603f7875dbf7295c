import type { MeasureWords } from './kinds'

/** A version that follows the agreed one: which indicator of which RHK changes, by place, and to what. */
export const revision: { owner: string; appraiser: string; reason: string; result: number; indicator: number; to: MeasureWords } = {
  ...{ owner: 'Lestari Saputra', appraiser: 'Novita Anwar', result: 0, indicator: 0 },
  reason: 'Target dinaikkan sesudah antrean daring dipakai di semua loket.',
  to: { target: '98', quarters: ['92', '94', '96', '98'] },
}

/** SKP of next year that start from those of this year; the writer is the owner or the owner's penyiap. */
export const nextYear: readonly { owner: string; writer: string; result: number; indicator: number; to: MeasureWords }[] = [
  { owner: 'Novita Anwar', writer: 'Galih Utami', result: 0, indicator: 0, to: { target: '87', quarters: ['84', '85', '86', '87'] } },
  { owner: 'Teguh Suharto', writer: 'Teguh Suharto', result: 0, indicator: 0, to: { target: '48', quarters: ['12', '12', '12', '12'] } },
]

export const team = {
  founder: 'Novita Anwar',
  leader: 'Murni Dian Wijaya',
  name: 'Tim Percepatan Identitas Kependudukan Digital',
  purpose: 'Enam puluh ribu warga mengaktifkan identitas kependudukan digital dalam tahun ini, di loket maupun di kelurahan.',
  basis: 'Keputusan Kepala Dinas Kependudukan dan Pencatatan Sipil tentang Tim Percepatan IKD',
  members: ['Teguh Suharto', 'Hendra Lesmana', 'Indah Mulyadi'],
  feedback: {
    member: 'Teguh Suharto',
    rating: 'DI_ATAS_EKSPEKTASI',
    text: 'Menu aktivasi di loket dipakai sejak pekan pertama dan jarang terganggu. Petugas kecamatan meminta menu yang sama.',
  },
} as const

/** Cells of the matriks peran hasil; those with a key become RHK of whoever takes them. */
export const expectedRoles: readonly { key?: string; by: string; column: string; to: string; inTeam?: true; text: string }[] = [
  {
    ...{ key: 'peran: aktivasi di loket', by: 'Murni Dian Wijaya', column: 'piak: identitas digital', to: 'Teguh Suharto', inTeam: true },
    text: 'Menu aktivasi identitas digital yang berjalan di semua loket',
  },
  {
    ...{ by: 'Murni Dian Wijaya', column: 'piak: identitas digital', to: 'Hendra Lesmana', inTeam: true },
    text: 'Data akta kelahiran yang siap dipakai untuk aktivasi identitas digital anak',
  },
  {
    ...{ by: 'Murni Dian Wijaya', column: 'piak: identitas digital', to: 'Indah Mulyadi', inTeam: true },
    text: 'Jaringan loket yang tersedia selama jam aktivasi',
  },
  {
    ...{ key: 'peran: kajian layanan', by: 'Lestari Saputra', column: 'dafduk: layanan', to: 'Mega Kusuma' },
    text: 'Syarat pelayanan pindah datang yang lebih sederhana bagi warga',
  },
  {
    ...{ by: 'Lestari Saputra', column: 'dafduk: jemput bola', to: 'Wawan Nasution' },
    text: 'Jadwal pelayanan keliling yang sesuai dengan kebutuhan setiap kelurahan',
  },
]

/** Remarks on an indicator of someone's SKP: who asks, the answers, and who settles it. */
export const talks: readonly {
  owner: string
  result: number
  indicator: number
  by: string
  text: string
  replies: readonly { by: string; text: string }[]
  settledBy?: string
}[] = [
  {
    ...{ owner: 'Teguh Suharto', result: 0, indicator: 0, by: 'Lestari Saputra' },
    text: 'Apakah perbaikan kecil yang selesai dalam sehari ikut dihitung?',
    replies: [{ by: 'Teguh Suharto', text: 'Ya, selama tercatat di buku perubahan. Yang tidak tercatat tidak saya hitung.' }],
    settledBy: 'Lestari Saputra',
  },
  {
    ...{ owner: 'Mega Kusuma', result: 0, indicator: 1, by: 'Lestari Saputra' },
    text: 'Tiga syarat itu yang mana saja? Sebutkan agar tidak diperdebatkan pada akhir tahun.',
    replies: [],
  },
  {
    ...{ owner: 'Novita Anwar', result: 0, indicator: 1, by: 'Novita Anwar' },
    text: 'Mohon waktu tunggu di mal pelayanan publik dihitung terpisah, karena antreannya dikelola DPMPTSP.',
    replies: [{ by: 'Sri Tanjung', text: 'Setuju. Catatan mesin antrean Disdukcapil saja yang dipakai.' }],
    settledBy: 'Novita Anwar',
  },
]

/** Doubts about an indicator; where there is an outcome, the pejabat penilai answered. */
export const doubts: readonly {
  owner: string
  appraiser: string
  indicator: number
  doubt: 'UNFAIR' | 'IRRELEVANT'
  text: string
  answer?: { outcome: 'KEPT' | 'TO_REVISE'; text: string }
}[] = [
  {
    ...{ owner: 'Murni Iskandar', appraiser: 'Murni Dian Wijaya', indicator: 0, doubt: 'UNFAIR' },
    text: 'Target saya lebih dari dua kali target rekan dengan jabatan dan loket yang sama.',
  },
  {
    ...{ owner: 'Dian Fitri Hidayat', appraiser: 'Murni Dian Wijaya', indicator: 1, doubt: 'IRRELEVANT' },
    text: 'Permohonan yang memerlukan pemeriksaan lapangan tidak mungkin selesai pada hari yang sama.',
    answer: {
      outcome: 'TO_REVISE',
      text: 'Benar. Permohonan dengan pemeriksaan lapangan akan dikeluarkan dari hitungan pada perubahan SKP.',
    },
  },
]

/** What the wording checker found in the indicator that holds these words was set aside, and why. */
export const setAside = {
  owner: 'Wawan Nasution',
  words: 'tepat waktu',
  reason: 'Batas waktunya mengikuti surat edaran Bappeda yang terbit setiap Januari.',
} as const

/** What HR of the government settled. */
export const office = {
  hr: 'Dedi Santoso',
  acting: {
    nip: '198002132005041053',
    unit: 'Bidang Pengembangan Kompetensi',
    reason: 'Surat perintah Wali Kota sampai ada pejabat definitif.',
  },
  recorded: [
    {
      nip: '198611072009032028',
      system: 'E_KINERJA',
      reason: 'Diperbantukan pada proyek Ditjen Dukcapil; kinerjanya dicatat di e-Kinerja BKN.',
    },
    { nip: '198201172008021013', system: 'RUANG_GTK', reason: 'Menjadi pamong belajar di sanggar kegiatan belajar tahun ini.' },
  ],
  penyiap: { of: 'Novita Anwar', is: 'Galih Utami' },
  request: {
    by: 'Imam Siregar',
    wanted: 'Murni Dian Wijaya',
    reason: 'Sejak surat tugas terakhir saya bekerja sehari-hari di Bidang PIAK dan mendapat arahan dari kepala bidangnya.',
  },
  library: {
    ...{
      postTitle: 'Arsiparis Terampil',
      resultText: 'Arsip dinamis yang tertata dan mudah ditemukan',
      text: 'Arsip inaktif yang sudah tertata',
    },
    unitName: 'boks',
    kind: 'HIGHER_IS_BETTER',
    aggregation: 'SUM',
    aspect: 'KUANTITAS',
  },
} as const

export const briefings = {
  held: {
    by: 'Dedi Santoso',
    daysAgo: 12,
    kind: 'BRIEFING',
    title: 'Menyusun SKP yang terukur',
    hours: '09.00 sampai 11.30',
    ...{
      place: 'Aula BKPSDM, lantai 2',
      summary: 'Dari perjanjian kinerja ke rencana hasil kerja: cara menulis indikator, target, dan dialog kinerja.',
    },
  },
  material: {
    name: 'materi-menyusun-skp.pdf',
    lines: [
      'Menyusun SKP yang terukur',
      'BKPSDM Kota Tirtamarta',
      '',
      '1. Mulai dari sasaran unit: hasil apa yang diharapkan dari Anda?',
      '2. Tulis hasil, bukan kegiatan. "Akta diterima keluarga", bukan "melayani akta".',
      '3. Setiap indikator punya satuan, target, dan sumber data.',
      '4. Waktu disebut dengan tanggal atau jumlah hari, bukan "tepat waktu".',
      '5. Yang belum jelas ditanyakan dalam dialog kinerja sebelum disepakati.',
      '',
      'Dasar: PermenPANRB Nomor 6 Tahun 2022.',
    ],
  },
  questions: [
    {
      by: 'Teguh Suharto',
      text: 'Bagaimana bila target berubah di tengah tahun karena anggaran dipotong?',
      answer: 'Ajukan perubahan SKP dengan alasannya. Versi lama tetap tersimpan dan dapat dibandingkan.',
    },
    { by: 'Mega Kusuma', text: 'Apakah bentuk kualitatif boleh dipakai analis kebijakan?', answer: null },
  ],
  planned: {
    by: 'Galih Utami',
    unit: 'Dinas Kependudukan dan Pencatatan Sipil',
    daysAhead: 14,
    kind: 'WORKSHOP',
    title: 'Klinik SKP Disdukcapil',
    hours: '13.00 sampai 15.00',
    place: 'Ruang rapat Disdukcapil',
    summary: 'Bawa draf SKP Anda. Pengelola kinerja membantu memperbaiki kalimat dan targetnya.',
  },
} as const
