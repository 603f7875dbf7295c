import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import type { FormAction } from '@/lib/form-state'
import { roleStanding } from '@/lib/plan/matrix/labels'
import type { ExpectedResult, MatrixColumn, MatrixRow } from '@/lib/plan/matrix/queries'
import { RoleForm } from './role-form'

type Props = {
  row: MatrixRow
  column: MatrixColumn
  roles: readonly ExpectedResult[]
  hanging: readonly string[]
  teamId: string | null
  actions: { propose: FormAction; withdraw: FormAction }
  newKey: () => string
  closeHref: string
}

/** One cell of the matrix, opened: what is expected there, and a form to propose more. */
export function RoleCell({ row, column, roles, hanging, teamId, actions, newKey, closeHref }: Props) {
  const values = { workResultId: column.id, holdingId: row.holdingId, teamId: teamId ?? '' }
  return (
    <section id="isi" aria-labelledby="judul-isi" className="grid max-w-3xl gap-4 rounded-xl border border-accent bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="judul-isi" className="font-bold text-xl">
          Peran hasil {row.name}
        </h2>
        <p className="text-ink-soft">Untuk RHK Anda: {column.text}</p>
      </div>
      {roles.length > 0 ? (
        <ul className="grid gap-3">
          {roles.map((role) => (
            <li key={role.id} className="flex flex-wrap items-start justify-between gap-3 border-line border-t pt-3">
              <p className="min-w-0 flex-1 basis-64">
                {role.text}
                <span className="block text-ink-soft text-sm">
                  {roleStanding(role)}
                  {role.reason ? `: ${role.reason}` : ''}
                </span>
              </p>
              {role.state === 'PROPOSED' ? (
                <ActionButton action={actions.withdraw} values={{ roleId: role.id }} formKey={newKey()}>
                  Tarik usulan<span className="sr-only"> {role.text}</span>
                </ActionButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {hanging.length > 0 ? (
        <div>
          <p className="text-ink-soft text-sm">RHK yang sudah terkait dalam SKP yang disepakati</p>
          <ul className="list-disc pl-5">
            {hanging.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <RoleForm key={roles.map(({ id }) => id).join()} action={actions.propose} formKey={newKey()} values={values} />
      <p>
        <Link href={closeHref} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          Tutup sel ini
        </Link>
      </p>
    </section>
  )
}
