import { recommendationStateNames } from '@/lib/training/labels'
import type { RecommendationFilters } from '@/lib/training/schema'

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

/** The search of the recommendations: an address, so that it works without scripts and can be sent to a colleague. */
export function RecommendationFiltersForm({ q, filters, thisYear }: { q: string; filters: RecommendationFilters; thisYear: number }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <div className="grid flex-1 basis-64 gap-1.5">
        <label htmlFor="q" className="font-semibold">
          Nama, NIP, unit, atau pelatihan
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="status" className="font-semibold">
          Keadaan
        </label>
        <select id="status" name="status" defaultValue={filters.status ?? ''} className={control}>
          <option value="">Semua</option>
          {Object.entries(recommendationStateNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="tahun" className="font-semibold">
          Tahun
        </label>
        <select id="tahun" name="tahun" defaultValue={filters.tahun ?? ''} className={control}>
          <option value="">Semua</option>
          {[0, 1, 2, 3].map((back) => (
            <option key={back} value={thisYear - back}>
              {thisYear - back}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken">
        Cari
      </button>
    </form>
  )
}
