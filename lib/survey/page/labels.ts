import { phrases } from '../language/labels'

/** Texts in the two languages that every public page speaks. */
type Spoken = Readonly<Record<'id' | 'en', string>>

/** What becomes of a citizen's answers, point by point, beside what each form says in short (UU 27/2022 tentang Pelindungan Data Pribadi). */
export const privacyPoints: readonly { title: Spoken; texts: readonly Spoken[] }[] = [
  {
    title: { id: 'Yang tidak disimpan', en: 'What is not kept' },
    texts: [
      phrases['privacy.notKept'],
      {
        id: 'Halaman survei tidak memasang kuki dan tidak memuat apa pun dari situs lain.',
        en: 'Survey pages set no cookies and load nothing from other sites.',
      },
      {
        id: 'Untuk mengenali kiriman beruntun, jaringan asal kiriman diingat sebagai sandi acak di memori sistem, paling lama sehari. Sandi itu tidak pernah ditulis ke simpanan data dan tidak dapat dikembalikan menjadi alamat.',
        en: 'To recognise floods of answers, the network they come from is remembered as a scrambled code in the system’s memory for a day at most. The code is never written to storage and cannot be turned back into an address.',
      },
    ],
  },
  {
    title: { id: 'Yang disimpan, dan untuk apa', en: 'What is kept, and what for' },
    texts: [
      phrases['privacy.kept'],
      {
        id: 'Jawaban dipakai untuk menghitung indeks kepuasan masyarakat (PermenPANRB 14/2017), memperbaiki layanan, dan mengumumkan hasilnya. Angka gabungannya juga dipakai untuk pengawasan dan sebagai ukuran kinerja unit. Tidak dipakai untuk hal lain.',
        en: 'Answers are used to work out the public satisfaction index (PermenPANRB 14/2017), to improve services and to publish the results. Combined figures also serve oversight and measure how a unit performs. They are used for nothing else.',
      },
      phrases['privacy.browser'],
    ],
  },
  {
    title: { id: 'Siapa yang melihat', en: 'Who sees it' },
    texts: [
      phrases['privacy.seen'],
      {
        id: 'Formulir kertas diketik petugas survei, dan bila Anda minta dibantu, yang membantu melihat jawaban Anda; bukan petugas yang melayani Anda.',
        en: 'Paper forms are typed in by survey officers, and whoever helps you answer, if you ask for help, sees your answers; it is never the officer who served you.',
      },
      {
        id: 'Untuk umum hanya ada angka gabungan; kelompok yang terlalu kecil tidak ditampilkan. Catatan baru tampil sesudah dibaca, dengan nama dan nomor disamarkan.',
        en: 'The public sees combined figures only; groups that are too small are not shown. Comments appear only after they were read, with names and numbers masked.',
      },
    ],
  },
  {
    title: { id: 'Bila Anda diberi alamat sekali pakai', en: 'If you were given an address for one visit' },
    texts: [
      {
        id: 'Alamat itu hanya menandakan bahwa seseorang pernah dilayani. Begitu jawaban terkirim, alamatnya dihapus; tidak ada catatan yang menghubungkannya dengan jawaban.',
        en: 'It only tells that somebody was served. Once answers are sent the address is erased; nothing links it to the answers.',
      },
    ],
  },
  {
    title: { id: 'Berapa lama, dan hak Anda', en: 'How long, and your rights' },
    texts: [
      {
        id: 'Jawaban disimpan selama hasil surveinya disimpan. Karena tanpa nama, jawaban yang sudah terkirim tidak dapat dicari, diubah, atau dicabut satu per satu, juga oleh kami. Mengisi survei tidak wajib, dan setiap pertanyaan boleh dilewati.',
        en: 'Answers are kept as long as the results of their survey. Since they carry no name, answers once sent cannot be found, changed or withdrawn one by one, not even by us. Answering is voluntary, and every question may be skipped.',
      },
      {
        id: 'Bila Anda telanjur menulis data diri dalam catatan, sampaikan kepada unit yang melayani Anda: catatan itu tidak akan ditampilkan. Hak Anda atas data pribadi diatur UU 27/2022.',
        en: 'If you did write something personal in a comment, tell the unit that served you: the comment will not be shown. Your rights over personal data are set by Law 27 of 2022.',
      },
    ],
  },
]
