import { anyOf, type Finder, finder, opening } from '../words/rules'

const producers = '(?:petani|nelayan|peternak|pembudi daya|pedagang|umkm|pelaku|masyarakat|warga|keluarga)'

/** What happens in a place and no single post decides, by domain, as it stands after a measure ("angka …", "jumlah …"). */
const outcomesOf: Record<string, readonly string[]> = {
  economy: [
    'pertumbuhan ekonomi|ekonomi|inflasi|pengangguran|rasio gini|gini|pdrb|daya (?:beli|saing)|ekspor|impor|investasi|penanaman modal',
    'stabilitas harga',
    '(?:kenaikan |rata-rata )?harga(?! perkiraan| satuan| kontrak| penawaran| perolehan)|iklim (?:usaha|investasi)|nilai tukar',
    'tukar petani|upah|phk',
    'fluktuasi|volatilitas|(?:volume|laba|aset) (?:usaha|koperasi|umkm)|taraf hidup|kredit macet|konsumsi (?:ikan|pangan|beras|rumah)',
    'lapangan (?:kerja|usaha)|(?:pe(?:ny)?)?serapan tenaga kerja|angkatan kerja|penjualan|omzet|transaksi (?:pasar|umkm|pelaku)',
    '(?:ruang|kapasitas|kemandirian) fiskal|dana (?:alokasi|insentif|transfer|bagi hasil)|dak|dau|apbd',
  ],
  income: [`pendapatan (?:asli|per|perkapita|daerah|rumah)|pad|(?:pendapatan|penghasilan) (?:[a-z]+ )?${producers}`],
  produce: [
    '(?:produksi|produktivitas|hasil (?:panen|tangkapan)|populasi) (?!kompos|benih|bibit|pupuk|konten|siaran|pegawai|kerja)[a-z]+',
    'gagal panen|serangan hama',
  ],
  welfare: [
    'kemiskinan|(?:penduduk|keluarga|warga|kk|rumah tangga) (?:miskin|prasejahtera|rentan)|ipm|pembangunan (?:manusia|gender|desa)|harapan hidup',
    'kesejahteraan|ketimpangan|kebahagiaan|desa (?:mandiri|membangun|tertinggal)|(?:kawasan|permukiman) kumuh|rumah tidak layak',
    'ketahanan (?:pangan|keluarga)',
    'backlog|urbanisasi|migrasi penduduk',
  ],
  health: [
    'kesehatan (?:[a-z]+ )?(?:masyarakat|warga|penduduk)|stunting|kematian|kesakitan|rabies|penyakit [a-z]+|dbd|demam berdarah|tbc?',
    'tuberkulosis|hiv|malaria|campak|diare|hipertensi|gizi buruk|klb',
    'kejadian luar biasa|wabah|kesuburan|kelahiran|obesitas|anemia|perokok|bunuh diri|gangguan jiwa|karies',
  ],
  order: [
    'kriminalitas|kejahatan|pencurian|tawuran|kekerasan|narkoba|narkotika|perceraian|perkawinan (?:anak|usia)|pernikahan (?:dini|anak)|konflik',
    'unjuk rasa|hubungan industrial|perselisihan|kecelakaan(?! kerja| kendaraan dinas)|kemacetan|pelanggaran lalu lintas|kerukunan|toleransi|aman dan kondusif',
    'keamanan dan ketertiban|gangguan (?:keamanan|ketertiban|ketenteraman|ketentraman|trantib)|anak jalanan|pekerja anak|pengemis',
  ],
  nature: [
    'banjir|longsor|kebakaran|bencana|kekeringan|gempa|korban|genangan|pencemaran|emisi|kualitas (?:air|udara|lingkungan|sungai)|abrasi',
    'cuaca|hama',
    '(?:timbulan )?sampah (?:kota|rumah tangga|harian|masyarakat|yang (?:masuk|dibuang|dihasilkan))|timbulan|ruang terbuka hijau',
    'tutupan (?:lahan|hutan)',
    'kelestarian (?:hutan|lingkungan|alam|sumber|air|laut)|kepunahan|titik api|kerusakan lingkungan|curah hujan',
  ],
  learning: [
    'putus sekolah|partisipasi (?:kasar|murni|sekolah|pemilih|angkatan)|lama sekolah|melek huruf|buta (?:aksara|huruf)',
    'literasi (?:masyarakat|warga|daerah)',
    'minat baca|kegemaran membaca|kelulusan|lulusan (?:yang )?(?:bekerja|terserap|diterima)|keterserapan lulusan',
  ],
  visits: [
    `(?:kunjungan )?${anyOf(
      'wisatawan wisman wisnus turis investor pengikut follower followers pembaca peminat pengunduh unduhan tayangan pengguna pembeli',
      'pelanggan penonton',
      'pelamar pendaftar pendengar pemirsa penumpang pemudik pengunjung',
    )}|(?:pemustaka|tamu|pasien|pemohon|kunjungan)(?: [a-z]+)? (?:yang )?(?:datang|berkunjung)|kunjungan (?:wisata|pasien|pemustaka|museum|tamu)|lama tinggal`,
  ],
  people: [
    'kepatuhan (?:wajib|masyarakat|pengguna|pengendara|pelaku|warga|pedagang|pembayar)|citra(?! satelit)|penduduk|gaya hidup|akta kelahiran anak',
    '(?:warga|masyarakat|penduduk|pedagang|wajib (?:pajak|retribusi)|pelaku usaha) (?:yang )?(?:rutin |tertib )?(?:patuh|sadar|taat|membayar|sejahtera|bekerja|miskin)',
  ],
}

const nature = outcomesOf.nature?.join('|') ?? ''

/** An outcome of a whole place with which a text begins. */
export const outcome: Finder = opening(`(?:${Object.values(outcomesOf).flat().join('|')})(?: [a-z]+)?`)

/** Outcomes so plain that they count wherever they stand. */
export const plainOutcome: Finder = finder(
  'pertumbuhan (?:ekonomi|penduduk)|laju inflasi|kemiskinan(?: ekstrem)?|prevalensi [a-z]+|angka (?:stunting|kematian (?:ibu|bayi))',
  'aman dan kondusif',
  'indeks (?:spbe|reformasi birokrasi|profesionalitas asn|kualitas lingkungan hidup|persepsi korupsi|inovasi daerah|desa membangun|kota|pembangunan [a-z]+)',
  'kecelakaan lalu lintas|citra(?! satelit)|minat baca|daya beli|harapan hidup|pengangguran(?: terbuka)?|memenuhi baku mutu',
  '(?:indeks|nilai|skor|level|predikat|tingkat|peringkat)(?: [a-z]+)? (?:spbe|reformasi [a-z]+|lppd|eppd|mcp|mcsp|spip|apip|merit|inovasi daerah)',
  '(?:indeks|nilai|skor) (?:daya saing|kualitas kebijakan|ketahanan [a-z]+|kerentanan [a-z]+|keterbukaan informasi|integritas|kota [a-z]+)|ipkd',
  `akibat (?:${nature})(?: [a-z]+)?`,
)

/** What juries and auditors of the state decide. */
export const award: Finder = finder(
  'opini (?:wtp|bpk|wajar)|wtp|wajar tanpa pengecualian|(?:predikat|status) (?:zona integritas|paripurna)|wbk|wbbm|finalis|nominasi',
  'masuk (?:final|top \\d+)',
  'medali|juara|trofi|adipura|(?:kota|kabupaten) layak anak|piala [a-z]+',
  '(?:penghargaan|peringkat)(?: [a-z]+)? (?:nasional|provinsi|internasional)',
)

/** What a council, a ministry, an examiner or a market decides about the work of the post. */
export const verdict: Finder = finder(
  '(?:disetujui|disahkan|disepakati)(?: oleh)? (?:dprd|dpr|pemerintah pusat|kementerian|menteri)|(?:meraih|memenangkan) [a-z]+',
  'yang menanamkan modal',
  'yang (?:[a-z]+ )?(?:melunasi|membayar|berinvestasi|melakukan phk|bekerja|menikah|bercerai|membeli|mendaftar|merokok|mematuhi|menganggur|bangkrut)',
  '(?:lulus|lolos|keluar) dari (?:program )?(?:bantuan|kemiskinan|penerima)|kecepatan (?:rata-rata )?kendaraan',
  '(?:lulus|lolos|diterima)(?: [a-z]+)? (?:seleksi nasional|snbp|snbt|cpns|perguruan tinggi|ptn|dunia (?:kerja|usaha))',
  'lulusan (?:[a-z]+ )?(?:yang )?(?:bekerja|terserap)(?: [a-z]+)?',
  '(?:perangkat daerah|opd|skpd|desa|sekolah) (?:yang |dengan )(?:nilai|predikat|berpredikat) [a-z]+',
)
