/** Characters of the built-in fonts of PDF beyond Latin-1 (WinAnsi). */
const winAnsiExtra = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const plainSigns: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '<>',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '→': '->',
  '✓': 'v',
  '✔': 'v',
  '●': '•',
  '▪': '•',
  '▇': '•',
  '\t': ' ',
}

/**
 * Text as a built-in font of PDF can draw it: signs it lacks are written out ("≥" becomes ">="), accents it lacks fall away, anything else
 * becomes "?". Lines stay.
 */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), printableSign).join('')
}

function printableSign(sign: string): string {
  const known = plainSigns[sign]
  if (known !== undefined) return known
  if (sign === '\n' || isDrawn(sign)) return sign
  if (/\p{Zs}/u.test(sign)) return ' '
  if (/[\p{Cc}\p{Cf}]/u.test(sign)) return ''
  const bare = sign.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return bare !== '' && Array.from(bare).every(isDrawn) ? bare : '?'
}

function isDrawn(sign: string): boolean {
  return /^[ -~\u00a1-\u00ac\u00ae-\u00ff]$/.test(sign) || winAnsiExtra.includes(sign)
}

/** How a word may be broken: only what is longer than any word of the language, in parts of twelve. */
export function breakable(word: string): string[] {
  return word.length <= 26 ? [word] : (word.match(/.{1,12}/gs) ?? [word])
}
