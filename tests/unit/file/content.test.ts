import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf, contentProbe, mediaTypeOf } from '@/lib/file/content/rules'
import { ok, refuse } from '@/lib/result'
import { office, openDocument, pdf } from './sample'

function found(...chunks: Uint8Array[]) {
  const probe = contentProbe()
  for (const chunk of chunks) probe.take(chunk)
  return probe.found()
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (text: string) => found(bytesOf(text)).text
const vba = { 'word/vbaProject.bin': new Uint8Array(64) }

describe('the probe', () => {
  test.each([
    ['letters', 'Rencana aksi;Target\r\nMenyusun\tlaporan;1\n', 'txt'],
    ['a byte order mark', '\ufeffnama;nilai', 'txt'],
    ['letters of all scripts', 'é 漢字 العربية 😀', 'txt'],
    ['a comparison', '< 5 hari', 'txt'],
    ['a page', '<!DOCTYPE html><title>x</title>', 'html'],
    ['a page after blanks', `${' '.repeat(5_000)}<script>alert(1)</script>`, 'html'],
    ['a page after a byte order mark', '\ufeff\n<html>', 'html'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['a drawing with a prolog', '<?xml version="1.0"?>\n<!-- x -->\n<svg>', 'svg'],
    ['an empty drawing', '<?xml version="1.0"?><svg/>', 'svg'],
    ['a drawing with a doctype', '<!doctype svg><svg>', 'svg'],
    ['other XML', '<?xml version="1.0"?><data/>', 'xml'],
    ['a nul', 'a\u0000b', null],
    ['an escape', 'a\u001b[2J', null],
    ['a C1 control', 'a\u0085b', null],
    ['a backspace at the end', `${'a'.repeat(2_000)}\u0008`, null],
  ])('takes %s for what it is', (_, text, content) => {
    expect(textOf(text)).toBe(content)
  })

  test('takes other encodings for no plain text', () => {
    expect(found(Buffer.from('Rp1.000 \xa7', 'latin1')).text).toBeNull()
    expect(found(bytesOf('é').subarray(0, 1)).text).toBeNull()
    expect(found(Buffer.from('\ufeffnama', 'utf16le')).text).toBe('utf16')
  })

  test.each([
    ['an Office file without macros', office('docx'), false],
    ['a VBA project', office('docx', vba), true],
    ['a VBA project in other case', office('xlsx', { 'xl/VBAPROJECT.BIN': new Uint8Array(64) }), true],
    ['an OpenDocument file without macros', openDocument('text'), false],
    ['a Basic library', openDocument('text', { 'Basic/script-lc.xml': bytesOf('<x/>') }), true],
    ['a Python script', openDocument('spreadsheet', { 'Scripts/python/a.py': bytesOf('pass') }), true],
  ])('sees macros in %s', (_, bytes, hasMacros) => {
    expect(found(bytes).hasMacros).toBe(hasMacros)
  })

  const samples = [
    office('docx', vba),
    pdf,
    bytesOf('é 漢字\n'.repeat(40)),
    bytesOf(`${' '.repeat(100)}<svg >`),
    Buffer.from('\ufeffa', 'utf16le'),
  ]

  test('finds the same byte by byte', () => {
    for (const bytes of samples) expect(found(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(found(bytes))
  })

  test('finds the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(fc.nat(900), { maxLength: 8 }), (bytes, cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), bytes.length]
        expect(found(...ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end)))).toEqual(found(bytes))
      }),
    )
  })
})

describe('the content', () => {
  test.each([
    ['a bitmap’s letters in a text', { signature: 'bmp', text: 'txt', hasMacros: false }, 'txt'],
    ['a PDF written in letters', { signature: 'pdf', text: 'txt', hasMacros: false }, 'pdf'],
    ['an RTF', { signature: 'rtf', text: 'txt', hasMacros: false }, 'rtf'],
    ['a drawing that announces XML', { signature: 'xml', text: 'svg', hasMacros: false }, 'svg'],
    ['an Office file', { signature: 'docx', text: null, hasMacros: false }, 'docx'],
    ['an Office file with macros', { signature: 'docx', text: null, hasMacros: true }, 'macro'],
    ['a PDF that speaks of macros', { signature: 'pdf', text: null, hasMacros: true }, 'pdf'],
    ['nothing known', { signature: null, text: null, hasMacros: false }, 'unknown'],
  ] as const)('of %s', (_, findings, content) => {
    expect(contentOf(findings)).toBe(content)
  })
})

describe('the media type', () => {
  test.each([
    ['pdf', 'a.pdf', 'application/pdf'],
    ['jpg', 'a.JPEG', 'image/jpeg'],
    ['txt', 'a.csv', 'text/csv'],
    ['txt', 'a.txt', 'text/plain'],
  ])('of %s named %s is %s', (content, name, mediaType) => {
    expect(mediaTypeOf(content, name)).toEqual(ok(mediaType))
  })

  test.each([
    ['pdf', 'a.docx', 'docx'],
    ['pdf', 'a', ''],
    ['txt', 'a.html', 'html'],
    ['html', 'a.txt', 'txt'],
    ['html', 'a.html', 'html'],
    ['svg', 'a.svg', 'svg'],
    ['exe', 'a.exe', 'exe'],
    ['docm', 'a.docm', 'docm'],
    ['macro', 'a.docx', 'docx'],
    ['unknown', 'a.constructor', ''],
    ['unknown', 'a.valueof', 'valueof'],
  ])('of %s named %s is refused', (content, name, extension) => {
    expect(mediaTypeOf(content, name)).toEqual(refuse('fileTypeRefused', { params: { content, extension } }))
  })
})
