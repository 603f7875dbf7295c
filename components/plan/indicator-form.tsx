'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { useChosen } from '@/components/ui/chosen'
import { Details } from '@/components/ui/details'
import { AreaField, CheckField, type Choice, type FieldState, SelectField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import type { FormAction } from '@/lib/form-state'
import type { IndicatorKind, PlanForm, RealizationSource } from '@/lib/generated/prisma/enums'
import { kindHints, sourceHints } from '@/lib/plan/content/labels'
import { targetField } from '@/lib/plan/content/rules'
import { aggregationHints, indicatorAspectNames, indicatorKindNames, indicatorPerspectiveNames } from '@/lib/plan/labels'
import { asks, type IndicatorAsk, indicatorAsks } from '@/lib/plan/measure/rules'
import { type Editing, StoredNow, useEditorForm } from './editor-form'

/** An indicator as its form shows it, its amounts as people type them. */
export type EditedIndicator = Record<
  'id' | 'text' | 'aspect' | 'perspective' | 'kind' | 'target' | 'targetTo' | 'targetDay' | 'unitName' | 'aggregation',
  string
> & {
  shared: boolean
  source: RealizationSource
  sourceUnitId: string
  sourceElement: string
  /** Targets of periods by period id. */
  targets: Readonly<Record<string, string>>
  /** All of it in a few lines. */
  written: string
}

export type IndicatorChoices = {
  periods: readonly { id: string; name: string }[]
  units: readonly Choice[]
  elements: readonly Choice[]
  /** First and last day of the SKP's time. */
  from: string
  to: string
}

type Props = {
  action: FormAction
  editing: Editing
  workResultId: string
  form: PlanForm
  choices: IndicatorChoices
  /** Null for a new one. */
  indicator: EditedIndicator | null
  open?: boolean
}

const names = [
  ...(['text', 'aspect', 'perspective', 'kind', 'target', 'targetTo', 'targetDay', 'unitName', 'aggregation', 'shared'] as const),
  ...(['source', 'sourceUnitId', 'sourceElement'] as const),
]

export function IndicatorForm({ action, editing, workResultId, form, choices, indicator, open = false }: Props) {
  const periodNames = choices.periods.map(({ id }) => targetField(id))
  const edited = useEditorForm<string>(action, editing, [...names, ...periodNames])
  const field = (name: (typeof names)[number]) => edited.fields[name] as FieldState
  const [kind, kindProps] = useChosen((field('kind').typed || indicator?.kind || 'HIGHER_IS_BETTER') as IndicatorKind)
  const [source, sourceProps] = useChosen<string>(field('source').typed || indicator?.source || 'TYPED')
  const isScripted = useSyncExternalStore(noChange, isTrue, isFalse)
  const fits = (what: IndicatorAsk) => !isScripted || asks(kind, what)
  const values = { ...edited.values, workResultId }
  return (
    <FoldedForm
      {...{ state: edited.state, post: edited.post, errors: edited.errors, formKey: editing.formKey, above: edited.above }}
      id={`isian-${editing.part}`}
      open={open || edited.open}
      title={indicator ? 'Ubah indikator' : 'Tambah indikator'}
      look={indicator ? 'link' : 'button'}
      fields={edited.faulty}
      values={indicator ? { ...values, indicatorId: indicator.id } : values}
      button={indicator ? 'Simpan indikator' : 'Tambah indikator'}
    >
      {edited.changedMeanwhile && indicator ? <StoredNow>{indicator.written}</StoredNow> : null}
      <AreaField
        field={field('text')}
        label={form === 'QUALITATIVE' ? 'Ukuran keberhasilan' : 'Indikator kinerja individu (IKI)'}
        rows={2}
        defaultValue={indicator?.text}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {form === 'QUANTITATIVE' ? (
          <SelectField
            field={field('aspect')}
            label="Aspek"
            choices={choicesOf(indicatorAspectNames)}
            empty="Pilih"
            defaultValue={indicator?.aspect}
          />
        ) : null}
        {form === 'LEADER' ? (
          <SelectField
            field={field('perspective')}
            label="Perspektif"
            choices={choicesOf(indicatorPerspectiveNames)}
            empty="Pilih"
            defaultValue={indicator?.perspective}
          />
        ) : null}
        <SelectField
          field={field('kind')}
          label="Arah"
          choices={choicesOf(kindHints)}
          defaultValue={indicator?.kind ?? 'HIGHER_IS_BETTER'}
          {...kindProps}
        />
        <Fitting fits={fits('number')}>
          <TextField
            field={field('target')}
            label={isScripted && asks(kind, 'upperBound') ? 'Target, batas bawah' : 'Target setahun'}
            hint={forKinds(isScripted, 'number', 'Contoh: 98,5 atau 1.000.')}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={indicator?.target}
          />
        </Fitting>
        <Fitting fits={fits('upperBound')}>
          <TextField
            field={field('targetTo')}
            label="Target, batas atas"
            hint={forKinds(isScripted, 'upperBound', 'Tidak lebih kecil daripada batas bawah.')}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={indicator?.targetTo}
          />
        </Fitting>
        <Fitting fits={fits('day')}>
          <TextField
            field={field('targetDay')}
            label="Tanggal paling lambat"
            hint={forKinds(isScripted, 'day', 'Di dalam masa SKP ini.')}
            type="date"
            min={choices.from}
            max={choices.to}
            defaultValue={indicator?.targetDay}
          />
        </Fitting>
        <Fitting fits={fits('unit')}>
          <TextField
            field={field('unitName')}
            label="Satuan"
            hint={forKinds(isScripted, 'unit', 'Contoh: persen, berkas, hari.')}
            defaultValue={indicator?.unitName}
          />
        </Fitting>
        <Fitting fits={fits('aggregation')}>
          <SelectField
            field={field('aggregation')}
            label="Realisasi setahun dihitung"
            hint={isScripted ? undefined : forKinds(isScripted, 'aggregation', '')}
            choices={choicesOf(aggregationHints)}
            empty="Pilih"
            defaultValue={indicator?.aggregation}
          />
        </Fitting>
      </div>
      {isScripted && kind === 'YES_NO' ? <p className="text-ink-soft">Targetnya: ya. Tidak ada angka yang perlu diisi.</p> : null}
      {isScripted && kind === 'ZERO_DEFECTS' ? <p className="text-ink-soft">Targetnya: 0. Isi satuannya saja, misalnya temuan.</p> : null}
      <Fitting fits={fits('periods')}>
        <PeriodTargets
          periods={choices.periods}
          fields={edited.fields}
          targets={indicator?.targets ?? {}}
          hint={forKinds(isScripted, 'periods', '')}
        />
      </Fitting>
      <CheckField
        field={field('shared')}
        label="Indikator bersama"
        hint="Satu indikator yang dipikul semua orang di unit, misalnya indeks kepuasan masyarakat."
        checked={edited.isTicked('shared', indicator?.shared ?? false)}
      />
      <Fitting fits={fits('source')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            field={field('source')}
            label="Sumber realisasi"
            hint="Bila sumber di luar ketikan belum punya angka, Anda tetap dapat mencatat sendiri."
            choices={choicesOf(sourceHints)}
            defaultValue={indicator?.source ?? 'TYPED'}
            {...sourceProps}
          />
          <Fitting fits={!isScripted || source !== 'TYPED'}>
            <SelectField
              field={field('sourceUnitId')}
              label="Unit yang diukur"
              hint={isScripted ? 'Unit Anda atau unit di atasnya.' : 'Tidak perlu bila Anda mencatat sendiri.'}
              choices={choices.units}
              defaultValue={indicator?.sourceUnitId || choices.units[0]?.value}
            />
          </Fitting>
          <Fitting fits={!isScripted || source === 'SURVEY_ELEMENT'}>
            <SelectField
              field={field('sourceElement')}
              label="Unsur survei"
              hint={isScripted ? undefined : 'Hanya untuk satu unsur survei kepuasan.'}
              choices={choices.elements}
              empty="Pilih"
              defaultValue={indicator?.sourceElement}
            />
          </Fitting>
        </div>
      </Fitting>
      {edited.aid}
    </FoldedForm>
  )
}

type PeriodProps = {
  periods: IndicatorChoices['periods']
  fields: Record<string, FieldState>
  targets: Readonly<Record<string, string>>
  hint: string
}

/** One field for each period, folded away until one is filled in. */
function PeriodTargets({ periods, fields, targets, hint }: PeriodProps) {
  const isFilled = periods.some(({ id }) => targets[id] || fields[targetField(id)]?.typed || fields[targetField(id)]?.errors)
  return (
    <Details open={isFilled || undefined}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4">
        Target tiap periode (boleh dikosongkan)
      </summary>
      <fieldset className="grid gap-4 pt-2">
        <legend className="sr-only">Target tiap periode</legend>
        <p className="text-ink-soft text-sm">
          Isi semuanya atau kosongkan semuanya. Bersama-sama harus menjadi target setahun menurut cara menghitungnya. {hint}
        </p>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {periods.map(({ id, name }) => {
            const field = fields[targetField(id)]
            return field ? (
              <TextField key={id} field={field} label={name} inputMode="decimal" autoComplete="off" defaultValue={targets[id]} />
            ) : null
          })}
        </div>
      </fieldset>
    </Details>
  )
}

/** Hides what the chosen kind does not ask, without throwing away what was typed. */
function Fitting({ fits, children }: { fits: boolean; children: ReactNode }) {
  return <div hidden={!fits}>{children}</div>
}

/** Without scripts all fields show, so each says which kinds it is for. */
function forKinds(isScripted: boolean, what: IndicatorAsk, hint: string): string {
  if (isScripted) return hint
  const kinds = (Object.keys(indicatorAsks) as IndicatorKind[]).filter((kind) => asks(kind, what))
  return `${hint} Hanya untuk: ${kinds.map((kind) => indicatorKindNames[kind].toLowerCase()).join('; ')}.`.trim()
}

function choicesOf(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

const noChange = () => () => {}
const isTrue = () => true
const isFalse = () => false
