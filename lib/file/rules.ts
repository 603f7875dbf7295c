/** Most bytes one file may have: 10 MB. */
export const largestFile = 10 * 1024 * 1024

/** Days an uploaded file waits to be applied or dropped, by the noun it is for; then it is forgotten (UU 27/2022: no longer than it serves). */
export const undecidedDays = { pledge: 1, planTransfer: 7, serviceBook: 1 } as const

/** The closed list of what may be kept, by the ending of the name: what the bytes must hold, and as what it is handed out. */
export const acceptedTypes = {
  pdf: { content: 'pdf', mediaType: 'application/pdf' },
  png: { content: 'png', mediaType: 'image/png' },
  jpg: { content: 'jpg', mediaType: 'image/jpeg' },
  jpeg: { content: 'jpg', mediaType: 'image/jpeg' },
  webp: { content: 'webp', mediaType: 'image/webp' },
  docx: { content: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { content: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { content: 'pptx', mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  odt: { content: 'odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  ods: { content: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  txt: { content: 'txt', mediaType: 'text/plain' },
  csv: { content: 'txt', mediaType: 'text/csv' },
} as const

export type MediaType = (typeof acceptedTypes)[keyof typeof acceptedTypes]['mediaType']

const longestName = 200
/** Control and format characters (bidi, zero width), lone surrogates, line and paragraph separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * A file's name as people see it: the last part of its path, in single spaces, without characters that hide, reorder or break text; at most
 * 200 characters, its ending kept; "berkas" in place of nothing. The name of a cleaned name is that name.
 */
export function displayName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replaceAll(/\s/g, ' ').replaceAll(unseen, '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const bare = /^\.*$/.test(clean) ? '' : clean
  return shortened(bare === '' || bare.startsWith('.') ? `berkas${bare}` : bare)
}

/** The ending of a name in lower case, without its dot; empty when it has none of one to ten letters and digits. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The headers under which a stored file is handed out: always as a download, and as harmless as a browser can make it. */
export function downloadHeaders({ name, mediaType, bytes }: { name: string; mediaType: string; bytes: number }): Record<string, string> {
  return {
    'Content-Type': contentTypeOf(mediaType),
    'Content-Length': String(bytes),
    'Content-Disposition': dispositionOf(displayName(name)),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
}

function shortened(name: string): string {
  if (name.length <= longestName) return name
  const extension = extensionOf(name)
  const ending = extension ? name.slice(-extension.length - 1) : ''
  let stem = ''
  for (const character of name.slice(0, name.length - ending.length)) {
    if (stem.length + character.length + ending.length > longestName) break
    stem += character
  }
  return stem.trimEnd() + ending
}

/** A media type that is not on the list is never announced. */
function contentTypeOf(mediaType: string): string {
  if (!Object.values(acceptedTypes).some((type) => type.mediaType === mediaType)) return 'application/octet-stream'
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}

/** RFC 6266: a name in ASCII for old browsers, the true one as RFC 5987 writes it. */
function dispositionOf(name: string): string {
  const ascii = name.replaceAll(/[^ -~]|["%]/gu, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
