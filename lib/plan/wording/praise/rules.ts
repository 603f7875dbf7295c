import { anyOf } from '../words/rules'

/** Words of praise: nobody can say when they are reached. */
const strict = anyOf(
  // of work
  'sebaik-baiknya terbaik optimal optimalnya optimalisasi maksimalnya prima memadai berkualitas bermutu andal handal mantap solid efisien',
  'efektivitas lancar rapi rapih sempurna matang ideal canggih mumpuni sistematis konsisten signifikan menyeluruh berkesinambungan fleksibel',
  'terarah terukur terjamin terjaminnya terkendalinya kokoh mulus',
  // of people and their manner
  'profesional ramah santun sopan humanis sigap cekatan cermat teliti tekun saksama seksama bijaksana bijak arif adil jujur luwes lincah gesit',
  'rajin giat ikhlas gembira cakap piawai terampil bermartabat berintegritas berwibawa berkarakter berbudaya berwawasan luhur mulia istimewa',
  // of what others find in it
  'transparan kredibel akurat terpercaya tepercaya bermanfaat memuaskan menyenangkan membanggakan menggembirakan meyakinkan mengesankan',
  'membahagiakan berkesan nyaman asri indah elok sejuk tenang tenteram damai hangat guyub elegan apik enak cemerlang gemilang lestari',
  'harmonis selaras serasi sinergis sinergi sinergitas berimbang terjangkau ramping ketat semestinya selayaknya',
)

/** Praise that also stands in names: not beside the words that make it one. */
const unlessNamed = [
  '(?<!gizi |kondisi |predikat |kategori |berpredikat |berkategori |berstatus |kelakuan |nilai |kriteria |klasifikasi )baik',
  '(?<!hari |jam |minggu )efektif|(?<!nilai )akuntabel|maksimal(?! \\d)(?! satu| dua| tiga| se[a-z]+)|(?<!arsip )dinamis',
  '(?<!waktu )tanggap(?! darurat| bencana)|(?<!desa |kelurahan |keluarga )tangguh(?! bencana)|tertib(?! administrasi$| niaga| ukur| lalu)',
  '(?<!benih |bibit |varietas )unggul|(?<!toko |pasar |ritel |kb |metode )modern|menarik(?! retribusi| pajak| iuran| kembali)',
  '(?<!kasus |hasil |tb |bta |tes |dinyatakan |terkonfirmasi |hiv )positif|(?<!perawatan |rawat |ruang )intensif',
  '(?<!reaksi |gerak |jalur |tes |uji |deteksi )cepat|(?:situasi|kondisi|keamanan) (?:[a-z]+ )?terkendali',
]

/** Words in -if that only name a kind; the others praise: "inovatif", "responsif", "kondusif". */
const kindsInIf = anyOf(
  'aktif inaktif teraktif reaktif pasif tarif motif positif negatif efektif intensif administratif definitif legislatif eksekutif alternatif',
  'insentif kolektif kumulatif kuantitatif kualitatif normatif preventif promotif kuratif rehabilitatif paliatif indikatif reproduktif kognitif',
  'afektif digestif fiktif radioaktif adiktif konsumtif korektif persuasif prospektif retrospektif komparatif degeneratif sensitif reproaktif',
)

/** Praise made a noun: "kelancaran", "kerapian". Names of public business ("kebersihan", "keamanan", "ketertiban") are not. */
const nouns = anyOf(
  'kelancaran kerapian kenyamanan keharmonisan keramahan kecermatan ketelitian kesigapan keandalan kehandalan keselarasan keserasian keindahan',
  'kekompakan soliditas profesionalisme profesionalitas transparansi kedisiplinan kesempurnaan kekondusifan kemanfaatan kebermanfaatan',
)

/** All praise, as the middle of an expression. */
export const praise = `${strict}|${unlessNamed.join('|')}|(?!${kindsInIf} )[a-z]{3,}if|(?<!indeks )${nouns}`

/** States that are vague only as what is said of something: after a verb, "secara", "dengan" or "semakin", or beside another. */
export const loose = `(?:${[
  'baik|bersih|aman|sehat|tertib|jelas|benar|mudah|mandiri|aktif|lengkap|wajar|layak|rutin|berkelanjutan|bertahap|terpadu|terarah|teratur|merata',
  'maksimal|penuh(?! waktu)|sungguh-sungguh|(?:ber)?tanggung jawab|cepat|tepat(?! waktu| sasaran)|efektif|akuntabel|memadai|berkala',
  'terus[- ]menerus',
].join('|')})`

/** What can only grow or be kept, and is not counted. */
export const qualities = anyOf(
  'mutu kualitas pemahaman kesadaran kinerja disiplin kompetensi pelayanan layanan kapasitas kapabilitas peran kepedulian kemampuan pengetahuan',
  'keterampilan wawasan semangat citra koordinasi sinergi kerjasama akuntabilitas kemandirian partisipasi motivasi karakter budaya kepercayaan',
  'etos rasa komitmen sarana prasarana administrasi tata',
)

/** That a quality grew or was kept, said after it and before it. */
export const growing = anyOf(
  'meningkat membaik menguat berkembang terjaga terpelihara terbangun terbina terjalin tumbuh tercipta terwujud terkelola',
)
export const grown = anyOf(
  'meningkatnya peningkatan meningkatkan menguatnya penguatan membaiknya terjaganya terpeliharanya terbangunnya terwujudnya terciptanya',
  'tertatanya terbinanya terjalinnya terkelolanya berkembangnya tumbuhnya perbaikan pengembangan',
)
