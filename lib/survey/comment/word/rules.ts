const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Before a name, in small letters. */
export const honorifics = wordsOf(`
  pak pa bapak bu ibu sdr sdri saudara saudari mas mbak mba mbk kak kakak abang bang om tante teh teteh kang neng uda uni dr drg drs dra ir hj
  haji hajjah ustaz ustad ustadz tuan nyonya nona bpk bunda mr mrs ms`)

/** Of these, the short forms that a full stop may follow. */
export const shortHonorifics = wordsOf('sdr sdri dr drg drs dra ir hj bpk pa mr mrs ms')

/** What follows Pak or Bu and names an office, a task or a relation but nobody. */
export const offices = wordsOf(`
  camat lurah bupati wali walikota kota gubernur kepala kadis kabid kasi kasubag sekretaris sekda sekdin ketua rt rw kades desa dinas bidang seksi
  bagian loket petugas pegawai staf operator satpam security keamanan parkir dokter bidan perawat suster guru dosen polisi tentara pimpinan atasan
  pejabat admin administrasi penerima tamu resepsionis kasir pelayanan pelayan hamil menyusui lansia rumah tangga mertua guru presiden menteri
  pemerintah puskesmas kelurahan kecamatan kabupaten provinsi disdukcapil dukcapil capil kpk asn pns front office`)

/** Names that are everyday words too: alone they name nobody. */
export const everydayNames = wordsOf(`
  adil agung ajeng aman amanah anggrek angin api april agustus asih asri awan ayah bagus bahagia baik bakti bangsa bangun baru batu bening berkah
  besar bintang bumi bunga cahaya cantik cendana cinta citra dahlia damai dana desember dewa dewi dharma embun emas fajar februari gading gemilang
  gunung guntur guru hadiah harapan hari harum hidayah hijau hujan ikhlas ilham indah insan intan iman jaya jati januari juli juni jujur karya kasih
  kartika kembang kencana kenanga kesuma kota kuat kurnia laksana langit laut lestari lintang luhur madya maju makmur malam mandiri mantap maret matahari
  mawar mega melati merah merdeka mulia mulya murni mutiara nama negara nirmala november oktober panca panji pelangi perdana permai permata pertama
  pertiwi prima puas puji purnama putih putra putri rahmat raja rapi rejeki rembulan restu ridho rimba sabar sakti salam salim samudra sari sastra
  satria segara sehat sejahtera selamat selalu semesta senang senja sentosa september setia setiap singgih siti subur sukses sukma suci surya taman
  tanjung tegar teguh terang tirta tulus umum untung utama wahyu wangi warga widya wulan`)

/** Words that say nothing of what a comment is about: left out of what is written most often, and of names. */
export const stopWords = wordsOf(`
  ada adalah agar akan aku anda antara apa apabila apakah atas atau bagi bahwa banyak bapak begini begitu belum benar beberapa berada bila bisa boleh
  bu buat bukan cukup cuma dalam dan dapat dari daripada dengan demi demikian di dia diri dong dulu gak ga nggak enggak engga hanya harap haruskah harus
  hingga ia ibu ini itu iya jadi jangan jika juga kalau kalo kami kamu karena karna kasih ke kepada kenapa ketika kita ko kok lagi lah lain lalu lebih
  maka mana masih mau melainkan memang mengapa mereka merupakan mohon mungkin nah namun nanti nya oleh pada pak paling para pas pasti per pernah
  perlu pun sampai saat saja saya sama sangat se sebab sebagai sebelum sebuah sedang sedangkan sehingga sejak sekali selama selalu seluruh semoga semua
  semuanya seperti sering serta sesudah setelah setiap si siapa sih sini situ suatu sudah supaya tanpa tapi telah tentang tentu terhadap terima
  terlalu tersebut terus tetap tetapi the tiap tidak tdk to tolong tuh untuk utk walau yaitu yakni yang yg ya and is of in for was were not`)
