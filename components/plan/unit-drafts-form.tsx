'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/format'
import type { UnitDrafts } from '@/lib/plan/library/unit/queries'
import { writtenTarget } from '@/lib/plan/measure/labels'

type Props = { action: FormAction; formKey: string; values: Record<string, string>; posts: UnitDrafts['posts'] }

/** Entries of a post that are ticked from the start: those used most. */
const tickedEntries = 5

/** For each post of the unit: whom a draft is prepared for, and with which entries. */
export function UnitDraftsForm({ action, formKey, values, posts }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'draf', ['holdingIds', 'entryIds'])
  const all = [...(errors ?? []), ...Object.values(fields).flatMap((field) => field.errors ?? [])]
  const ticked = (name: 'holdingIds' | 'entryIds') => {
    const typed = state?.initialValue?.[name] as unknown
    return typed === undefined ? null : new Set([typed].flat())
  }
  const [people, entries] = [ticked('holdingIds'), ticked('entryIds')]
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary errors={all} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      {posts.map(({ postTitle, candidates, entries: offered }) => (
        <section key={postTitle} aria-label={postTitle} className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
          <h2 className="font-bold text-xl">{postTitle}</h2>
          {offered.length === 0 ? (
            <p className="text-ink-soft">
              Belum ada SKP yang disepakati untuk jabatan ini, jadi belum ada yang dapat disiapkan bagi {formatNumber(candidates.length)}{' '}
              pegawai.
            </p>
          ) : (
            <div className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
              <fieldset className="grid content-start gap-1">
                <legend className="mb-1 font-semibold">Pegawai tanpa SKP</legend>
                {candidates.map(({ holdingId, name, unitName }) => (
                  <Tick
                    key={holdingId}
                    {...{ name: 'holdingIds', value: holdingId, ticked: people?.has(holdingId) ?? true, label: name, about: unitName }}
                  />
                ))}
              </fieldset>
              <fieldset className="grid content-start gap-1">
                <legend className="mb-1 font-semibold">Indikator yang paling sering dipakai</legend>
                {offered.map(({ id, resultText, text, uses, median, ...measure }) => (
                  <Tick
                    key={id}
                    {...{ name: 'entryIds', value: id, ticked: entries?.has(id) ?? mostUsed(offered).has(id), label: text }}
                    about={`RHK: ${resultText}. Target ${writtenTarget({ ...measure, ...median })}. Dipakai ${formatNumber(uses)} kali.`}
                  />
                ))}
              </fieldset>
            </div>
          )}
        </section>
      ))}
      {posts.some(({ entries: offered }) => offered.length > 0) ? (
        <div className="grid gap-3">
          <p>
            Tiap pegawai terpilih mendapat draf SKP dengan indikator jabatannya dan target tengah dari SKP lain. Pegawai sendiri yang
            memeriksa, mengubah, dan mengajukannya.
          </p>
          <div>
            <SubmitButton>Siapkan draf</SubmitButton>
          </div>
        </div>
      ) : null}
    </form>
  )
}

function mostUsed(offered: UnitDrafts['posts'][number]['entries']): ReadonlySet<string> {
  const ranked = [...offered].sort((one, other) => other.uses - one.uses)
  return new Set(ranked.slice(0, tickedEntries).map(({ id }) => id))
}

function Tick({ name, value, ticked, label, about }: { name: string; value: string; ticked: boolean; label: string; about: string }) {
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-lg px-2 py-2 hover:bg-sunken">
      <input type="checkbox" name={name} value={value} defaultChecked={ticked} className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span className="grid min-w-0">
        <span className="wrap-anywhere">{label}</span>
        <span className="wrap-anywhere text-ink-soft text-sm">{about}</span>
      </span>
    </label>
  )
}
