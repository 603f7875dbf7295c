import { FilterChoice, FilterLine, FilterText } from './filter-field'

type Props = {
  label: string
  q: string
  unit: string | null
  units: readonly { id: string; name: string }[]
  /** What else the address says. */
  kept?: Record<string, string>
}

/** A search within a unit and all below it, as an address: it works without scripts. */
export function UnitSearch({ label, q, unit, units, kept = {} }: Props) {
  const options = units.map(({ id, name }) => [id, name] as const)
  return (
    <FilterLine kept={kept}>
      <FilterText name="q" label={label} value={q} />
      <FilterChoice name="unit" label="Unit, dengan semua di bawahnya" value={unit ?? ''} options={[['', 'Semua unit'], ...options]} />
    </FilterLine>
  )
}
