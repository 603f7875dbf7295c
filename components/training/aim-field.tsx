import type { FieldState } from '@/components/ui/field'
import { aimText } from '@/lib/training/rules'
import type { Aim } from '@/lib/training/schema'
import { aimGroups } from './aim-names'

type Props = { field: FieldState; known: readonly (Aim & { name: string })[]; chosen: readonly string[] }

/** What a training helps with: any number of values, aspects and unsur. */
export function AimField({ field, known, chosen }: Props) {
  return (
    <fieldset aria-describedby={field.errors ? field.errorId : field.descriptionId} className="grid gap-4">
      <legend className="font-semibold">Membantu memperbaiki</legend>
      <p id={field.descriptionId} className="text-ink-soft text-sm">
        Dari sinilah usulan dibuat: temuan tentang yang dicentang menjadi alasan mengusulkan pelatihan ini.
      </p>
      {field.errors ? (
        <p id={field.errorId} className="font-semibold text-bad text-sm">
          {field.errors.join(' ')}
        </p>
      ) : null}
      {aimGroups(known).map(({ kind, title, aims }, group) => (
        <fieldset key={kind} className="grid gap-x-6 sm:grid-cols-2">
          <legend className="mb-1 text-ink-soft">{title}</legend>
          {aims.map((aim, index) => (
            <label key={aim.key} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                key={chosen.join()}
                type="checkbox"
                id={group + index === 0 ? field.id : undefined}
                name={field.name}
                value={aimText(aim)}
                defaultChecked={chosen.includes(aimText(aim))}
                className="size-5 shrink-0 accent-accent"
              />
              {aim.name}
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
