const particles = new Set(['bin', 'binti', 'van', 'von', 'der', 'den', 'de', 'da', 'dos'])

/**
 * A name written all in capitals, as people write it: "SITI NUR'AINI BINTI H.M. ALI-RAHMAN" gives "Siti Nur'aini binti H.M.
 * Ali-Rahman". A Roman numeral at the end keeps its capitals; a name that has small letters already is returned as it is.
 */
export function properName(name: string): string {
  if (name !== name.toUpperCase()) return name
  const words = name.split(' ')
  return words.map((word, index) => properWord(word, index, words.length - 1)).join(' ')
}

function properWord(word: string, index: number, last: number): string {
  const small = word.toLowerCase()
  if (index > 0 && index < last && particles.has(small)) return small
  if (index > 0 && index === last && isRoman(word)) return word
  return small
    .replaceAll(/(^|[-.(/])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^([DO])(['’])(\p{L})(?=\p{L}{2})/u, (_, first: string, mark: string, letter: string) => first + mark + letter.toUpperCase())
}

/** II and above; a lone I, V or X is an initial, which is a capital anyway. */
function isRoman(word: string): boolean {
  return /^(I{2,3}|IV|VI{1,3}|IX|XI{1,3})$/.test(word)
}
