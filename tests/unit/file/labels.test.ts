import { expect, test } from 'vitest'
import { refusals } from '@/lib/file/labels'

const sentence = (content: string, extension: string) => refusals.fileTypeRefused({ content, extension })

test.each([
  ['exe', 'pdf', 'Isi berkas ini program Windows, yang tidak diterima. Yang diterima: PDF, gambar (PNG, JPG, WebP)'],
  ['mp4', 'mp4', 'Isi berkas ini format MP4, yang tidak diterima.'],
  ['unknown', 'pdf', 'Isi berkas ini tidak dikenal. Yang diterima: PDF'],
  ['pdf', 'docx', 'Isi berkas ini PDF, tetapi namanya berakhiran .docx. Ubah akhirannya menjadi .pdf, lalu unggah lagi.'],
  ['txt', '', 'Isi berkas ini teks biasa, tetapi namanya tidak berakhiran. Ubah akhirannya menjadi .txt atau .csv, lalu unggah lagi.'],
  ['unknown', 'csv', 'Teks ini bukan UTF-8'],
  ['utf16', 'txt', 'Teks ini bukan UTF-8'],
])('a %s named .%s is told what it is and what to do', (content, extension, start) => {
  expect(sentence(content, extension)).toContain(start)
})

test('an empty and a large file are told what to do', () => {
  expect(refusals.fileEmpty()).toContain('kosong')
  expect(refusals.fileTooLarge({ megabytes: 10 })).toBe('Berkas ini lebih dari 10 MB. Perkecil atau bagi berkasnya, lalu unggah lagi.')
})
