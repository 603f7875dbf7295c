import { Link } from '@/components/ui/link'
import { addDays } from '@/lib/day'
import { formatDay } from '@/lib/format'
import type { VacancyWithStandIn } from '@/lib/organization/appraiser/vacancy/queries'
import { holdingModeNames } from '@/lib/organization/labels'

/** Head's posts without a definitive holder: since when, who appraises meanwhile, who acts. `mayAppoint` adds the step to take. */
export function VacancyList({ rows, mayAppoint }: { rows: readonly VacancyWithStandIn[]; mayAppoint: (unitId: string) => boolean }) {
  if (rows.length === 0)
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Semua jabatan kepala unit terisi pejabat definitif.</p>
  return (
    <ul className="grid gap-4 xl:grid-cols-2">
      {rows.map((vacancy) => (
        <VacancyCard key={vacancy.postId} vacancy={vacancy} mayAppoint={mayAppoint(vacancy.unitId)} />
      ))}
    </ul>
  )
}

function VacancyCard({
  vacancy: { postId, title, unitName, since, acting, standIn },
  mayAppoint,
}: {
  vacancy: VacancyWithStandIn
  mayAppoint: boolean
}) {
  return (
    <li className="grid content-start gap-3 rounded-xl border border-line bg-surface p-5">
      <div>
        <h2 className="font-semibold">{title}</h2>
        <p className="text-ink-soft text-sm">{unitName}</p>
      </div>
      <dl className="grid gap-3 sm:grid-cols-2">
        <div>
          <dt className="text-ink-soft text-sm">Kosong</dt>
          <dd>{since ? `sejak ${formatDay(since)}` : 'Pejabat sebelumnya tidak tercatat'}</dd>
        </div>
        <div>
          <dt className="text-ink-soft text-sm">Menilai pegawai unit ini menurut aturan</dt>
          <dd>
            {standIn ? standIn.name : 'Tidak ada'}
            {standIn?.post ? <span className="block text-ink-soft text-sm">{standIn.post}</span> : null}
          </dd>
        </div>
      </dl>
      {acting.length > 0 ? (
        <ul className="grid gap-1">
          {acting.map(({ holdingId, name, mode, from, to }) => (
            <li key={holdingId}>
              <Link href={`/pegawai/penilai/${holdingId}`} className="font-semibold text-accent underline underline-offset-4">
                {holdingModeNames[mode]} {name}
              </Link>{' '}
              <span className="text-ink-soft text-sm">
                sejak {formatDay(from)}
                {to ? ` sampai ${formatDay(addDays(to, -1))}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-warn">Belum ada Plt., Plh., atau Pj.</p>
      )}
      {mayAppoint ? (
        <Link
          href={`/pegawai/penilai/kosong/${postId}`}
          className="inline-flex min-h-11 items-center justify-self-start rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken"
        >
          Tunjuk Plt., Plh., atau Pj.
          <span className="sr-only"> {title}</span>
        </Link>
      ) : null}
    </li>
  )
}
