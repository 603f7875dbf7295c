'use client'

import { StoredNow } from '@/components/plan/editor-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioField, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { ProfilePart } from '@/lib/generated/prisma/enums'
import { profilePartNames } from '@/lib/survey/labels'
import { useVersionForm, type VersionEditing } from './version-form'

type Settings = { bestFirst: boolean; minAnswered: number; profile: readonly ProfilePart[] }
type Props = { action: FormAction; editing: VersionEditing; settings: Settings }

const orderNames = { printed: 'Seperti tercetak dalam peraturan', bestFirst: 'Yang terbaik dahulu' } as const

/** The order of answers, when a questionnaire counts, and what is asked of oneself. */
export function VersionSettingsForm({ action, editing, settings }: Props) {
  const { fields, values, ...form } = useVersionForm(action, editing, ['answers', 'minAnswered', 'profile'])
  const typed = form.state?.initialValue?.profile
  const chosen: readonly unknown[] = form.state ? [typed ?? []].flat() : settings.profile
  const { bestFirst, minAnswered, profile } = settings
  return (
    <form action={form.post} noValidate className="grid gap-5 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <ErrorSummary errors={form.errors} fields={Object.values(fields)} posted={form.state} />
      <input type="hidden" name="versionId" value={values.versionId} />
      <input type="hidden" name="seen" value={values.seen} />
      <input type="hidden" name="_key" value={form.formKey} />
      {form.changedMeanwhile ? (
        <StoredNow>
          {[
            orderNames[bestFirst ? 'bestFirst' : 'printed'],
            `Terisi paling sedikit ${minAnswered} persen`,
            profile.map((part) => profilePartNames[part]).join(', ') || 'Tanpa data diri',
          ].join('\n')}
        </StoredNow>
      ) : null}
      <RadioField
        field={fields.answers}
        label="Urutan jawaban pada formulir"
        choices={[
          { value: 'printed', label: orderNames.printed, hint: 'Dari yang paling buruk (nilai 1) ke yang paling baik (nilai 4).' },
          { value: 'bestFirst', label: orderNames.bestFirst, hint: 'Dari nilai 4 ke nilai 1; nilainya sendiri tetap.' },
        ]}
        chosen={bestFirst ? 'bestFirst' : 'printed'}
      />
      <TextField
        field={fields.minAnswered}
        label="Kuesioner dihitung bila terisi (persen unsur)"
        hint="Yang terisi lebih sedikit tersimpan, tetapi tidak ikut dalam angka."
        inputMode="numeric"
        autoComplete="off"
        defaultValue={minAnswered}
        required
      />
      <fieldset className="grid gap-2" aria-describedby={fields.profile.errors ? fields.profile.errorId : undefined}>
        <legend className="mb-1 font-semibold">Data diri yang ditanyakan</legend>
        <p className="text-ink-soft text-sm">Paling banyak empat; warga boleh melewati semuanya.</p>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {(Object.keys(profilePartNames) as ProfilePart[]).map((part, at) => (
            <label key={part} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                id={at === 0 ? fields.profile.id : undefined}
                name="profile"
                value={part}
                defaultChecked={chosen.includes(part)}
                className="size-5 shrink-0 accent-accent"
              />
              {profilePartNames[part]}
            </label>
          ))}
        </div>
        {fields.profile.errors ? (
          <p id={fields.profile.errorId} className="font-semibold text-bad text-sm">
            {fields.profile.errors.join(' ')}
          </p>
        ) : null}
      </fieldset>
      {form.aid}
      <div>
        <SubmitButton>Simpan setelan</SubmitButton>
      </div>
    </form>
  )
}
