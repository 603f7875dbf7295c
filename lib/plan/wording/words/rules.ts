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

/** Finds in a plain text (plainText) the first of some phrases that stands as whole words; null where none does. */
export type Finder = (plain: string) => string | null

/** A finder of phrases, each a row of expressions parted by `|`. */
export function finder(...phrases: readonly string[]): Finder {
  const expression = new RegExp(` (${phrases.join('|')})(?= )`, 'u')
  return (plain) => expression.exec(plain)?.[1] ?? null
}

/** A finder of phrases with which the text begins. */
export function opening(...phrases: readonly string[]): Finder {
  const expression = new RegExp(`^ (${phrases.join('|')})(?= )`, 'u')
  return (plain) => expression.exec(plain)?.[1] ?? null
}

/** Words in a row or table, as the middle of an expression. */
export function anyOf(...rows: readonly string[]): string {
  return `(?:${rows.join(' ').split(' ').join('|')})`
}

const particles = new Set(
  'yang dan oleh pada di ke dari dalam untuk atas telah sudah secara per setiap tiap jumlah banyaknya terhadap kepada sesudah setelah'.split(
    ' ',
  ),
)

/** Stems that say the same in an indicator: the first stands for the others. */
const sameStems = new Map(
  [
    'selesai tuntas rampung',
    'waktu lama durasi',
    'siswa murid',
    'lulus lolos',
    'pegawai asn pns',
    'kirim sampai serah',
    'warga masyarakat penduduk',
    'adu keluh komplain',
    'mohon aju usul',
    'latih diklat bimtek',
    'buat susun',
    'dana anggar biaya',
    'periksa cek verifikasi',
    'cetak terbit',
    'guru pendidik',
  ]
    .map((row) => row.split(' '))
    .flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
)

/** What says of a thing only that it is finished or in time: another side of it, not another thing. */
const besides = /peserta (?=didik)|\b(?:selesai|tuntas|tepat waktu|(?:tepat )?pada waktunya)(?= |$)/giu

/** The stem of an Indonesian word as far as its form tells: without me-, di-, ter-, ber-, pe-, -nya, -kan, -an and -i; "menyusun" is of "susun". */
export function stemOf(word: string): string {
  const bare = word.replace(/(nya|lah|kah)$/, '')
  const nasal = bare.replace(/^(meny|peny)(?=[aeiou][a-z]{2,})/, 's')
  const front = nasal === bare ? bare.replace(/^(meng|mem|men|me|di|ter|ber|peng|pem|pen|pe)(?=[a-z]{4,})/, '') : nasal
  const back = front.replace(/(kan|an|(?<![aeiou])i)$/, '')
  return back.length >= 3 ? back : front
}

/** What tells one wording from another: the stems of its words without particles, in order of the alphabet, like stems as one. */
export function wordingKey(text: string): string {
  return wordsOf(text.replace(besides, ' '))
    .filter((word) => !particles.has(word))
    .map(stemOf)
    .map((stem) => sameStems.get(stem) ?? stem)
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
