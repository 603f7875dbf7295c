import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayName, downloadHeaders, extensionOf } from '@/lib/file/rules'

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', '.', '/', '\\', ' ', '\n', '\u202e', '\u200b', '\ud83d', '\ude00', '😀', 'e\u0301'),
    maxLength: 400,
  }),
)

describe('the name shown', () => {
  test.each([
    ['laporan.pdf', 'laporan.pdf'],
    ['C:\\fakepath\\Laporan Kinerja.pdf', 'Laporan Kinerja.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['  SKP\t 2026\n.pdf ', 'SKP 2026 .pdf'],
    ['laporan\u202efdp.exe', 'laporanfdp.exe'],
    ['nol\u0000.pdf', 'nol.pdf'],
    ['Reka\u0301p.pdf', 'Rekáp.pdf'],
    ['.pdf', 'berkas.pdf'],
    ['', 'berkas'],
    ['folder/', 'berkas'],
    ['..', 'berkas'],
    ['\u200b', 'berkas'],
  ])('of %j is %j', (given, shown) => {
    expect(displayName(given)).toBe(shown)
  })

  test('of a long name keeps its ending', () => {
    const shown = displayName(`${'😀'.repeat(300)}.xlsx`)
    expect(shown).toBe(`${'😀'.repeat(97)}.xlsx`)
    expect(displayName(`${'a'.repeat(195)} ${'b'.repeat(50)}.pdf`)).toBe(`${'a'.repeat(195)}.pdf`)
  })

  test('is never empty, long, a path, or written with unseen characters, whatever was sent', () => {
    fc.assert(
      fc.property(anyName, (given) => {
        const shown = displayName(given)
        expect(shown.length).toBeGreaterThan(0)
        expect(shown.length).toBeLessThanOrEqual(200)
        expect(shown).not.toMatch(/[/\\]|^\.|^\s|\s$|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(displayName(shown)).toBe(shown)
      }),
      { numRuns: 2_000 },
    )
  })

  test('keeps the ending by which the content is judged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('pdf', 'XLSX', 'csv'), (stem, ending) => {
        expect(extensionOf(displayName(`${stem}.${ending}`))).toBe(ending.toLowerCase())
      }),
    )
  })
})

describe('the ending of a name', () => {
  test.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['a', ''],
    ['a.', ''],
    ['a.b c', ''],
    ['a.pdf ', ''],
    ['a.abcdefghijk', ''],
  ])('of %j is %j', (name, ending) => {
    expect(extensionOf(name)).toBe(ending)
  })
})

describe('the headers of a download', () => {
  const file = { name: 'Laporan.pdf', mediaType: 'application/pdf', bytes: 1_234 }

  test('make a browser save it and run nothing of it', () => {
    expect(downloadHeaders(file)).toEqual({
      'Content-Type': 'application/pdf',
      'Content-Length': '1234',
      'Content-Disposition': `attachment; filename="Laporan.pdf"; filename*=UTF-8''Laporan.pdf`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    })
  })

  test('say that text is UTF-8, and announce no type outside the closed list', () => {
    expect(downloadHeaders({ ...file, mediaType: 'text/csv' })['Content-Type']).toBe('text/csv; charset=utf-8')
    expect(downloadHeaders({ ...file, mediaType: 'text/html' })['Content-Type']).toBe('application/octet-stream')
  })

  test('write a name of any letters by RFC 5987', () => {
    const { 'Content-Disposition': disposition } = downloadHeaders({ ...file, name: `Rekap "é" (100%) 'akhir'*.pdf` })
    expect(disposition).toBe(
      `attachment; filename="Rekap ___ (100_) 'akhir'*.pdf"; filename*=UTF-8''Rekap%20%22%C3%A9%22%20%28100%25%29%20%27akhir%27%2A.pdf`,
    )
  })

  test('can be sent whatever the name is, and give it back', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const disposition = new Headers(downloadHeaders({ ...file, name })).get('Content-Disposition') ?? ''
        const parts = /^attachment; filename="([^"\\%]*)"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]*)$/.exec(disposition)
        expect(decodeURIComponent(parts?.[2] ?? '')).toBe(displayName(name))
      }),
    )
  })
})
