-- Hours of training that an employee takes a year at least; only of PNS does the law say so.

INSERT INTO rule (id, kind) VALUES ('3c3b6efa-8649-4fa1-b17e-800c08195871', 'TRAINING_HOURS');

INSERT INTO rule_version (id, rule_id, number, valid_from, citation, certainty, employee_kinds, note, published_at, published_by_id, body) VALUES (
  '1d571cc6-fe57-4110-a07c-e6a88ac6fd9c', '3c3b6efa-8649-4fa1-b17e-800c08195871', 1, '2017-04-07',
  'PP Nomor 11 Tahun 2017 Pasal 203',
  'SECONDARY', '{PNS}',
  'Setiap PNS mengikuti pengembangan kompetensi paling sedikit 20 jam pelajaran setahun. Untuk PPPK belum ada batas paling sedikit yang dipastikan.',
  '2026-01-01T00:00:00Z', NULL,
  $json${ "leastPerYear": 20 }$json$::jsonb
);
