-- Reference data that the law gives and every installation starts from: rules, days off, periods.
-- A later decree is a new version or a new row, never a change here.

INSERT INTO rule (id, kind) VALUES
  ('b5afbb3b-da54-4554-b88f-8e62e6ad4d16', 'WORK_WEEK'),
  ('dd364e25-7a33-41b2-abc8-cb5377771cba', 'PREDIKAT_TABLE'),
  ('b8ebbfd5-6d70-47e0-b678-c436f16f884b', 'DISTRIBUTION_PATTERN'),
  ('1d3e0b7c-adad-40d6-b25b-135edd0ef978', 'BEHAVIOUR_GUIDE'),
  ('b8a115ca-d465-4152-add7-dc020d5756d9', 'ANGKA_KREDIT'),
  ('3aa669c4-2b3b-4dc2-8dbd-1c080aa809c3', 'SURVEY_ELEMENTS'),
  ('8af31d98-3221-4bcb-b62b-8bee89e564f3', 'SURVEY_BANDS'),
  ('0aeb479a-9725-4fcf-960c-21f3aa0c8419', 'DEADLINES'),
  ('4bdaa987-9d8a-483d-a5d1-45fe02faa92b', 'APPRAISER_CHOICE'),
  ('09cfcb35-1eb9-4695-ba46-211ec8cd1ef3', 'RECORDING_SYSTEM');

-- WORK_WEEK
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  'c29fc74d-0f58-4d24-a90f-efdb077e0380', 'b5afbb3b-da54-4554-b88f-8e62e6ad4d16', 1, '2023-04-12',
  'Perpres Nomor 21 Tahun 2023 Pasal 3',
  'SECONDARY', '{}',
  'Lima hari kerja, Senin sampai dengan Jumat. Unit layanan langsung dapat dikecualikan (Pasal 7). Isi dan tanggal berlaku dibaca dari pemberitaan, bukan dari naskahnya.',
  '2026-01-01T00:00:00Z', NULL,
  $json${ "daysPerWeek": 5 }$json$::jsonb
);

-- PREDIKAT_TABLE
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  '02acba10-7d5d-4d0b-a63b-0f7185664579', 'dd364e25-7a33-41b2-abc8-cb5377771cba', 1, '2023-01-01',
  'PermenPANRB Nomor 6 Tahun 2022, kuadran kinerja pegawai (tahapan evaluasi: Pasal 24 dan Pasal 25)',
  'SECONDARY', '{}',
  'Kuadran kinerja dibaca dari sumber kedua; letaknya dalam lampiran dan tanggal mulai berlaku perlu dicocokkan dengan naskah.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "cells": [
      { "hasilKerja": "DI_ATAS_EKSPEKTASI", "perilaku": "DI_BAWAH_EKSPEKTASI", "predikat": "KURANG" },
      { "hasilKerja": "DI_ATAS_EKSPEKTASI", "perilaku": "SESUAI_EKSPEKTASI", "predikat": "BAIK" },
      { "hasilKerja": "DI_ATAS_EKSPEKTASI", "perilaku": "DI_ATAS_EKSPEKTASI", "predikat": "SANGAT_BAIK" },
      { "hasilKerja": "SESUAI_EKSPEKTASI", "perilaku": "DI_BAWAH_EKSPEKTASI", "predikat": "KURANG" },
      { "hasilKerja": "SESUAI_EKSPEKTASI", "perilaku": "SESUAI_EKSPEKTASI", "predikat": "BAIK" },
      { "hasilKerja": "SESUAI_EKSPEKTASI", "perilaku": "DI_ATAS_EKSPEKTASI", "predikat": "BAIK" },
      { "hasilKerja": "DI_BAWAH_EKSPEKTASI", "perilaku": "DI_BAWAH_EKSPEKTASI", "predikat": "SANGAT_KURANG" },
      { "hasilKerja": "DI_BAWAH_EKSPEKTASI", "perilaku": "SESUAI_EKSPEKTASI", "predikat": "BUTUH_PERBAIKAN" },
      { "hasilKerja": "DI_BAWAH_EKSPEKTASI", "perilaku": "DI_ATAS_EKSPEKTASI", "predikat": "BUTUH_PERBAIKAN" }
    ]
  }$json$::jsonb
);

-- DISTRIBUTION_PATTERN
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  '916f65c4-d418-4101-b1af-5c31c5567a2c', 'b8ebbfd5-6d70-47e0-b678-c436f16f884b', 1, '2023-01-31',
  'SE MenPANRB Nomor 3 Tahun 2023',
  'VERIFIED', '{}',
  'Pola hanya panduan: penyimpangan memunculkan peringatan dan diminta alasannya. Belum dipastikan dan menjadi setelan daerah: himpunan pegawai yang dihitung (unor induk, tahunan, SKP Plt/Plh/Pj terpisah), jumlah terkecil 10 pegawai, dan tafsir "sebagian besar" sebagai kelompok terbanyak.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "population": { "countedOver": "OFFICE", "periodKinds": ["YEAR"], "actingCounted": false, "silentBelow": 10 },
    "patterns": {
      "ISTIMEWA": [{ "predikat": ["SANGAT_BAIK"], "maxShare": "0.70", "mustBeLargest": true }],
      "BAIK": [
        { "predikat": ["BAIK"], "maxShare": "0.70", "mustBeLargest": true },
        { "predikat": ["BUTUH_PERBAIKAN", "KURANG"], "mustExist": true }
      ],
      "BUTUH_PERBAIKAN": [
        { "predikat": ["BUTUH_PERBAIKAN"], "minShare": "0.60" },
        { "predikat": ["SANGAT_BAIK"], "maxShare": "0.10" }
      ],
      "KURANG": [
        { "predikat": ["KURANG"], "minShare": "0.60" },
        { "predikat": ["BUTUH_PERBAIKAN"], "minShare": "0.10" },
        { "predikat": ["SANGAT_BAIK"], "maxShare": "0.10" }
      ],
      "SANGAT_KURANG": [
        { "predikat": ["SANGAT_KURANG"], "minShare": "0.60" },
        { "predikat": ["KURANG", "BUTUH_PERBAIKAN"], "minShare": "0.10" },
        { "predikat": ["SANGAT_BAIK"], "maxShare": "0" }
      ]
    }
  }$json$::jsonb
);

-- BEHAVIOUR_GUIDE
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  'f1875678-5056-410f-9c39-8ecdafc94be0', '1d3e0b7c-adad-40d6-b25b-135edd0ef978', 1, '2023-01-01',
  'PermenPANRB Nomor 6 Tahun 2022, format SKP bagian perilaku kerja (nilai dasar ASN BerAKHLAK)',
  'VERIFIED', '{}',
  'Panduan perilaku adalah pegangan dialog kinerja, bukan 21 butir yang dinilai satu per satu. Tanggal mulai berlaku perlu dicocokkan dengan naskah.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "values": [
      {
        "key": "BERORIENTASI_PELAYANAN",
        "name": "Berorientasi Pelayanan",
        "guides": [
          "Memahami dan memenuhi kebutuhan masyarakat",
          "Ramah, cekatan, solutif, dan dapat diandalkan",
          "Melakukan perbaikan tiada henti"
        ]
      },
      {
        "key": "AKUNTABEL",
        "name": "Akuntabel",
        "guides": [
          "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
          "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
          "Tidak menyalahgunakan kewenangan jabatan"
        ]
      },
      {
        "key": "KOMPETEN",
        "name": "Kompeten",
        "guides": [
          "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
          "Membantu orang lain belajar",
          "Melaksanakan tugas dengan kualitas terbaik"
        ]
      },
      {
        "key": "HARMONIS",
        "name": "Harmonis",
        "guides": [
          "Menghargai setiap orang apa pun latar belakangnya",
          "Suka menolong orang lain",
          "Membangun lingkungan kerja yang kondusif"
        ]
      },
      {
        "key": "LOYAL",
        "name": "Loyal",
        "guides": [
          "Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah",
          "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
          "Menjaga rahasia jabatan dan negara"
        ]
      },
      {
        "key": "ADAPTIF",
        "name": "Adaptif",
        "guides": [
          "Cepat menyesuaikan diri menghadapi perubahan",
          "Terus berinovasi dan mengembangkan kreativitas",
          "Bertindak proaktif"
        ]
      },
      {
        "key": "KOLABORATIF",
        "name": "Kolaboratif",
        "guides": [
          "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
          "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
          "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama"
        ]
      }
    ]
  }$json$::jsonb
);

-- ANGKA_KREDIT
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  'c4834670-1c1f-407a-a02b-4b9b50e426f4', 'b8a115ca-d465-4152-add7-dc020d5756d9', 1, '2023-01-01',
  'PermenPANRB Nomor 1 Tahun 2023 Pasal 37; PerBKN Nomor 3 Tahun 2023 Pasal 1',
  'VERIFIED', '{PNS}',
  'Hanya bagi PNS dalam jabatan fungsional (PerBKN 3/2023 Pasal 1, dari sumber kedua). Tanggal mulai berlaku perlu dicocokkan dengan naskah.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "coefficients": {
      "PEMULA": "3.75",
      "TERAMPIL": "5",
      "MAHIR": "12.5",
      "PENYELIA": "25",
      "AHLI_PERTAMA": "12.5",
      "AHLI_MUDA": "25",
      "AHLI_MADYA": "37.5",
      "AHLI_UTAMA": "50"
    },
    "factors": { "SANGAT_BAIK": "1.50", "BAIK": "1.00", "BUTUH_PERBAIKAN": "0.75", "KURANG": "0.50", "SANGAT_KURANG": "0.25" }
  }$json$::jsonb
);

-- SURVEY_ELEMENTS
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  'd85e3a74-dcec-4f13-bb3a-88a40f69fe54', '3aa669c4-2b3b-4dc2-8dbd-1c080aa809c3', 1, '2023-01-01',
  'PermenPANRB Nomor 14 Tahun 2017, unsur dan kuesioner SKM',
  'VERIFIED', '{}',
  'Nomor unsur mengikuti kuesioner (sarana 8, pengaduan 9); batang tubuh peraturan mendahulukan pengaduan. Belum dipastikan dan menjadi setelan daerah: kuesioner yang kurang dari separuh unsurnya terisi tidak dihitung. Tanggal mulai berlaku perlu dicocokkan dengan naskah.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "minAnsweredShare": "0.5",
    "elements": [
      {
        "key": "persyaratan",
        "name": "Persyaratan",
        "displayNumber": 1,
        "question": "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
        "answers": ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]
      },
      {
        "key": "prosedur",
        "name": "Sistem, Mekanisme, dan Prosedur",
        "displayNumber": 2,
        "question": "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
        "answers": ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"]
      },
      {
        "key": "waktu",
        "name": "Waktu Penyelesaian",
        "displayNumber": 3,
        "question": "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
        "answers": ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"]
      },
      {
        "key": "biaya",
        "name": "Biaya/Tarif",
        "displayNumber": 4,
        "question": "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
        "answers": ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"]
      },
      {
        "key": "produk",
        "name": "Produk Spesifikasi Jenis Pelayanan",
        "displayNumber": 5,
        "question": "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?",
        "answers": ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]
      },
      {
        "key": "kompetensi",
        "name": "Kompetensi Pelaksana",
        "displayNumber": 6,
        "question": "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
        "answers": ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"]
      },
      {
        "key": "perilaku",
        "name": "Perilaku Pelaksana",
        "displayNumber": 7,
        "question": "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
        "answers": ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"]
      },
      {
        "key": "sarana",
        "name": "Sarana dan Prasarana",
        "displayNumber": 8,
        "question": "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
        "answers": ["Buruk", "Cukup", "Baik", "Sangat baik"]
      },
      {
        "key": "pengaduan",
        "name": "Penanganan Pengaduan, Saran dan Masukan",
        "displayNumber": 9,
        "question": "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
        "answers": ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"]
      }
    ]
  }$json$::jsonb
);

-- SURVEY_BANDS
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  '5e8e0b2f-4e16-4c6f-8c8f-f77e97a0fbea', '8af31d98-3221-4bcb-b62b-8bee89e564f3', 1, '2023-01-01',
  'PermenPANRB Nomor 14 Tahun 2017, tabel nilai persepsi, nilai interval, nilai interval konversi, mutu pelayanan, dan kinerja unit pelayanan',
  'VERIFIED', '{}',
  'Mutu dibaca dari nilai interval konversi yang sudah dibulatkan dua desimal, karena kolom nilai interval berselang. Tanggal mulai berlaku perlu dicocokkan dengan naskah.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "bands": [
      { "from": "25.00", "mutu": "D", "kinerja": "Tidak Baik", "persepsi": 1 },
      { "from": "65.00", "mutu": "C", "kinerja": "Kurang Baik", "persepsi": 2 },
      { "from": "76.61", "mutu": "B", "kinerja": "Baik", "persepsi": 3 },
      { "from": "88.31", "mutu": "A", "kinerja": "Sangat Baik", "persepsi": 4 }
    ]
  }$json$::jsonb
);

-- DEADLINES
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  '570cd277-4d8b-415a-873a-6a4961202199', '0aeb479a-9725-4fcf-960c-21f3aa0c8419', 1, '2023-01-01',
  'PermenPANRB 6/2022; PP 30/2019 Pasal 59; PermenPANRB 62/2018; PP 94/2021 dan PerBKN 6/2022 (rincian pada setiap tenggat)',
  'UNVERIFIED', '{}',
  'Kepastian dan dasar hukum berbeda untuk setiap tenggat dan tercatat di dalamnya; seluruhnya diberi tanda yang paling rendah. Yang belum dipastikan perlu ditetapkan oleh daerah.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "deadlines": {
      "SKP_SET": {
        "unit": "MONTH_DAY", "monthDay": "01-31", "yearsAfter": 0,
        "citation": "PermenPANRB 6/2022; kebiasaan: SKP ditetapkan pada bulan Januari tahun berjalan", "certainty": "UNVERIFIED"
      },
      "PERIODIC_APPRAISAL": {
        "unit": "WORKING_DAY", "amount": 5,
        "citation": "PermenPANRB 6/2022; kebiasaan: hari-hari pertama periode berikutnya", "certainty": "UNVERIFIED"
      },
      "ANNUAL_APPRAISAL": {
        "unit": "MONTH_DAY", "monthDay": "01-31", "yearsAfter": 1,
        "citation": "PermenPANRB 6/2022; kebiasaan: akhir Januari tahun berikutnya", "certainty": "UNVERIFIED"
      },
      "EVALUATION_HANDOVER": {
        "unit": "WORKING_DAY", "amount": 14,
        "citation": "Modul Kementerian Agama 2026 tentang dokumen evaluasi kinerja pegawai", "certainty": "SECONDARY"
      },
      "OBJECTION": {
        "unit": "CALENDAR_DAY", "amount": 14,
        "citation": "PP 30/2019 Pasal 59: paling lama 14 hari sejak hasil diterima", "certainty": "VERIFIED"
      },
      "OBJECTION_DECISION": {
        "unit": "WORKING_DAY", "amount": 14,
        "citation": "PP 30/2019 Pasal 59, yang dibaca tanpa batas waktu keputusan; setelan daerah", "certainty": "UNVERIFIED"
      },
      "COMPLAINT_FIRST_RESPONSE": {
        "unit": "WORKING_DAY", "amount": 3,
        "citation": "PermenPANRB 62/2018 (SP4N): 3 hari; jenis hari belum dipastikan", "certainty": "UNVERIFIED"
      },
      "COMPLAINT_INFORMATION": {
        "unit": "WORKING_DAY", "amount": 5,
        "citation": "PermenPANRB 62/2018 (SP4N): 5 hari; jenis hari belum dipastikan", "certainty": "UNVERIFIED"
      },
      "COMPLAINT_WITHOUT_EXAMINATION": {
        "unit": "WORKING_DAY", "amount": 14,
        "citation": "PermenPANRB 62/2018 (SP4N)", "certainty": "VERIFIED"
      },
      "COMPLAINT_WITH_EXAMINATION": {
        "unit": "WORKING_DAY", "amount": 60,
        "citation": "PermenPANRB 62/2018 (SP4N)", "certainty": "VERIFIED"
      },
      "DISCIPLINE_SUMMONS": {
        "unit": "WORKING_DAY", "amount": 7,
        "citation": "PP 94/2021 dan PerBKN 6/2022: dipanggil paling lambat 7 hari kerja sebelum diperiksa", "certainty": "VERIFIED"
      },
      "DISCIPLINE_DELIVERY": {
        "unit": "WORKING_DAY", "amount": 14,
        "citation": "PP 94/2021 dan PerBKN 6/2022: disampaikan paling lambat 14 hari kerja sejak ditetapkan", "certainty": "VERIFIED"
      },
      "DISCIPLINE_EFFECT": {
        "unit": "WORKING_DAY", "amount": 15,
        "citation": "PP 94/2021 dan PerBKN 6/2022: berlaku pada hari kerja ke-15 sejak diterima", "certainty": "VERIFIED"
      }
    }
  }$json$::jsonb
);

-- APPRAISER_CHOICE
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  'c59d1aa3-43c2-4b96-a493-c13f11eecede', '4bdaa987-9d8a-483d-a5d1-45fe02faa92b', 1, '2023-01-01',
  'PermenPANRB Nomor 6 Tahun 2022 Pasal 1 (pejabat penilai kinerja adalah atasan langsung)',
  'UNVERIFIED', '{}',
  'Susunan pemerintah daerah menurut kebiasaan: pegawai dinilai kepala unitnya, kepala unit oleh kepala unit di atasnya, kepala perangkat daerah oleh Sekretaris Daerah, Sekretaris Daerah oleh kepala daerah. Bila jabatan penilai lowong: Pj, Plt, atau Plh lebih dahulu, lalu satu tingkat ke atas.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "secretaryTitles": ["Sekretaris Daerah"],
    "appraiserOf": {
      "STAFF": "HEAD_OF_OWN_UNIT",
      "HEAD": "HEAD_OF_UNIT_ABOVE",
      "HEAD_UNDER_ROOT": "SECRETARY",
      "SECRETARY": "HEAD_OF_GOVERNMENT"
    },
    "whenVacant": ["ACTING_HOLDER", "ONE_LEVEL_UP"],
    "actingOrder": ["PJ", "PLT", "PLH"]
  }$json$::jsonb
);

-- RECORDING_SYSTEM
INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  'c559e7b6-22cc-4dbe-ace2-1b9659176d3b', '09cfcb35-1eb9-4695-ba46-211ec8cd1ef3', 1, '2023-01-01',
  'Peraturan BKN Nomor 2 Tahun 2026; sebelumnya SE Kepala BKN Nomor 11 Tahun 2023',
  'SECONDARY', '{}',
  'Kinerja ASN dicatat di e-Kinerja BKN; guru dan kepala sekolah di Ruang GTK, yang meneruskannya ke BKN. Bahwa kepala sekolah termasuk di dalamnya dan sejak kapan, belum dipastikan.',
  '2026-01-01T00:00:00Z', NULL,
  $json${
    "defaultSystem": "E_KINERJA",
    "exceptions": [
      { "titlePattern": "Guru", "system": "RUANG_GTK" },
      { "titlePattern": "Kepala Sekolah", "system": "RUANG_GTK" }
    ]
  }$json$::jsonb
);

-- Days off of 2026, SKB Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB Nomor 1497 Tahun 2025, 2 Tahun 2025, 5 Tahun 2025.
INSERT INTO holiday (id, day, kind, name, citation)
SELECT id::uuid, day::date, kind::holiday_kind, name, 'SKB 3 Menteri tentang Hari Libur Nasional dan Cuti Bersama Tahun 2026'
FROM (VALUES
  ('50056c4d-4f60-458f-8c8a-b804b7f4c8a7', '2026-01-01', 'NATIONAL', 'Tahun Baru 2026 Masehi'),
  ('476a8725-7db3-4573-b337-c643b87999bf', '2026-01-16', 'NATIONAL', 'Isra Mikraj Nabi Muhammad saw.'),
  ('e8e1105f-2e23-488b-bd4e-195baec31979', '2026-02-16', 'JOINT_LEAVE', 'Cuti bersama Tahun Baru Imlek 2577 Kongzili'),
  ('7e0ac9c0-99fc-4453-ae00-9e74ebfe94b5', '2026-02-17', 'NATIONAL', 'Tahun Baru Imlek 2577 Kongzili'),
  ('c91dcfe4-2df9-4d04-8196-b36a2b7597b3', '2026-03-18', 'JOINT_LEAVE', 'Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)'),
  ('8ecb93bb-73bd-494c-83ab-973c64af30cd', '2026-03-19', 'NATIONAL', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
  ('79ba6486-851b-4d29-b529-c6b1401d1c29', '2026-03-20', 'JOINT_LEAVE', 'Cuti bersama Idulfitri 1447 Hijriah'),
  ('e16e2b63-81de-43cc-8f40-3ec8bdd38760', '2026-03-21', 'NATIONAL', 'Idulfitri 1447 Hijriah, hari pertama'),
  ('2a5f7db3-4e65-4bc5-b4a1-d53aa20c8d89', '2026-03-22', 'NATIONAL', 'Idulfitri 1447 Hijriah, hari kedua'),
  ('2ae27a6b-9686-45f5-9f02-3fa3410cb4b9', '2026-03-23', 'JOINT_LEAVE', 'Cuti bersama Idulfitri 1447 Hijriah'),
  ('88b1344b-d9ee-4893-83ae-f44ccfd32c71', '2026-03-24', 'JOINT_LEAVE', 'Cuti bersama Idulfitri 1447 Hijriah'),
  ('2b6e24fe-7b9d-4574-bf27-2edf9a549147', '2026-04-03', 'NATIONAL', 'Wafat Yesus Kristus'),
  ('dad3d951-1bab-408d-8d8e-3a16b7b80b37', '2026-04-05', 'NATIONAL', 'Kebangkitan Yesus Kristus (Paskah)'),
  ('3b994410-c81d-4a2f-ab08-60f2f2c030ef', '2026-05-01', 'NATIONAL', 'Hari Buruh Internasional'),
  ('6ad46dd6-3cb7-4582-b190-2193a625fca0', '2026-05-14', 'NATIONAL', 'Kenaikan Yesus Kristus'),
  ('b34b20d2-a08b-49a5-8f5d-edf852a98afc', '2026-05-15', 'JOINT_LEAVE', 'Cuti bersama Kenaikan Yesus Kristus'),
  ('ca7ffbe0-379e-40e2-99f3-a6fc68d694d0', '2026-05-27', 'NATIONAL', 'Iduladha 1447 Hijriah'),
  ('c213674a-4160-449c-98d4-ccffb570f515', '2026-05-28', 'JOINT_LEAVE', 'Cuti bersama Iduladha 1447 Hijriah'),
  ('68b2babf-0d1b-4500-87a6-91619e12c5f7', '2026-05-31', 'NATIONAL', 'Hari Raya Waisak 2570 BE'),
  ('1f179860-f96a-48cf-a3a2-cd585670e134', '2026-06-01', 'NATIONAL', 'Hari Lahir Pancasila'),
  ('db0ac4a0-fdc6-4878-af4a-6fbba67068c2', '2026-06-16', 'NATIONAL', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
  ('15449000-eabb-4348-8576-4d4b61febab1', '2026-08-17', 'NATIONAL', 'Proklamasi Kemerdekaan'),
  ('d5756fa0-38fe-454a-96d8-ecc7a86baa74', '2026-08-25', 'NATIONAL', 'Maulid Nabi Muhammad saw.'),
  ('2ee7417d-abc7-43aa-9dae-41d3474a29df', '2026-12-24', 'JOINT_LEAVE', 'Cuti bersama Kelahiran Yesus Kristus'),
  ('8c25697b-2bfc-447a-bc51-f354522a160e', '2026-12-25', 'NATIONAL', 'Kelahiran Yesus Kristus')
) AS off (id, day, kind, name);

-- Years 2024 to 2028 and their semesters, quarters and months.
INSERT INTO period (id, kind, year, number, starts_on, ends_on)
SELECT gen_random_uuid(), part.kind::period_kind, year, number, starts_on, (starts_on + part.months * interval '1 month' - interval '1 day')::date
FROM generate_series(2024, 2028) AS year,
  (VALUES ('YEAR', 12), ('SEMESTER', 6), ('QUARTER', 3), ('MONTH', 1)) AS part (kind, months),
  generate_series(1, 12 / part.months) AS number,
  make_date(year, (number - 1) * part.months + 1, 1) AS starts_on;
