-- Local options of planning; a setting of the region, to be replaced by a version of its own.

INSERT INTO rule (id, kind) VALUES ('7a6b9c1e-52c1-4a55-9a0e-6d1c2f8e4b10', 'PLANNING');

INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  '3f1f5d1e-9b53-4a6b-8c0b-2f9a1c1d0e04', '7a6b9c1e-52c1-4a55-9a0e-6d1c2f8e4b10', 1, '2023-01-01',
  'Setelan daerah; PermenPANRB Nomor 6 Tahun 2022 tidak mengenal bobot',
  'UNVERIFIED', '{}',
  'Bobot dimatikan karena peraturan tidak mengenalnya. Perbandingan target hanya ditampilkan untuk kelompok yang cukup besar agar tidak menunjuk orang tertentu.',
  '2026-01-01T00:00:00Z', NULL,
  $json${ "weights": false, "smallestGroup": 3 }$json$::jsonb
);
