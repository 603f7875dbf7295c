import { ReasonForm } from '@/components/ui/reason-form'
import type { FormAction } from '@/lib/form-state'
import { formatMoment, formatNumber } from '@/lib/format'
import type { Batch } from '@/lib/survey/exclusion/queries'
import { surveyWayNames } from '@/lib/survey/labels'

type Props = {
  surveyId: string
  rows: readonly Batch[]
  /** Null for those who only read. */
  actions: { exclude: FormAction; readmit: FormAction } | null
  newKey: () => string
}

/** Bundles of paper forms and files, which can be taken out of the figures whole. */
export function ExclusionBatches({ surveyId, rows, actions, newKey }: Props) {
  return (
    <ul className="grid gap-3">
      {rows.map(({ id, way, fileName, enteredBy, enteredAt, count, excluded }) => (
        <li key={id} className="grid gap-3 rounded-xl border border-line bg-surface p-4">
          <div className="grid gap-1">
            <p className="wrap-anywhere font-semibold">
              {surveyWayNames[way]}
              {fileName === null ? '' : ` “${fileName}”`}: {formatNumber(count)} jawaban
              {excluded === 0 ? '' : excluded === count ? ', semua dikeluarkan' : `, ${formatNumber(excluded)} dikeluarkan`}
            </p>
            <p className="text-ink-soft text-sm">
              Dimasukkan {enteredBy ?? 'sistem'} pada {formatMoment(enteredAt)}
            </p>
          </div>
          {actions === null ? null : (
            <div className="grid gap-3">
              <ReasonForm
                action={actions.exclude}
                id={`keluar-${id}`}
                values={{ surveyId, batchId: id, was: String(count - excluded) }}
                formKey={newKey()}
                open="Keluarkan seluruh bundel"
                hint="Dapat dibaca umum di halaman hasil; jangan menyebut nama orang."
                button="Keluarkan dari hitungan"
                tone="danger"
                offered={excluded < count}
              />
              <ReasonForm
                action={actions.readmit}
                id={`hitung-${id}`}
                values={{ surveyId, batchId: id, was: String(excluded) }}
                formKey={newKey()}
                open="Hitung kembali bundel ini"
                button="Hitung kembali"
                offered={excluded > 0}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
