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

/** Where a government signs: "Uji" of "Pemerintah Kota Uji"; null where its name does not tell. */
export function placeOf(governmentName: string | null): string | null {
  return /^Pemerintah (?:Daerah )?(?:Kota|Kabupaten|Provinsi) (?:Administrasi )?(.+)$/i.exec(governmentName ?? '')?.[1]?.trim() ?? null
}

/** How a word may be broken: only what is longer than any word of the language, in parts of twelve. */
export function breakable(word: string): string[] {
  return word.length <= 26 ? [word] : (word.match(/.{1,12}/gs) ?? [word])
}

type Step = { toState: string; at: Date; by: string | null }

/** When both parties agreed: the last submission before the agreement, and the agreement. Null while it is not agreed. */
export function agreementOf(steps: readonly Step[]): { submitted: Step | null; agreed: Step } | null {
  const agreed = steps.findLast(({ toState }) => toState === 'AGREED')
  return agreed ? { submitted: steps.findLast(({ toState, at }) => toState === 'SUBMITTED' && at <= agreed.at) ?? null, agreed } : null
}
