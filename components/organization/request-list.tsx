import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { ReasonForm } from '@/components/ui/reason-form'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import { appraiserRequestStateNames } from '@/lib/organization/appraiser/request/labels'
import type { ListedRequest } from '@/lib/organization/appraiser/request/queries'
import { appraisalLineOriginNames } from '@/lib/organization/labels'
import { requestTones } from './own-requests'

type Props = {
  rows: readonly ListedRequest[]
  decided: boolean
  actions: { approve: FormAction; decline: FormAction }
  keys: readonly string[]
}

/** Requests for another pejabat penilai as cards: who, whom today and why, whom instead and why; one click approves. */
export function RequestList({ rows, decided, actions, keys }: Props) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        {decided ? 'Belum ada permohonan yang diputuskan.' : 'Tidak ada permohonan yang menunggu keputusan.'}
      </p>
    )
  return (
    <ul className="grid gap-4">
      {rows.map((request, index) => (
        <li key={request.id} className="grid gap-4 rounded-xl border border-line bg-surface p-5">
          <Head request={request} />
          <dl className="grid gap-4 sm:grid-cols-2">
            <div className="grid content-start gap-1">
              <dt className="text-ink-soft text-sm">Hari ini</dt>
              <dd>
                <span className="block font-semibold">{request.line?.appraiser.name ?? 'Belum ada pejabat penilai'}</span>
                {request.line ? (
                  <span className="block text-ink-soft text-sm">
                    {request.line.appraiser.post}. {appraisalLineOriginNames[request.line.origin]}: {request.line.reason}
                  </span>
                ) : null}
              </dd>
            </div>
            <div className="grid content-start gap-1">
              <dt className="text-ink-soft text-sm">Dimohon</dt>
              <dd>
                <span className="block font-semibold">{request.wanted.name}</span>
                <span className="block text-ink-soft text-sm">
                  {request.wanted.post}, {request.wanted.unitName}
                </span>
              </dd>
            </div>
          </dl>
          <p className="whitespace-pre-line">
            <span className="text-ink-soft">Alasan: </span>
            {request.reason}
          </p>
          {decided ? (
            <p className="text-ink-soft">
              Diputuskan {request.decidedBy ?? '–'}
              {request.decidedAt ? `, ${formatMoment(request.decidedAt)}` : ''}
              {request.decisionReason ? `: ${request.decisionReason}` : ''}
            </p>
          ) : request.own ? (
            <p className="font-semibold text-ink-soft">Permohonan Anda sendiri diputuskan oleh pengelola kepegawaian lain.</p>
          ) : (
            <div className="flex flex-wrap items-start gap-3">
              <ActionButton action={actions.approve} values={{ requestId: request.id }} formKey={keys[2 * index] ?? ''} tone="main">
                Setujui
              </ActionButton>
              <ReasonForm
                action={actions.decline}
                id={`tolak-${index}`}
                values={{ requestId: request.id }}
                formKey={keys[2 * index + 1] ?? ''}
                open="Tolak"
                label="Mengapa ditolak?"
                hint="Pegawai membaca kalimat ini."
                button="Tolak permohonan"
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Head({ request: { name, nip, postTitle, unitName, state, askedAt } }: { request: ListedRequest }) {
  return (
    <div className="grid gap-1">
      <h2 className="flex flex-wrap items-center gap-2 font-bold text-lg">
        {name} <Badge tone={requestTones[state]}>{appraiserRequestStateNames[state]}</Badge>
      </h2>
      <p className="text-ink-soft">
        NIP {nip} · {postTitle}, {unitName}
      </p>
      <p className="text-ink-soft text-sm">Dimohon {formatMoment(askedAt)}</p>
    </div>
  )
}
