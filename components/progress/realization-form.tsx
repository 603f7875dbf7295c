import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { IndicatorAggregation } from '@/lib/generated/prisma/enums'
import { longestNote, longestReason, mostFiles } from '@/lib/progress/schema'

type Name = 'value' | 'note' | 'reason' | 'files'
type Props = {
  formKey: string
  place: { planId: string; indicatorId: string; periodId: string; basedOn: number }
  unitName: string
  aggregation: IndicatorAggregation
  /** What was typed before the form came back, or stands already. */
  typed: Record<'value' | 'note' | 'reason', string>
  errors: { form: string[]; fields: Partial<Record<Name, string>> }
}

const valueHints: Record<IndicatorAggregation, string> = {
  SUM: 'Hanya yang dicapai pada periode ini; semua periode dijumlahkan.',
  AVERAGE: 'Nilai periode ini; semua periode dirata-rata.',
  LAST: 'Keadaan pada akhir periode ini; yang dihitung nilai terakhir.',
  MAXIMUM: 'Nilai periode ini; yang dihitung nilai tertinggi.',
}

/** Value, note and files of one period. A plain form that is posted whole: files need no scripts. */
export function RealizationForm({ formKey, place, unitName, aggregation, typed, errors }: Props) {
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
      <TextField
        field={fields.value}
        label={`Realisasi (${unitName})`}
        hint={`${valueHints[aggregation]} Contoh: 1.250 atau 97,5.`}
        inputMode="decimal"
        autoComplete="off"
        required
      />
      {place.basedOn > 0 ? (
        <AreaField
          field={fields.reason}
          label="Alasan koreksi"
          hint="Angka sebelumnya tetap tersimpan."
          rows={2}
          maxLength={longestReason}
          required
        />
      ) : null}
      <AreaField
        field={fields.note}
        label="Catatan bukti"
        hint="Apa yang dikerjakan dan di mana buktinya. Wajib bila tidak ada berkas."
        maxLength={longestNote}
      />
      <TextField
        field={fields.files}
        label="Berkas bukti"
        hint={`Boleh dikosongkan bila ada catatan. Paling banyak ${mostFiles} berkas, masing-masing 10 MB: PDF, gambar, dokumen kantor, atau teks.${
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
