import { FilterChoice, FilterLine, FilterText } from './filter-field'

type Props = {
  label: string
  q: string
  sort?: { label: string; value: string; options: readonly [string, string][] }
  /** What the address says beside the search, and keeps. */
  kept?: Readonly<Record<string, string>>
}

/** A search that is an address: it works without scripts and can be sent to a colleague. */
export function SearchForm({ label, q, sort, kept = {} }: Props) {
  return (
    <FilterLine kept={kept}>
      <FilterText name="q" label={label} value={q} />
      {sort ? <FilterChoice name="sort" {...sort} narrow /> : null}
    </FilterLine>
  )
}
