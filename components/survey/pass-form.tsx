import { SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { longestPassDays, mostPasses } from '@/lib/survey/pass/schema'

type Props = {
  surveyId: string
  /** Of the survey; one for a survey of one service. */
  services: readonly { id: string; name: string }[]
  /** What was typed in an order that was not taken. */
  typed: { serviceId: string | undefined; count: string | undefined; days: string | undefined }
}

/** Orders one-visit addresses. A plain form: the answer is the printed sheet, and no script has a part in it. */
export function PassForm({ surveyId, services, typed }: Props) {
  const { fields } = postedForm(undefined, 'alamat', ['serviceId', 'count', 'days'])
  const choices = services.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form
      method="post"
      action={`/survei/${surveyId}/cara/alamat`}
      className="grid max-w-2xl gap-4 rounded-xl border border-line bg-surface p-5"
    >
      <h3 className="font-bold text-lg">Buat alamat</h3>
      <input type="hidden" name="surveyId" value={surveyId} />
      {choices.length > 1 ? (
        <SelectField
          field={fields.serviceId}
          label="Layanan yang dinilai"
          choices={choices}
          empty="Pilih layanan"
          defaultValue={typed.serviceId}
          required
        />
      ) : null}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          field={fields.count}
          label="Jumlah alamat"
          hint={`Satu untuk setiap warga, paling banyak ${mostPasses} sekali buat.`}
          type="number"
          min={1}
          max={mostPasses}
          defaultValue={typed.count ?? '20'}
          required
        />
        <TextField
          field={fields.days}
          label="Berlaku berapa hari"
          hint={`Termasuk hari ini, paling lama ${longestPassDays}.`}
          type="number"
          min={1}
          max={longestPassDays}
          defaultValue={typed.days ?? '7'}
          required
        />
      </div>
      <div>
        <SubmitButton>Buat dan tampilkan</SubmitButton>
      </div>
    </form>
  )
}
