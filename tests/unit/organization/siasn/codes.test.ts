import { describe, expect, test } from 'vitest'
import { educationOf, kindOf, rankOf, standingOf } from '@/lib/organization/siasn/employment/rules'
import { echelonOf, postLevelOf } from '@/lib/organization/siasn/post/rules'

test.each([
  ['Aktif', 'ACTIVE'],
  ['PPPK Aktif', 'ACTIVE'],
  ['PNS kena hukuman disiplin', 'ACTIVE'],
  ['Pemindahan dalam rangka penurunan Jabatan', 'ACTIVE'],
  ['CLTN', 'ON_LEAVE'],
  ['Perpanjangan CLTN', 'ON_LEAVE'],
  ['Tugas Belajar', 'ON_LEAVE'],
  ['Masa Persiapan Pensiun', 'ON_LEAVE'],
  ['Pemberhentian Sementara', 'SUSPENDED'],
  ['PNS yang dinyatakan hilang', 'SUSPENDED'],
  ['Pensiun', 'RETIRED'],
  ['Mencapai BUP', 'RETIRED'],
  ['Pemberhentian dengan hak pensiun', 'RETIRED'],
  ['Pemberhentian tanpa hak pensiun', 'DISMISSED'],
  ['Diberhentikan', 'DISMISSED'],
  ['Pindah Instansi', 'TRANSFERRED'],
  ['Meninggal Dunia', 'DECEASED'],
  ['Tidak Aktif', undefined],
  ['Nonaktif', undefined],
  ['Punah', undefined],
])('kedudukan hukum %o is %o', (text, standing) => expect(standingOf(text)).toBe(standing))

test.each([
  ['PNS Daerah Kab./Kota', 'PNS'],
  ['PPPK Daerah', 'PPPK'],
  ['PPPK Paruh Waktu', 'PPPK_PARUH_WAKTU'],
  ['CPNS Daerah', 'CPNS'],
  ['POLRI', undefined],
])('jenis pegawai %o is %o', (text, kind) => expect(kindOf(text)).toBe(kind))

test.each([
  ['PNS', 'III/a', 'III/a'],
  ['CPNS', 'iv/E', 'IV/e'],
  ['PNS', 'III/e', undefined],
  ['PNS', 'V/a', undefined],
  ['PNS', 'IX', undefined],
  ['PPPK', 'IX', 'IX'],
  ['PPPK', 'XVIII', undefined],
  ['PPPK', 'III/a', undefined],
] as const)('%s of golongan %o has rank %o', (kind, text, rank) => expect(rankOf(kind, text)).toBe(rank))

test.each([
  ['S-1/Sarjana', 'S1'],
  ['S-2', 'S2'],
  ['S-3/Doktor', 'S3'],
  ['Diploma III/Sarjana Muda', 'D3'],
  ['Diploma IV', 'D4'],
  ['Diploma II', 'D2'],
  ['Diploma I', 'D1'],
  ['D-IV', 'D4'],
  ['SLTA', 'SMA'],
  ['SLTA Kejuruan', 'SMA'],
  ['SLTP', 'SMP'],
  ['Sekolah Dasar', 'SD'],
  ['Kursus', undefined],
])('pendidikan %o is %o', (text, level) => expect(educationOf(text)).toBe(level))

test.each([
  ['II.b', 'II.b'],
  ['III/A', 'III.a'],
  ['Eselon IVa', 'IV.a'],
  ['VI.a', undefined],
  ['III', undefined],
])('eselon %o is %o', (text, echelon) => expect(echelonOf(text)).toBe(echelon))

describe('level of a post', () => {
  test.each([
    ['I.b', 'JPT_MADYA'],
    ['II.a', 'JPT_PRATAMA'],
    ['III.b', 'ADMINISTRATOR'],
    ['IV.b', 'PENGAWAS'],
    [null, null],
  ])('structural, eselon %o: %o', (echelon, level) => expect(postLevelOf('STRUCTURAL', 'Kepala', echelon)).toBe(level))

  test.each([
    ['Guru Ahli Madya', 'AHLI_MADYA'],
    ['AHLI PERTAMA - GURU KELAS', 'AHLI_PERTAMA'],
    ['Dokter Utama', 'AHLI_UTAMA'],
    ['Analis Kebijakan Ahli Muda', 'AHLI_MUDA'],
    ['Bidan Mahir', 'MAHIR'],
    ['Bidan Pelaksana Lanjutan', 'MAHIR'],
    ['Perawat Penyelia', 'PENYELIA'],
    ['Arsiparis Terampil', 'TERAMPIL'],
    ['Pranata Komputer Pelaksana Pemula', 'PEMULA'],
    ['Kepala Sekolah', null],
  ])('functional, %o: %o', (title, level) => expect(postLevelOf('FUNCTIONAL', title, null)).toBe(level))

  test('pelaksana', () => expect(postLevelOf('EXECUTIVE', 'Penata Layanan Operasional', null)).toBe('PELAKSANA'))
})
