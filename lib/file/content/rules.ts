import { ok, type Result, refuse } from '../../result'
import { acceptedTypes, extensionOf, type MediaType } from '../rules'

/** Kinds of text: plain in UTF-8, markup that a browser would run, or text in UTF-16 (Excel's "Unicode Text"). */
export type TextContent = 'txt' | 'html' | 'svg' | 'xml' | 'utf16'

/** What was seen of a file. `signature` is the usual ending of the format its first bytes announce ("exe"); null for none. */
export type Findings = { signature: string | null; text: TextContent | null; hasMacros: boolean }

const officeContents: readonly (string | null)[] = ['docx', 'xlsx', 'pptx', 'odt', 'ods']
/** Formats that are written in letters: for these a text file's first letters are no accident, as "BM" of a bitmap is. */
const writtenInLetters: readonly (string | null)[] = ['pdf', 'ps', 'eps', 'rtf']

/** What a file holds: a content of `acceptedTypes`, or the usual ending of another format, "macro", "unknown". */
export function contentOf({ signature, text, hasMacros }: Findings): string {
  if (text !== null && !writtenInLetters.includes(signature)) return text
  if (hasMacros && officeContents.includes(signature)) return 'macro'
  return signature ?? 'unknown'
}

/** The media type of a file whose content and name agree. Refuses: fileTypeRefused, with `content` and the name's `extension`. */
export function mediaTypeOf(content: string, name: string): Result<MediaType> {
  const extension = extensionOf(name)
  const accepted = Object.entries(acceptedTypes).find(([ending]) => ending === extension)?.[1]
  if (accepted?.content === content) return ok(accepted.mediaType)
  return refuse('fileTypeRefused', { params: { content, extension } })
}

/** Watches bytes pass and gathers what a signature does not tell: whether they are text, and names of macros inside a zip. */
export function contentProbe() {
  const text = textProbe()
  const macros = macroProbe()
  return {
    take(bytes: Uint8Array): void {
      text.take(bytes)
      macros.take(bytes)
    },
    found: () => ({ text: text.found(), hasMacros: macros.found() }),
  }
}

/** Plain text is UTF-8 to its end, without control characters other than tab and line ends. */
function textProbe() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let mark = ''
  let opening = ''
  let isPlain = true
  const read = (bytes?: Uint8Array) => {
    try {
      const part = decoder.decode(bytes, { stream: bytes !== undefined })
      isPlain &&= !/(?![\t\n\r])\p{Cc}/u.test(part)
      if (opening.length < 1_000) opening = (opening + part).trimStart().slice(0, 1_000)
    } catch {
      isPlain = false
    }
  }
  return {
    take(bytes: Uint8Array): void {
      if (mark.length < 4) mark += Array.from(bytes.subarray(0, 2), (byte) => byte.toString(16).padStart(2, '0')).join('')
      if (isPlain) read(bytes)
    },
    found(): TextContent | null {
      if (isPlain) read()
      if (/^(fffe|feff)/.test(mark)) return 'utf16'
      return isPlain ? textContentOf(opening) : null
    },
  }
}

/** The openings by which browsers take text for a page (WHATWG MIME Sniffing, 7.1), and any other doctype. */
function textContentOf(opening: string): TextContent {
  const isMarkup = /^<(!doctype|!--|\?xml|(html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|svg)[\s/>])/i
  if (!isMarkup.test(opening)) return 'txt'
  if (/<svg[\s/>]/i.test(opening)) return 'svg'
  return opening.startsWith('<?xml') ? 'xml' : 'html'
}

/** Names of entries stand in clear in a zip: the VBA project of Office, the scripts of OpenDocument. */
function macroProbe() {
  const names = /vbaProject\.bin|Basic\/script-l|Scripts\/(python|java|beanshell)/i
  const longest = 20
  const decoder = new TextDecoder('latin1')
  let carried = ''
  let hasMacros = false
  return {
    take(bytes: Uint8Array): void {
      if (hasMacros) return
      const seen = carried + decoder.decode(bytes)
      hasMacros = names.test(seen)
      carried = seen.slice(-longest)
    },
    found: () => hasMacros,
  }
}
