import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import { appraiserRequestStateNames } from '@/lib/organization/appraiser/request/labels'
import type { OwnAppraiser } from '@/lib/organization/appraiser/request/queries'

export const requestTones = { OPEN: 'warn', APPROVED: 'good', DECLINED: 'bad', WITHDRAWN: 'plain' } as const

/** What an employee asked about their pejabat penilai, and what became of it. */
export function OwnRequests({ rows, action, formKey }: { rows: OwnAppraiser['requests']; action: FormAction; formKey: string }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="permohonan" className="grid gap-4">
      <h2 id="permohonan" className="font-bold text-xl">
        Permohonan Anda
      </h2>
      <ul className="grid gap-3">
        {rows.map(({ id, wanted, reason, state, askedAt, decisionReason, decidedBy }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-surface p-5">
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <p className="font-semibold">
                {wanted.name}
                {wanted.post ? `, ${wanted.post}` : ''}
              </p>
              <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
                <Badge tone={requestTones[state]}>{appraiserRequestStateNames[state]}</Badge> Dimohon {formatMoment(askedAt)}
              </p>
              <p className="whitespace-pre-line">{reason}</p>
              {decidedBy ? (
                <p className="text-ink-soft">
                  Diputuskan {decidedBy}
                  {decisionReason ? `: ${decisionReason}` : '.'}
                </p>
              ) : null}
            </div>
            {state === 'OPEN' ? (
              <ActionButton action={action} values={{ requestId: id }} formKey={formKey}>
                Tarik kembali
              </ActionButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
