import { Details } from '@/components/ui/details'
import { type Choice, type FieldState, SelectField, TextField } from '@/components/ui/field'
import { aggregationHints, indicatorKindNames } from '@/lib/plan/labels'
import { typedAgain } from '@/lib/plan/measure/labels'
import { type Measure, periodFields } from '@/lib/plan/measure/schema'

/** Names of the fields of a measure, for `postedForm`. */
export const measureFieldNames = ['kind', 'target', 'targetTo', 'unitName', 'aggregation', ...periodFields] as const

type Props = {
  fields: Record<(typeof measureFieldNames)[number], FieldState>
  /** Null for a new one. */
  measure: Measure | null
  /** The periods that may have a target; none where they are not asked. */
  periods: readonly { number: number; name: string }[]
}

/** How an indicator is measured: its direction first, because it decides how the target is written. */
export function MeasureFields({ fields, measure, periods }: Props) {
  const again = (amount: string | null | undefined) => (measure && amount ? typedAgain(measure.kind, amount) : '')
  const filled = Object.keys(measure?.perPeriod ?? {}).length > 0 || periodFields.some((name) => fields[name].typed || fields[name].errors)
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          field={fields.kind}
          label="Arah"
          hint="Menentukan cara target ditulis."
          choices={choicesOf(indicatorKindNames)}
          defaultValue={measure?.kind ?? 'HIGHER_IS_BETTER'}
        />
        <SelectField
          field={fields.aggregation}
          label="Realisasi setahun dihitung"
          hint="Tidak perlu untuk tanggal, ya/tidak, dan tanpa cacat."
          choices={choicesOf(aggregationHints)}
          empty="Pilih"
          defaultValue={measure?.aggregation ?? ''}
        />
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextField
          field={fields.target}
          label="Target setahun"
          hint="98,5 atau 1.000; tanggal: 2026-06-30. Kosongkan untuk ya/tidak dan tanpa cacat."
          autoComplete="off"
          defaultValue={again(measure?.target)}
        />
        <TextField
          field={fields.targetTo}
          label="Sampai"
          hint="Batas atas, hanya untuk “Dalam rentang”."
          autoComplete="off"
          defaultValue={again(measure?.targetTo)}
        />
        <TextField field={fields.unitName} label="Satuan" hint="Contoh: persen, dokumen, hari" defaultValue={measure?.unitName} />
      </div>
      {periods.length > 0 ? (
        <Details open={filled || undefined} className="rounded-xl border border-line px-4">
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold">Target per periode (boleh kosong)</summary>
          <div className="grid gap-3 pb-4">
            <p className="text-ink-soft text-sm">
              Isi semua atau kosongkan semua. Dijumlahkan, dirata-rata, yang terakhir, atau yang tertinggi harus sama dengan target setahun.
            </p>
            <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
              {periods.map(({ number, name }) => {
                const field = fields[`periode${number}` as (typeof periodFields)[number]]
                return (
                  <TextField
                    key={number}
                    field={field}
                    label={name}
                    inputMode="decimal"
                    autoComplete="off"
                    defaultValue={again(measure?.perPeriod[number])}
                  />
                )
              })}
            </div>
          </div>
        </Details>
      ) : null}
    </>
  )
}

function choicesOf(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
