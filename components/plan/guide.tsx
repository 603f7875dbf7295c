import { Details } from '@/components/ui/details'
import { type GuideSubject, guides } from '@/lib/plan/content/labels'

/** A standard of planning, folded away: what it asks, an example that meets it and one that does not, and why. */
export function Guide({ about }: { about: GuideSubject }) {
  const { title, standard, good, goodWhy, poor, poorWhy } = guides[about]
  return (
    <Details className="rounded-xl border border-line bg-sunken print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center px-4 py-2 font-semibold text-accent">{title}</summary>
      <div className="grid gap-3 px-4 pb-4">
        <p>{standard}</p>
        <dl className="grid gap-3 sm:grid-cols-2">
          <div className="grid content-start gap-1 rounded-xl border border-line bg-surface p-3">
            <dt className="font-semibold text-good">Contoh baik</dt>
            <dd>“{good}”</dd>
            <dd className="text-ink-soft text-sm">{goodWhy}</dd>
          </div>
          <div className="grid content-start gap-1 rounded-xl border border-line bg-surface p-3">
            <dt className="font-semibold text-bad">Contoh kurang baik</dt>
            <dd>“{poor}”</dd>
            <dd className="text-ink-soft text-sm">{poorWhy}</dd>
          </div>
        </dl>
      </div>
    </Details>
  )
}
