import { anyOf, type Finder, finder, opening } from '../words/rules'

/** Words that only say how often or how much of something; what is counted follows them. */
export const counted = '(?:(?:jumlah|frekuensi|banyaknya|banyak|volume|intensitas|total|kegiatan|tugas|kelancaran) )*'

/** Nouns made of a doing: pe-…-an, and those borrowed in -asi, -isasi and -ing. */
const madeOfDoing = '(?:pe(?:m|n|ng|nge|ny|r|l)?[a-z]{3,}an|[a-z]{2,}asi|[a-z]{3,}ing)'

/** Doings and occasions whose form does not tell. */
const occasions = anyOf(
  // Meetings and lessons
  'rapat sidang musyawarah forum temu diskusi dialog audiensi ekspose reses desk seminar lokakarya workshop webinar fgd bimtek diklat kursus',
  'magang latihan bimbingan ceramah penyuluhan konseling asistensi wawancara',
  // Ceremonies and shows
  'apel upacara senam olahraga gladi simulasi lomba turnamen kompetisi pertandingan pentas konser festival pameran expo bazar kampanye safari',
  'roadshow pawai karnaval arisan pengajian yasinan',
  // Rounds and watches
  'kunjungan anjangsana tinjauan visitasi patroli ronda piket jaga siaga razia sidak inspeksi supervisi survei survey liputan',
  // Handling
  'distribusi seleksi promosi mediasi revisi koreksi input entri cetak unggah pindai update upload',
)
const phrases = [
  'uji (?:petik|coba|kompetensi|lapangan|publik|fungsi|kelayakan|emisi|laboratorium)|(?:studi|kaji) banding|kaji tiru|kerja bakti|gotong royong',
  'alih media|dinas (?:luar|jaga|malam)|perjalanan dinas|dengar pendapat|jumat bersih|focus group discussion|tugas (?:piket|jaga)|back ?up',
  'entry data',
].join('|')

/** Visits paid to the office are not a doing of the office. */
const paidByOthers = '(?!kunjungan (?:wisat|pasien|pemustaka|ulang|ibu|balita|museum|tamu|k\\d))'

/** A doing or an occasion at the head, with the words that count it; some of these forms are things (isThing). */
export const doing: Finder = opening(`${counted}${paidByOthers}(?:${phrases}|${occasions}|${madeOfDoing})`)

/** Nouns in pe-…-an that are things, places, states or events to others, without their "pe". */
const thingsInPe = anyOf(
  'rjanjian raturan langgaran ngaduan kerjaan rsalinan rmohonan rusahaan ralatan rkantoran ndapatan rizinan nerimaan rsediaan nghargaan',
  'ngetahuan',
  'rsetujuan rubahan rselisihan rtumbuhan nyerapan nurunan ningkatan rmintaan langgan nyelesaian rkembangan menuhan ngurangan nambahan nghasilan',
  'ngeluaran rbedaan rolehan ncapaian rkotaan rpustakaan rumahan rikanan rtanian rkebunan ternakan mukiman labuhan rbatasan radilan merintahan',
  'rtokoan karangan desaan gunungan rairan ngungsian natausahaan san ran kan dagangan ndidikan rwakilan rguruan mutusan',
)

/** Nouns in -asi that are things, bodies or states. */
const thingsInAsi = anyOf(
  'publikasi aplikasi organisasi lokasi informasi populasi prestasi akreditasi rekomendasi regulasi donasi instansi generasi motivasi',
  'partisipasi',
  'reputasi situasi transportasi administrasi inflasi investasi realisasi deviasi variasi alokasi inovasi dokumentasi notasi vegetasi kolaborasi',
  'retribusi literasi toleransi efisiensi prasasti asi operasi mutasi reklamasi irigasi sanitasi presentasi koperasi asosiasi federasi instalasi',
  'delegasi kompensasi imigrasi obligasi relasi edisi',
)

/** That a noun has the form of a doing and names a thing. */
export const isThing: Finder = opening(`pe${thingsInPe}|${thingsInAsi}`)

/** Doings that stay doings though measured as a share: a hundred per cent of a meeting is a meeting. */
export const everDoing: Finder = opening(
  `(?:persentase )?${counted}(?:pelaksanaan|penyelenggaraan|pengk?oordinasian|koordinasi|fasilitasi|pendampingan|sosialisasi|monitoring|pemberian)`,
)

/** Doings for others, of which a share may be a result. */
export const service: Finder = opening('(?:pe)?layanan|penyaluran|pemanfaatan|penggunaan')

/** That people sat in an occasion. */
export const attended: Finder = finder(
  'yang (?:telah |sudah )?(?:mengikuti|menghadiri|hadir (?:dalam|pada|di)) (?:pelatihan|pembinaan|penyuluhan|sosialisasi|bimtek|diklat|rapat|seminar|workshop)',
)
