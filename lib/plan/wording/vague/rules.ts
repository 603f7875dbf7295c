import type { Found } from '../finding/rules'
import { growing, grown, loose, praise, qualities } from '../praise/rules'
import { attitudes, recorded } from '../quality/rules'
import type { Reading } from '../reading/rules'
import { anyOf, finder, opening } from '../words/rules'

/** How a thing is done, said after "secara", that is a way and not praise. */
const ways = anyOf(
  'daring luring elektronik digital online manual tertulis lisan langsung tunai nontunai resmi hukum sah tepat kumulatif nasional fisik acak',
  'virtual tatap gratis otomatis adat mandiri berkala bersama rutin serentak penuh swadaya sukarela kolektif individu kelompok berkelompok',
  'administratif paralel terbuka tertutup',
)

const compared = '(?:dari|lanjut|dulu|dahulu|besar|kecil|tinggi|rendah|lama|banyak|sedikit|kurang|awal|bayar|setor|tua|muda)'

/** Praise in a frame: said of how something is done, of how it became, or of one thing beside another. */
const framed = finder(
  `secara (?!${ways} )[a-z]+|(?:secara|dengan)(?: lebih| penuh)? ${loose}|penuh (?:semangat|kesadaran|dedikasi|perhatian)|berjalan [a-z]+(?= $)`,
  `(?:semakin|makin|kian|sangat|amat) [a-z]+|cukup ${loose}|lebih (?!${compared} )[a-z]+(?! (?:dari )?\\d)`,
  '(?!dinyatakan)(?:ber|di|ter)[a-z]+(?:nya)? (?:aman|bersih|jelas|mandiri)|mudah (?:di|ter)[a-z]+|mudah dan [a-z]+',
  'hidup (?:sehat|bersih|rukun|layak)',
  `${loose} dan ${loose}|dalam (?:keadaan|suasana) ${loose}|dalam kondisi (?!baik)${loose}|terjalin(?:nya)?`,
  'yang (?!di|ter|me|ber|se|tidak|belum|sudah|telah|hadir|lulus|lolos|sakit|miskin|rentan|sah|hidup)[a-z]+ dan (?!di|ter|me|ber)[a-z]+(?= $)',
  'yang me[mn][a-z]+ dan me[mn][a-z]+(?= $)|tepat (?:guna|sasaran|fungsi|ukuran)|berdaya (?:guna|saing)|daya (?:saing|juang|tarik)|berhasil guna',
)

/** Absolutes and degrees without a number. */
const boundless = finder(
  'se[a-z]+ mungkin|se(?<root>[a-z]+)-\\k<root>nya|secepatnya|segera|setiap saat|seperlunya|secukupnya|sewaktu-waktu|sewajarnya|sepantasnya',
  'selalu|senantiasa|kapan saja|tidak pernah|berbagai|beberapa|sejumlah|sebagian besar|sebagaimana mestinya|dengan penuh tanggung jawab',
)

/** What somebody else will say, or a rule that is not named. */
const elsewhere = finder(
  'tugas (?:lain(?:nya)?|tambahan(?: lainnya)?|kedinasan(?: lain(?:nya)?)?)',
  '(?<!sesuai )(?:tugas|perintah|arahan)(?: yang diberikan)?(?: oleh)? (?:pimpinan|atasan)',
  '(?:instansi|pihak|unit|stakeholder|sektor|bidang|lembaga)(?:-[a-z]+)? terkait|para pihak|dll|dsb|dst',
  'dan (?:lain-lain|lainnya|sebagainya|seterusnya)',
  'sesuai (?:dengan )?(?:ketentuan|peraturan|aturan|harapan|tupoksi|tugas pokok|tugas dan fungsi|(?:bidang )?tugas(?:nya)?|kaidah|etika|norma)',
  'kebutuhan (?:kantor|pimpinan|operasional|bidang)|(?:terpenuhi|terlindungi)nya (?:hak|kebutuhan) [a-z]+|(?:mendukung|menunjang) [a-z]+',
)

/** That something grew, came to be or was kept which nobody counts. */
const ofQualities = finder(
  `${grown} (?:[a-z]+ )?(?:${qualities}|${attitudes})|(?:${qualities}|${attitudes}) (?:[a-z]+ ){0,3}${growing}|(?:terwujud|tercipta)nya [a-z]+`,
  '(?:terjaga|terpelihara|tumbuh|terbangun|terbina)(?:nya)? (?:stabilitas|kondisi|kelestarian|nilai|nilai-nilai|hubungan|komunikasi|rasa)',
  '(?:terjaga|terpelihara|terbina|membaik)(?= $)|budaya kerja|mutu pelayanan|good governance|tata kelola yang [a-z]+',
)

const praised = finder(praise)

/** A state made a noun by -nya at the head: "lancarnya", "lestarinya"; not a verb of result ("terbitnya") nor a measure ("lamanya"). */
const stateHead = opening(
  `(?!ter|me[mnl]|ber|di|ke|pe|${anyOf(
    'banyak lama besar luas panjang jumlah ada naik turun tinggi rendah selesai tuntas hasil tumbuh keluar masuk tiba sampai datang lulus lolos',
    'kembali hilang pulih habis jadi bekerja berat cepat waktu nilai angka kurang biaya volume ramai',
  )})[a-z]{4,}nya`,
)

/** A quality in ke-…-an of a thing at the head: "kelestarian", "kesiapan armada"; what people feel is asked of them (attitudes). */
const qualityHead = opening(
  `(?!(?:${recorded}|${attitudes}) )ke(?!pala|tua|las|camat|rja|ter|tidak)[a-z]+an(?: [a-z]+)?|keterpaduan [a-z]+|ketertiban (?!umum|dan)[a-z]+`,
)

/** That somebody's judgement is named: then praise is what they measure. */
const measuredBy = finder('(?:menurut|berdasarkan) (?!permintaan|kebutuhan)[a-z]+|hasil (?:survei|evaluasi|penilaian|audit|uji|asesmen)')

/** A measure with a thing that may be anything: "jumlah dokumen", "persentase pekerjaan yang selesai". */
const noObject = opening(
  `(?:${anyOf('jumlah banyaknya persentase tingkat realisasi capaian pencapaian tersedianya tersusunnya terselesaikannya tercapainya penyelesaian')} )*(?:${[
    anyOf(
      'dokumen laporan kegiatan data berkas layanan output pekerjaan tugas program produk hasil kinerja target surat pelayanan administrasi',
    ),
    'hasil (?:kerja|kegiatan)|(?:administrasi|pelayanan|urusan|kegiatan|tugas) (?:perkantoran|kantor|umum|rutin|operasional|harian)',
  ].join('|')})(?: (?:yang )?(?:telah |dapat )?${anyOf(
    'selesai terselesaikan diselesaikan terlaksana dilaksanakan tercapai dicapai dihasilkan disusun dibuat dikerjakan terpenuhi terealisasi',
    'tersedia tersusun',
  )})?(?= $)`,
)

/** The words that leave open what counts as reached, or what is counted at all; null where there are none. */
export function vaguenessIn({ plain }: Reading): Omit<Found, 'finding'> | null {
  const praisedAs = measuredBy(plain) === null ? (praised(plain) ?? framed(plain) ?? ofQualities(plain)) : null
  const words = praisedAs ?? boundless(plain) ?? elsewhere(plain) ?? stateHead(plain) ?? qualityHead(plain)
  if (words !== null) return { cause: 'noMeasure', words }
  const bare = noObject(plain)
  return bare === null ? null : { cause: 'noObject', words: bare }
}
