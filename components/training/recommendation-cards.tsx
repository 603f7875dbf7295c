import { Link } from '@/components/ui/link'
import { reasonWithheld, trainingFormNames } from '@/lib/training/labels'
import type { ListedRecommendation } from '@/lib/training/queries'
import { RecommendationBadge } from './recommendation-state'

/** Recommendations with their reason, each leading to its own page; with `named` it says whose. */
export function RecommendationCards({ rows, named = false }: { rows: readonly ListedRecommendation[]; named?: boolean }) {
  return (
    <ul className="grid gap-4 xl:grid-cols-2">
      {rows.map(({ id, name, unitName, courseTitle, form, hours, year, state, reason }) => (
        <li key={id} className="grid content-start gap-2 rounded-xl border border-line bg-surface p-5">
          {named ? (
            <p>
              <span className="font-semibold">{name}</span> <span className="text-ink-soft text-sm">{unitName}</span>
            </p>
          ) : null}
          <h3 className="font-semibold text-lg">
            <Link href={`/pelatihan/${id}`} className="text-accent underline underline-offset-4">
              {courseTitle}
            </Link>
          </h3>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
            <RecommendationBadge state={state} />
            {trainingFormNames[form]}, {hours} JP, {year}
          </p>
          <p>{reason ?? reasonWithheld}</p>
        </li>
      ))}
    </ul>
  )
}
