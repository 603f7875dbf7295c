import { FilterChoice, FilterText } from '@/components/ui/filter-field'
import type { IndicatorKind } from '@/lib/generated/prisma/enums'
import { indicatorKindNames } from '@/lib/plan/labels'

type Props = {
  q: string
  post: string
  kind: IndicatorKind | null
  retired: boolean
  /** What the address says beside the search, and keeps. */
  kept: Readonly<Record<string, string>>
  /** Titles to offer. */
  titles: readonly string[]
  mayRetire: boolean
}

/** A search of the library as an address: it works without scripts. */
export function LibrarySearchForm({ q, post, kind, retired, kept, titles, mayRetire }: Props) {
  return (
    <form method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_14rem_auto]">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterText name="jabatan" label="Jabatan" value={post} offered={titles} />
      <FilterText name="q" label="Kata dalam RHK atau indikator" value={q} />
      <FilterChoice name="arah" label="Arah" value={kind ?? ''} options={[['', 'Semua'], ...Object.entries(indicatorKindNames)]} />
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken">
        Cari
      </button>
      {mayRetire ? (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="ditarik" value="ya" defaultChecked={retired} className="size-5 accent-accent" />
          Hanya yang sudah ditarik
        </label>
      ) : null}
    </form>
  )
}
