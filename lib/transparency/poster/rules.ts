/** What a line of the poster says on its two sides. */
type Said = { said: string; done: string }

const most = 4
/** Points of the page that are left for the lines below a name of one row, above the foot. */
const room = 455
const nameRow = 21
const [nameSigns, halfSigns] = [55, 34]
/** Points of a line without its words, and of a row of these. */
const [frame, row] = [70, 16.3]

/** How many of the lines, four at most and one at least, stand on one page of A4 below the name of the unit. */
export function howManyFit(lines: readonly Said[], unitName: string): number {
  let left = room - nameRow * (rowsOf(unitName, nameSigns) - 1)
  const full = lines.slice(0, most).findIndex(({ said, done }) => {
    left -= frame + row * Math.max(rowsOf(said, halfSigns), rowsOf(done, halfSigns))
    return left < 0
  })
  return full === -1 ? Math.min(lines.length, most) : Math.max(1, full)
}

/** Rows of a text of one paragraph; capital letters are wider. */
function rowsOf(text: string, signs: number): number {
  const width = text.length + 0.4 * (text.match(/\p{Lu}/gu)?.length ?? 0)
  return Math.max(1, Math.ceil(width / signs))
}
