import type { Column } from '../../../table-file'
import { intervalOf, shownUnsur } from '../rules'
import { type Compared, unsurOf } from './rules'

/** The columns of the comparison as a file: figures of each row, then NRR of every unsur that some row asks. */
export function comparisonColumns(rows: readonly Compared[]): readonly Column<Compared>[] {
  return [
    { title: 'Nama', value: ({ name }) => name, width: 40 },
    { title: 'Unit', value: ({ unitName }) => unitName, width: 40 },
    { title: 'Pengguna layanan', value: ({ users }) => users, width: 14 },
    { title: 'Perlu responden', value: ({ wanted }) => wanted, width: 14 },
    { title: 'Responden', value: ({ figures }) => figures?.tally.n ?? null, width: 14 },
    { title: 'Sampel cukup', value: sufficiency, width: 14 },
    { title: 'IKM', value: ({ figures }) => (figures?.index.ok ? Number(figures.index.value.ikm) : null), width: 10 },
    { title: 'Batas bawah 95%', value: (row) => numberOf(boundsOf(row)?.low), width: 14 },
    { title: 'Batas atas 95%', value: (row) => numberOf(boundsOf(row)?.high), width: 14 },
    { title: 'Mutu', value: ({ figures }) => (figures?.index.ok ? figures.index.value.mutu : null), width: 8 },
    ...unsurOf(rows).map(({ key, name }) => ({ title: `NRR ${name}`, value: (row: Compared) => numberOf(nrrOf(row, key)), width: 14 })),
  ]
}

/** The NRR of an unsur as decimal text with four places; undefined where the row has none, or too few answered it. */
export function nrrOf({ figures }: Pick<Compared, 'figures'>, key: string): string | undefined {
  return figures ? shownUnsur(figures, key)?.nrr : undefined
}

/** The confidence interval of a row. */
export function boundsOf({ figures, users, isNarrowed }: Compared) {
  return figures?.index.ok ? intervalOf(figures, figures.elements, figures.index.value.ikm, isNarrowed ? null : users) : null
}

/** Whether enough people were asked, in a word. */
export function sufficiency({ figures, wanted }: Compared): string {
  if (figures === null) return 'dirahasiakan'
  if (wanted === null) return 'tidak diketahui'
  return figures.tally.n >= wanted ? 'ya' : 'belum'
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
