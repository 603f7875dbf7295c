import { tableRefusals } from '../../../file/labels'

/** The sentence for each code with which a file of a book is refused. */
export const refusals = {
  ...tableRefusals,
  fileEmpty: () => 'Berkas ini kosong. Isi satu baris untuk tiap hari di bawah judul kolomnya.',
  tooLarge: () => 'Berkas ini lebih dari 10 MB. Bagi menjadi beberapa berkas.',
  changedMeanwhile: () => 'Buku atau berkasnya berubah sejak Anda meninjau. Periksa lagi yang akan berubah di bawah, lalu terapkan.',
  notFound: () => 'Layanan atau berkas ini tidak ada, atau bukan untuk Anda.',
}
