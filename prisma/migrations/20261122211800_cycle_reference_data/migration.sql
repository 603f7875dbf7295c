-- Rules that plans, progress, appraisals and training start from; each is a setting of the region, to be replaced by a version of its own.

INSERT INTO rule (id, kind) VALUES
  ('5be5fa2c-4c53-4a3b-9f3e-5a33e0a8a5d1', 'PERFORMANCE_PERIODS'),
  ('c8a1f0b7-6b4f-4f8e-8a52-0a8c0b7b6f0e', 'INDICATOR_ACHIEVEMENT'),
  ('e0f5c1a9-2a71-4d0c-9a3f-7b8f3f0f6c44', 'TRAINING_TRIGGERS');

INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES
  (
    '3f1f5d1e-9b53-4a6b-8c0b-2f9a1c1d0e01', '5be5fa2c-4c53-4a3b-9f3e-5a33e0a8a5d1', 1, '2023-01-01',
    'PermenPANRB Nomor 6 Tahun 2022: evaluasi periodik bulanan atau triwulanan menurut pilihan instansi, dan tahunan',
    'SECONDARY', '{}',
    'Instansi memilih bulanan atau triwulanan; dimulai dengan triwulanan. Nomor pasal dan tanggal mulai berlaku perlu dicocokkan dengan naskah.',
    '2026-01-01T00:00:00Z', NULL,
    $json${ "realizationKind": "QUARTER", "appraisalKinds": ["QUARTER", "YEAR"] }$json$::jsonb
  ),
  (
    '3f1f5d1e-9b53-4a6b-8c0b-2f9a1c1d0e02', 'c8a1f0b7-6b4f-4f8e-8a52-0a8c0b7b6f0e', 1, '2023-01-01',
    'Kebiasaan laporan kinerja instansi pemerintah; PermenPANRB 6/2022 tidak menetapkan rumus capaian indikator',
    'UNVERIFIED', '{}',
    'Capaian hanya bahan pertimbangan: rating ditetapkan pejabat penilai, bukan dihitung dari persen. Batas 120 persen mengikuti kebiasaan agar satu indikator tidak menutupi yang lain.',
    '2026-01-01T00:00:00Z', NULL,
    $json${ "lowerIsBetter": "TWICE_TARGET_MINUS_REALIZED", "maxPercent": "120" }$json$::jsonb
  ),
  (
    '3f1f5d1e-9b53-4a6b-8c0b-2f9a1c1d0e03', 'e0f5c1a9-2a71-4d0c-9a3f-7b8f3f0f6c44', 1, '2023-01-01',
    'Setelan daerah untuk analisis kebutuhan pengembangan kompetensi (PerLAN 10/2018); batas unsur mengikuti mutu B PermenPANRB 14/2017',
    'UNVERIFIED', '{}',
    'Batas dipilih agar usulan jarang dan beralasan; setiap usulan diterima atau ditolak manusia. Daerah menyesuaikannya.',
    '2026-01-01T00:00:00Z', NULL,
    $json${ "behaviourRatings": ["DI_BAWAH_EKSPEKTASI"], "achievementBelow": "90", "unsurBelow": "76.61", "minRespondents": 10, "mostPerPerson": 3 }$json$::jsonb
  );
