/** The words of a text as they are compared: lower case, without punctuation, but for a point, a comma or a slash within a number. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}%.,/-]+/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/^[.,/-]+|[.,/-]+$/g, ''))
    .filter((word) => word !== '')
}

/** A text as it is searched for phrases: its words, each between single spaces. */
export function plainText(text: string): string {
  return ` ${wordsOf(text).join(' ')} `
}

/** The first of the phrases that stands in the text as whole words, or null. A phrase may be an expression. */
export function phraseIn(text: string, phrases: readonly string[]): string | null {
  const found = new RegExp(`(?<= )(?:${phrases.join('|')})(?= )`, 'u').exec(plainText(text))
  return found ? found[0] : null
}

const particles = new Set(
  'yang dan oleh pada di ke dari dalam untuk atas telah sudah secara per setiap tiap jumlah banyaknya terhadap kepada sesudah setelah'.split(
    ' ',
  ),
)

/** The stem of an Indonesian word as far as its form tells: without me-, di-, ter-, ber-, pe-, -nya, -kan, -an and -i; "menyusun" is of "susun". */
export function stemOf(word: string): string {
  const bare = word.replace(/(nya|lah|kah)$/, '')
  const nasal = bare.replace(/^(meny|peny)(?=[aeiou][a-z]{2,})/, 's')
  const front = nasal === bare ? bare.replace(/^(meng|mem|men|me|di|ter|ber|peng|pem|pen|pe)(?=[a-z]{4,})/, '') : nasal
  const back = front.replace(/(kan|an|(?<![aeiou])i)$/, '')
  return back.length >= 3 ? back : front
}

/** What tells one wording from another: the stems of its words without particles, in order of the alphabet. */
export function wordingKey(text: string): string {
  return wordsOf(text)
    .filter((word) => !particles.has(word))
    .map(stemOf)
    .sort()
    .join(' ')
}

/** How alike two texts are by their groups of three letters (Dice): 0 for nothing in common, 1 for the same. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [left, right] = [trigrams(one), trigrams(other)]
  const shared = [...left].filter((gram) => right.has(gram)).length
  return (2 * shared) / (left.size + right.size || 1)
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)))
}
