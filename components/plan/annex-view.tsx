import type { PlanAnnex } from '@/lib/generated/prisma/enums'
import { planAnnexNames } from '@/lib/plan/labels'

/** Lampiran SKP: its three lists; nothing where all are empty. */
export function AnnexView({ annexes }: { annexes: Record<PlanAnnex, readonly string[]> }) {
  const lists = (Object.keys(planAnnexNames) as PlanAnnex[]).filter((kind) => annexes[kind].length > 0)
  if (lists.length === 0) return null
  return (
    <section aria-labelledby="lampiran" className="grid gap-4">
      <h2 id="lampiran" className="scroll-mt-24 font-bold text-xl">
        Lampiran
      </h2>
      <div className="grid gap-4 lg:grid-cols-3">
        {lists.map((kind) => (
          <div key={kind} className="grid content-start gap-2 rounded-xl border border-line bg-surface p-5">
            <h3 className="font-semibold">{planAnnexNames[kind]}</h3>
            <ol className="grid list-decimal gap-1 pl-5">
              {annexes[kind].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  )
}
