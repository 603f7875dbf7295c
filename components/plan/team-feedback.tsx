'use client'

import { useActionState } from 'react'
import { AreaField, SelectField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import type { FeedbackPeriod } from '@/lib/plan/team/feedback/queries'
import { ratingNames } from '@/lib/rule/labels'

const ratings = Object.entries(ratingNames).map(([value, label]) => ({ value, label }))

type Props = {
  action: FormAction
  formKey: string
  teamId: string
  workResultId: string
  /** How many times the ketua has spoken of this RHK. */
  seen: number
  periods: readonly FeedbackPeriod[]
}

/** What a ketua tim says of a member's RHK in a period. */
export function TeamFeedbackForm({ action, formKey, teamId, workResultId, seen, periods }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `umpan-${workResultId}`, ['periodId', 'text', 'rating'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey }}
      title={seen === 0 ? 'Beri umpan balik' : 'Beri umpan balik lagi, atau perbaiki'}
      fields={Object.values(fields)}
      values={{ teamId, workResultId, seen: String(seen) }}
      button="Simpan umpan balik"
    >
      <SelectField
        field={fields.periodId}
        label="Periode"
        choices={periods.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={periods[0]?.id}
      />
      <AreaField
        field={fields.text}
        label="Umpan balik"
        hint="Tulis hasil yang terlihat dan bukti atau contohnya. Anggota dan pejabat penilainya membacanya."
        required
      />
      <SelectField
        field={fields.rating}
        label="Usulan rating"
        hint="Boleh dikosongkan. Pejabat penilai yang menetapkan; anggota melihatnya sesudah hasil evaluasi disampaikan."
        choices={ratings}
        empty="Tanpa usulan"
      />
    </FoldedForm>
  )
}
