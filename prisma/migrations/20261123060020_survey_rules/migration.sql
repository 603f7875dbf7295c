-- Settings of surveys: when answers are marked, what is published and who is told, and the words that sort comments. All of the region's own.

INSERT INTO rule (id, kind) VALUES
  ('b9f3a1d2-6c0e-4f57-8f3e-2d7c51a90b61', 'SURVEY_MARKS'),
  ('5e0d7c44-1b8a-4c3e-9a6f-7f21d3c8e502', 'SURVEY_SIGNALS'),
  ('c1a84e90-3f5d-4b6c-8d27-90e6b7f4a713', 'SURVEY_TOPICS');

INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  '0c6d2f7e-8a41-4e0b-b5c9-16f3d8a7e201', 'b9f3a1d2-6c0e-4f57-8f3e-2d7c51a90b61', 1, '2017-05-18',
  'Setelan daerah; PermenPANRB Nomor 14 Tahun 2017 tidak mengatur penandaan jawaban',
  'UNVERIFIED', '{}',
  'Batasnya longgar agar antrean di belakang satu jaringan kantor atau operator tidak ikut ditandai. Jawaban yang ditandai tidak ditolak dan tetap dihitung.',
  '2026-01-01T00:00:00Z', NULL,
  $json${ "addressPerHour": 200, "addressPerDay": 1000, "quickestSeconds": 10, "burst": { "count": 6, "seconds": 60 } }$json$::jsonb
), (
  '7b1f9a35-20de-4c88-a4f6-5d90c2e7b302', '5e0d7c44-1b8a-4c3e-9a6f-7f21d3c8e502', 1, '2017-05-18',
  'Setelan daerah; hasil SKM wajib dipublikasikan menurut PermenPANRB Nomor 14 Tahun 2017',
  'UNVERIFIED', '{}',
  'Kelompok kecil tidak diterbitkan agar tidak menunjuk orang tertentu. Penurunan dibandingkan dengan survei sebelumnya atas layanan atau unit yang sama.',
  '2026-01-01T00:00:00Z', NULL,
  $json${ "smallestPublished": 5, "fallPoints": "5", "fallRespondents": 30, "feeAnswers": 5 }$json$::jsonb
), (
  'f24c6e18-95b3-4d7a-8e02-3a6b1d9f7403', 'c1a84e90-3f5d-4b6c-8d27-90e6b7f4a713', 1, '2017-05-18',
  'Setelan daerah',
  'UNVERIFIED', '{}',
  'Kata dicocokkan menurut bentuk dasarnya. Satu komentar dapat masuk beberapa topik.',
  '2026-01-01T00:00:00Z', NULL,
  $json${ "topics": [
    { "key": "antrean", "name": "Antrean dan waktu tunggu", "words": ["antre", "antri", "antrean", "antrian", "menunggu", "tunggu", "lama", "lambat", "berjam-jam", "nomor urut"] },
    { "key": "jam-layanan", "name": "Jam layanan", "words": ["jam buka", "jam layanan", "jam kerja", "istirahat", "tutup", "terlambat buka", "sabtu", "malam"] },
    { "key": "petugas", "name": "Sikap petugas", "words": ["petugas", "pegawai", "ramah", "sopan", "judes", "cuek", "marah", "senyum", "jutek", "melayani"] },
    { "key": "kecakapan", "name": "Kecakapan petugas", "words": ["paham", "mengerti", "jelas", "penjelasan", "menjelaskan", "bingung", "keliru", "salah"] },
    { "key": "persyaratan", "name": "Persyaratan", "words": ["syarat", "persyaratan", "fotokopi", "dokumen", "berkas", "ktp", "kk", "surat pengantar"] },
    { "key": "prosedur", "name": "Prosedur dan informasi", "words": ["prosedur", "alur", "berbelit", "rumit", "bolak-balik", "informasi", "petunjuk", "pengumuman"] },
    { "key": "biaya", "name": "Biaya", "words": ["biaya", "bayar", "mahal", "gratis", "tarif", "uang"] },
    { "key": "pungutan", "name": "Dugaan pungutan", "words": ["pungli", "pungutan", "calo", "suap", "imbalan", "uang rokok", "tip"] },
    { "key": "hasil", "name": "Hasil layanan", "words": ["salah cetak", "salah ketik", "rusak", "tidak sesuai", "cetak ulang", "belum jadi", "selesai"] },
    { "key": "sarana", "name": "Ruang dan sarana", "words": ["kursi", "ruang", "panas", "ac", "toilet", "kamar mandi", "kotor", "bersih", "sempit", "nyaman"] },
    { "key": "akses", "name": "Akses dan difabel", "words": ["parkir", "lansia", "difabel", "disabilitas", "kursi roda", "ibu hamil", "menyusui", "ramp"] },
    { "key": "daring", "name": "Layanan daring", "words": ["online", "daring", "aplikasi", "website", "situs", "jaringan", "sistem", "server", "eror", "error"] },
    { "key": "pengaduan", "name": "Pengaduan", "words": ["pengaduan", "mengadu", "lapor", "laporan", "keluhan", "tanggapan", "ditanggapi"] }
  ] }$json$::jsonb
);
