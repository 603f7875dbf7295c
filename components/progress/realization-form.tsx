import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState, RadioField, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import { valueHint } from '@/lib/progress/labels'
import { mostFiles } from '@/lib/progress/schema'

type Name = 'value' | 'note' | 'reason' | 'files'
type Props = {
  formKey: string
  place: { planId: string; indicatorId: string; periodId: string; basedOn: number }
  indicator: Pick<PlannedIndicator, 'kind' | 'aggregation' | 'unitName'>
  /** The first and last day that a date may be. */
  days: { first: Day; last: Day }
  /** Takes the figure of the indicator's source, which is not typed. */
  fromSource: boolean
  /** What was typed before the form came back, or stands already. */
  typed: Record<'value' | 'note' | 'reason', string>
  errors: { form: string[]; fields: Partial<Record<Name, string>> }
}

/** Value, note and files of one period. A plain form that is posted whole: files need no scripts. */
export function RealizationForm({ formKey, place, indicator, days, fromSource, typed, errors }: Props) {
  const field = (name: Name, value?: string): FieldState => {
    const sentence = errors.fields[name]
    const id = `realisasi-${name}`
    return { id, name, errorId: `${id}-salah`, descriptionId: `${id}-petunjuk`, errors: sentence ? [sentence] : undefined, typed: value }
  }
  const fields = {
    value: field('value', typed.value),
    note: field('note', typed.note),
    reason: field('reason', typed.reason),
    files: field('files'),
  }
  const returned = errors.form.length > 0 || Object.keys(errors.fields).length > 0
  return (
    <form method="post" action="/api/bukti" encType="multipart/form-data" noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors.form} fields={Object.values(fields)} posted={returned} />
      <input type="hidden" name="_key" value={formKey} />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="kind" value={indicator.kind} />
      {fromSource ? <input type="hidden" name="fromSource" value="ya" /> : null}
      <ValueField field={fields.value} indicator={indicator} days={days} fromSource={fromSource} />
      {place.basedOn > 0 ? (
        <AreaField field={fields.reason} label="Alasan koreksi" hint="Angka sebelumnya tetap tersimpan." rows={2} required />
      ) : null}
      <AreaField
        field={fields.note}
        label="Catatan bukti"
        hint={
          fromSource
            ? 'Boleh dikosongkan: dari mana angkanya tercatat dengan sendirinya.'
            : 'Apa yang dikerjakan dan di mana buktinya. Wajib bila tidak ada berkas.'
        }
      />
      <TextField
        field={fields.files}
        label="Berkas bukti"
        hint={`Boleh dikosongkan${fromSource ? '' : ' bila ada catatan'}. Paling banyak ${mostFiles} berkas, masing-masing 10 MB: PDF, gambar, dokumen kantor, atau teks.${
          returned ? ' Berkas perlu dipilih lagi.' : ''
        }`}
        type="file"
        multiple
      />
      <div>
        <SubmitButton>{place.basedOn > 0 ? 'Simpan koreksi' : 'Simpan realisasi'}</SubmitButton>
      </div>
    </form>
  )
}

type ValueProps = Pick<Props, 'indicator' | 'days' | 'fromSource'> & { field: FieldState }

/** What was achieved, asked for as its kind is: a day, yes or no, or a number. */
function ValueField({ field, indicator, days, fromSource }: ValueProps) {
  const { kind, unitName } = indicator
  const hint = valueHint(indicator)
  if (kind === 'YES_NO') {
    const choices = [
      { value: 'ya', label: 'Ya, tercapai' },
      { value: 'tidak', label: 'Tidak' },
    ]
    return <RadioField field={field} label={`Realisasi: ${unitName}`} hint={hint} choices={choices} />
  }
  if (kind === 'BY_DATE')
    return <TextField field={field} label="Tanggal selesai" hint={hint} type="date" min={days.first} max={days.last} required />
  if (fromSource)
    return <TextField field={field} label={`Realisasi (${unitName})`} hint="Angka dari sumbernya, tidak diketik." readOnly required />
  return <TextField field={field} label={`Realisasi (${unitName})`} hint={hint} inputMode="decimal" autoComplete="off" required />
}
