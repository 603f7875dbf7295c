import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import { ReasonForm } from '@/components/ui/reason-form'
import type { FormAction } from '@/lib/form-state'
import type { ProposedRole } from '@/lib/plan/matrix/queries'
import { teamTitle } from '@/lib/plan/team/labels'

type Props = {
  roles: readonly ProposedRole[]
  actions: { take: FormAction; decline: FormAction }
  newKey: () => string
  /** Says for which post, where someone has more than one. */
  withPost?: boolean
}

/** Roles that the head or a ketua tim proposed and that wait for an answer; nothing where there are none. */
export function ExpectedRoles({ roles, actions, newKey, withPost = false }: Props) {
  if (roles.length === 0) return null
  return (
    <section aria-labelledby="peran-hasil" className="grid gap-4 rounded-xl border border-accent bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="peran-hasil" className="font-bold text-xl">
          Peran hasil yang diusulkan kepada Anda
        </h2>
        <p className="text-ink-soft">Jadikan RHK lalu lengkapi indikatornya, atau tolak dengan alasan.</p>
      </div>
      <ul className="grid gap-4">
        {roles.map((role) => (
          <li key={role.id} className="grid gap-3 border-line border-t pt-4">
            <div className="grid gap-1">
              <p className="text-ink-soft text-sm">
                {role.teamName ? `Ketua ${teamTitle(role.teamName)}` : 'Pimpinan'} mengusulkan peran hasil
                {withPost ? ` untuk ${role.postTitle}` : ''}:
              </p>
              <p className="font-semibold">{role.text}</p>
              <p className="text-ink-soft">
                Mendukung RHK {role.proposedBy}: {role.supports}
              </p>
            </div>
            <div className="flex flex-wrap items-start gap-3">
              {role.mayTake ? (
                <ActionButton action={actions.take} values={{ roleId: role.id }} formKey={newKey()} tone="main">
                  Jadikan RHK<span className="sr-only"> {role.text}</span>
                </ActionButton>
              ) : (
                <WhyNot role={role} />
              )}
              <ReasonForm
                {...{ action: actions.decline, id: `tolak-${role.id}`, values: { roleId: role.id }, formKey: newKey() }}
                open="Tolak usulan ini"
                label="Alasan menolak"
                hint="Pengusul membacanya. Paling sedikit 10 karakter."
                button="Tolak usulan"
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhyNot({ role: { planId } }: { role: ProposedRole }) {
  if (planId === null) return <p className="basis-full text-ink-soft">Mulai SKP jabatan ini dulu untuk menjadikannya RHK.</p>
  return (
    <p className="basis-full text-ink-soft">
      SKP Anda sedang tidak dapat disunting.{' '}
      <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
        Tarik kembali atau buka perubahannya
      </Link>{' '}
      untuk menjadikannya RHK.
    </p>
  )
}
