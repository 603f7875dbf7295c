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
        id: 'Untuk mengenali kiriman yang beruntun atau terlalu banyak, jaringan asalnya diingat di memori sistem sebagai sandi acak, sampai sehari sesudah kiriman terakhir dari jaringan itu. Sandi itu tidak pernah ditulis ke simpanan data. Kunci pembuatnya pun hanya ada di memori, dan hilang setiap kali sistem dinyalakan ulang.',
        en: 'To recognise floods of answers, the network they come from is remembered in the system’s memory as a scrambled code, until a day after the last answers from that network. The code is never written to storage. The key that makes it also exists in memory only, and is gone whenever the system restarts.',
      },
    ],
  },
  {
    title: { id: 'Yang disimpan, dan untuk apa', en: 'What is kept, and what for' },
    texts: [
      phrases['privacy.kept'],
      {
        id: 'Setiap formulir membawa nomor acak, supaya jawaban yang terkirim dua kali tersimpan sekali saja. Nomor itu dibuat sistem dan tidak berasal dari Anda atau perangkat Anda.',
        en: 'Every form carries a random number, so that answers sent twice are stored only once. The system makes it; it does not come from you or your device.',
      },
      {
        id: 'Jawaban dipakai untuk menghitung indeks kepuasan masyarakat (PermenPANRB 14/2017), memperbaiki layanan, dan mengumumkan hasilnya. Angka gabungannya juga dipakai untuk pengawasan, untuk memilih pelatihan pegawai, dan sebagai ukuran kinerja unit beserta pegawainya. Sistem ini tidak memakainya untuk hal lain.',
        en: 'Answers are used to work out the public satisfaction index (PermenPANRB 14/2017), to improve services and to publish the results. Combined figures also serve oversight, help choose training for officers, and measure how a unit and its people perform. This system uses them for nothing else.',
      },
      phrases['privacy.browser'],
    ],
  },
  {
    title: { id: 'Siapa yang melihat', en: 'Who sees it' },
    texts: [
      phrases['privacy.seen'],
      {
        id: 'Formulir kertas diketik petugas survei, jadi ia membaca isinya; siapa yang mengetik dan kapan, dicatat. Bila Anda minta dibantu mengisi, yang membantu melihat jawaban Anda; petugas yang melayani layanan itu tidak boleh membantu.',
        en: 'Paper forms are typed in by survey officers, who therefore read them; who typed them and when is recorded. If you ask for help, whoever helps you sees your answers; officers who serve the public there may not help.',
      },
      {
        id: 'Umum melihat angka gabungan; kelompok yang terlalu kecil tidak ditampilkan. Catatan baru tampil bila sudah dibaca dan diizinkan pengelola survei. Sistem menyamarkan nomor, alamat surel, dan nama yang dikenalinya; selebihnya diperiksa oleh yang membaca.',
        en: 'The public sees combined figures; groups that are too small are not shown. A comment appears only once those who run the survey have read it and let it be shown. The system masks numbers, e-mail addresses and the names it knows; whoever reads it checks for the rest.',
      },
    ],
  },
  {
    title: { id: 'Bila Anda diberi alamat sekali pakai', en: 'If you were given an address for one visit' },
    texts: [
      {
        id: 'Alamat itu hanya menyebut layanan dan hari terakhirnya, bukan siapa Anda. Begitu jawaban terkirim, alamatnya dihapus; yang tersimpan hanya bahwa jawaban itu datang lewat suatu alamat sekali pakai. Siapa pun yang masih memegang alamatnya hanya dapat tahu bahwa alamat itu sudah dipakai. Alamat yang tidak dipakai dihapus sesudah hari terakhirnya.',
        en: 'The address only names the service and its last day, not you. Once answers are sent the address is erased; all that is stored is that the answers came by some address for one visit. Whoever still holds the address can only learn that it was used. Addresses that nobody used are erased after their last day.',
      },
    ],
  },
  {
    title: { id: 'Berapa lama, dan hak Anda', en: 'How long, and your rights' },
    texts: [
      {
        id: 'Jawaban disimpan bersama hasil surveinya; sistem tidak menghapusnya sendiri. Karena tanpa nama, jawaban Anda tidak dapat kami kenali lagi sesudah terkirim, jadi tidak dapat diubah atau dicabut. Jawaban yang ditandai tidak wajar dapat dikeluarkan dari hitungan; banyaknya dan alasannya diumumkan. Mengisi survei tidak wajib, dan pertanyaan mana pun boleh dilewati asal ada satu yang dijawab.',
        en: 'Answers are kept together with the results of their survey; the system does not erase them by itself. Since they carry no name, we cannot tell which are yours once they are sent, so they cannot be changed or withdrawn. Answers marked as unusual may be left out of the figures; how many and why is published. Answering is voluntary, and you may skip any question as long as you answer one.',
      },
      {
        id: 'Bila Anda telanjur menulis data diri dalam catatan, sampaikan kepada unit yang melayani Anda: catatan itu dapat disembunyikan dari umum, tetapi tulisan aslinya tetap tersimpan dan dapat dibaca pengelola survei. Hak Anda atas data pribadi diatur UU 27/2022.',
        en: 'If you did write something personal in a comment, tell the unit that served you: the comment can be hidden from the public, but what you wrote stays stored and can be read by those who run the survey. Your rights over personal data are set out in Law 27 of 2022.',
      },
    ],
  },
]
