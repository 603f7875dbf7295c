import QRCode from 'qrcode'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { paperFormPdf } from '@/lib/survey/batch/document'
import { unsurLabels } from '@/lib/survey/labels'
import { sayIn } from '@/lib/survey/language/rules'
import { posterPdf } from '@/lib/survey/poster/print/document'
import { posterAddress, posterSizeOf, qrPath } from '@/lib/survey/poster/rules'
import type { ListedSurvey } from '@/lib/survey/queries'
import { unsurKeys } from '@/lib/survey/schema'

const address = 'https://kinerja.kotacontoh.go.id/s/penerbitan-ktp-wwx54'
const survey: ListedSurvey = {
  ...{ id: 's', slug: 'penerbitan-ktp-wwx54', serviceId: 'c', name: 'Penerbitan KTP-el', unitId: 'u', unitName: 'Disdukcapil' },
  ...{ period: { kind: 'QUARTER', number: 4, year: 2026 }, opensOn: '2026-10-01', closesOn: '2026-12-31', closedAt: null },
  ...{ serviceUsers: null, state: 'OPEN' },
}

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false })
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}

/** The squares that a path draws, row by row. */
function squaresOf({ size, path }: { size: number; path: string }): number[] {
  const squares = Array.from({ length: size * size }, () => 0)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step += 1) squares[Number(y) * size + Number(x) + step] = 1
  return squares
}

describe('the poster', () => {
  test('its code is the QR code of the address that tells posters apart', () => {
    expect(posterAddress(address)).toBe(`${address}?p`)
    const drawn = qrPath(posterAddress(address))
    const { size, data } = QRCode.create(`${address}?p`, { errorCorrectionLevel: 'M' }).modules
    expect(drawn.size).toBe(size)
    expect(squaresOf(drawn)).toEqual([...data])
    expect(squaresOf(qrPath(address))).not.toEqual([...data])
  })

  test.each(['A4', 'A5'] as const)('%s is one page that says what, how and that nobody is known, in each language', async (size) => {
    const regional = sayIn('jv', { 'poster.title': 'Kepriye layanan kita?', 'privacy.short': 'Tanpa jeneng.' })
    const long = {
      ...survey,
      unitName: 'Unit Pelaksana Teknis Daerah Pelayanan Administrasi Kependudukan dan Pencatatan Sipil Barat',
      name: 'Surat '.repeat(24),
    }
    for (const [one, says] of [
      [survey, [sayIn('id'), sayIn('en')]],
      [long, [sayIn('id'), regional, sayIn('en')]],
    ] as const) {
      const pdf = await posterPdf({ survey: one, address, size, says })
      const pages = await pagesOf(pdf)
      expect(pages).toHaveLength(1)
      for (const say of says) expect(pages[0]).toContain(say('poster.title'))
      for (const text of [
        'Pindai kode ini',
        'Press Send',
        'Petugas tidak dapat melihat jawaban Anda',
        'kinerja.kotacontoh.go.id/s/penerbitan-ktp',
        '31 Desember 2026',
      ])
        expect(pages[0]).toContain(text)
      expect(pages[0]).toContain(one.unitName)
    }
  })

  test('has two sizes', () => {
    expect([null, 'a5', 'A4', 'a3'].map(posterSizeOf)).toEqual(['A4', 'A5', 'A4', 'A4'])
  })
})

describe('the questionnaire on paper', () => {
  test('asks all unsur with their numbers and answers, the profile and the services, on one sheet', async () => {
    const asked = {
      ...{
        versionId: 'v',
        questions: [],
        profile: ['SEX', 'AGE', 'EDUCATION', 'WORK'] as const,
        bestFirst: false,
        minAnsweredShare: '0.5',
      },
      elements: unsurKeys.map((key, at) => ({
        ...{ key, displayNumber: at + 1, name: unsurLabels[key], weight: null },
        ...{ question: `Bagaimana pendapat Saudara tentang ${unsurLabels[key]}?`, answers: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'] },
      })),
    }
    const services = [{ name: 'KTP-el' }, { name: 'Akta kelahiran' }]
    const pages = await pagesOf(
      await paperFormPdf({ unitName: 'Disdukcapil', name: 'Disdukcapil', services, asked, address, versionNumber: 2 }),
    )
    expect(pages).toHaveLength(1)
    for (const text of [
      'KUESIONER SURVEI KEPUASAN MASYARAKAT',
      'Jam survei',
      '08.00-12.00',
      'Akta kelahiran',
      'Laki-laki',
      'SARAN ATAU MASUKAN',
      'U9',
      'versi 2',
    ])
      expect(pages[0]).toContain(text)
    for (const key of unsurKeys) expect(pages[0]).toContain(unsurLabels[key])
    expect(pages[0]?.match(/Sangat baik/g)).toHaveLength(9)
    const many = Array.from({ length: 13 }, (_, at) => ({ name: `Layanan nomor ${at + 1}` }))
    const [page] = await pagesOf(
      await paperFormPdf({ unitName: 'Disdukcapil', name: 'Disdukcapil', services: many, asked, address, versionNumber: 2 }),
    )
    expect(page).toContain('Tulis nama layanannya')
    expect(page).not.toContain('Layanan nomor')
  })
})
