import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hidden, isReworded, maskText, monthsOf, piecesOf } from '@/lib/survey/comment/rules'
import { backTo, commentFilter, commentReading } from '@/lib/survey/comment/schema'
import { everydayNames, honorifics, offices, stopWords } from '@/lib/survey/comment/word/rules'

const names = new Set(['marlina', 'wibowo', 'bagus', 'rina', 'nama'])

describe('masking', () => {
  test.each([
    ['Hubungi 0812-3456 7890 ya', 'Hubungi ▇▇▇ ya'],
    ['+62 812 3456 7890', '▇▇▇'],
    ['WA 0812.3456.7890/0813 111 2222', 'WA ▇▇▇'],
    ['NIK 3201 0101 0190 0001', 'NIK ▇▇▇'],
    ['NIP 19800104 201204 2 067', 'NIP ▇▇▇'],
    ['NIK ٣٢٠١٠١٠١٠١٩٠٠٠٠١', 'NIK ▇▇▇'],
    ['0\u200b8\u200b12345\u200b6789', '▇▇▇'],
    ['surel budi.s@contoh.co.id atau @budi_s', 'surel ▇▇▇ atau ▇▇▇'],
    ['lihat https://a.b/c?x=1 dan www.x.id serta dukcapil.go.id/cek', 'lihat ▇▇▇ dan ▇▇▇ serta ▇▇▇'],
    ['0812—3456‑7890, 0812|3456|7890; 0812·3456·7890', '▇▇▇'],
    ['0812~3456~7890 dan 0812=3456=7890', '▇▇▇ dan ▇▇▇'],
    ['budi.s(at)contoh.id atau budi [at] contoh [dot] id', '▇▇▇ atau ▇▇▇'],
    ['t.me/budi_s', '▇▇▇'],
    ['Rp 50.000 pada 12-05-2026, loket 3', 'Rp 50.000 pada 12-05-2026, loket 3'],
    ['Sudah selesai.Info lengkap', 'Sudah selesai.Info lengkap'],
  ])('takes away numbers and addresses: %s', (text, masked) => {
    expect(maskText(text)).toBe(masked)
  })

  test.each([
    ['Terima kasih Pak Budi Santoso, cepat sekali', 'Terima kasih Pak [nama], cepat sekali'],
    ['Sdr. Andi M. Yusuf lambat', 'Sdr. [nama] lambat'],
    ['dr. Siti Aminah baik. Semoga sehat', 'dr. [nama] baik. Semoga sehat'],
    ['BU SUSI KETUS SEKALI', 'BU [nama] KETUS SEKALI'],
    ['Kata Ibu. Saya menunggu', 'Kata Ibu. Saya menunggu'],
    ['Pak Camat Joko dan Bu Lurah', 'Pak Camat [nama] dan Bu Lurah'],
    ['Ibu hamil diutamakan', 'Ibu hamil diutamakan'],
    ['Marlina wibowo judes', '[nama] judes'],
    ['pak bagus, pelayanan bagus', 'pak [nama], pelayanan bagus'],
    ['tanpa nama, Pak nama [nama]', 'tanpa nama, Pak nama [nama]'],
  ])('takes away names: %s', (text, masked) => {
    expect(maskText(text, names)).toBe(masked)
  })

  const bit = fc.oneof(
    fc.constantFrom(
      'Pak ',
      'bu ',
      'dr. ',
      '08',
      '+62',
      '@',
      '.',
      ' ',
      '-',
      '\n',
      '▇',
      '[nama]',
      '[',
      ']',
      'www.',
      '.id',
      'Rina',
      'RINA',
      'nama',
      "d'",
    ),
    fc.stringMatching(/^[0-9]{1,12}$/),
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const text = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''))

  test('leaves no nine digits in a row, however they are spaced', () => {
    fc.assert(
      fc.property(text, (given) => {
        const bare = maskText(given, names).replace(/[\s\p{Cf}.,()\-_*/+:–]/gu, '')
        expect(bare).not.toMatch(/\p{Nd}{9,}/u)
      }),
      { numRuns: 2000 },
    )
  })

  test('of a masked text changes nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        const masked = maskText(given, names)
        expect(maskText(masked, names)).toBe(masked)
      }),
      { numRuns: 2000 },
    )
  })

  test('leaves no name of those who work there that is no everyday word', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect((maskText(given, names).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.toLowerCase())).not.toContain('rina')
      }),
    )
  })

  test('rewords nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(!given.includes('['))
        expect(isReworded(maskText(given, names), given)).toBe(false)
      }),
    )
  })
})

test('a text is reworded where it says what the original does not, and not where it is shorter', () => {
  const original = 'Petugas loket 3 lambat, Pak Budi malah pergi'
  expect(isReworded('Petugas loket 3 lambat', original)).toBe(false)
  expect(isReworded(`Petugas lambat, Pak [nama] ${hidden} pergi`, original)).toBe(false)
  expect(isReworded('Petugas loket 3 cepat', original)).toBe(true)
  expect(isReworded('lambat petugas', original)).toBe(true)
})

test('pieces together are the text, and tell what was found', () => {
  expect(piecesOf('Antrian lama, ANTRI!', new Set(['antrian', 'antri']))).toEqual([
    { text: 'Antrian', isFound: true },
    { text: ' lama, ', isFound: false },
    { text: 'ANTRI', isFound: true },
    { text: '!', isFound: false },
  ])
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
      const pieces = piecesOf(text, new Set(words))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('the months of a survey go from its first day to today or its last', () => {
  const survey = { opensOn: '2026-11-30', closesOn: '2027-02-01' } as const
  expect(monthsOf(survey, '2027-01-15')).toEqual(['2027-01-01', '2026-12-01', '2026-11-01'])
  expect(monthsOf(survey, '2030-01-01')[0]).toBe('2027-02-01')
  expect(monthsOf(survey, '2026-10-01')).toEqual([])
})

test('lists of words are in small letters and do not contradict each other', () => {
  for (const list of [honorifics, offices, everydayNames, stopWords]) for (const word of list) expect(word).toBe(word.toLowerCase())
  expect([...honorifics].filter((word) => offices.has(word))).toEqual([])
})

describe('a reading', () => {
  const ids = { surveyId: '01a20732-7e5b-73a6-a8a9-35acc4428176', commentId: '01a20732-7e5b-73a6-a8a9-35acc4428177' }
  const problems = (input: object) => {
    const read = commentReading.safeParse({ ...ids, was: '', ...input })
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  }

  test('says what is shown, or why nothing is', () => {
    expect(problems({ decision: 'tampilkan', publicText: 'Cepat' })).toEqual([])
    expect(problems({ decision: 'tampilkan', publicText: '  ' })).toEqual(['publicText'])
    expect(problems({ decision: 'simpan', why: 'EMPTY' })).toEqual([])
    expect(problems({ decision: 'simpan', why: '' })).toEqual(['why'])
    expect(problems({})).toEqual(['decision'])
    expect(problems({ decision: 'simpan', why: 'EMPTY', was: 'kemarin' })).toEqual(['was'])
    expect(problems({ decision: 'simpan', why: 'EMPTY', back: '//jahat.id' })).toEqual(['back'])
    const read = commentReading.parse({ ...ids, was: '', decision: 'simpan', publicText: 'Sisa ketikan', why: 'EMPTY' })
    expect(read).toMatchObject({ publicText: null, why: 'EMPTY', was: null, back: '' })
  })
})

test('an address too long to come back to is not taken along', () => {
  const search = `q=${encodeURIComponent('ꦥ'.repeat(100))}`
  expect([backTo('/saran?q=a&page=2'), backTo('/saran'), backTo(`/saran?${search}`)]).toEqual(['q=a&page=2', '', ''])
})

test('a month that no calendar has is left out of the address', () => {
  expect(commentFilter.parse({ bulan: '0000-01-01' }).month).toBeNull()
  expect(commentFilter.parse({ bulan: '2026-01-01' }).month).toBe('2026-01-01')
})
