import type { RuleBody } from '@/lib/rule/schema'

/** The seven values with their three guides each. */
export function BehaviourGuideView({ body }: { body: RuleBody<'BEHAVIOUR_GUIDE'> }) {
  return (
    <ol className="grid gap-4 sm:grid-cols-2">
      {body.values.map(({ key, name, guides }) => (
        <li key={key} className="grid content-start gap-2 rounded-xl border border-line bg-surface p-5">
          <h3 className="font-semibold">{name}</h3>
          <ul className="grid list-disc gap-1 pl-5 text-ink-soft">
            {guides.map((guide) => (
              <li key={guide}>{guide}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
