import { ActionButton } from '@/components/ui/action-button'
import { LinkButton } from '@/components/ui/link-button'
import { ReasonForm } from '@/components/ui/reason-form'
import type { FormAction } from '@/lib/form-state'
import { pledgePath } from '@/lib/plan/pledge/labels'
import type { UnitPledgePage } from '@/lib/plan/pledge/queries'

type Props = {
  page: UnitPledgePage
  unitId: string
  year: number
  thisYear: number
  start: FormAction
  renew: FormAction
  formKey: string
}

/** What this person may do about a unit's pledge now; nothing is shown to those who only read. */
export function PledgeSteps({ page: { pledgeId, versions, mayDraft, mayApprove }, unitId, year, thisYear, start, renew, formKey }: Props) {
  const [newest] = versions
  if (newest?.state === 'DRAFT') {
    const note = mayDraft ? null : 'Ada draf yang sedang disusun kepala unit.'
    const draft = `${pledgePath({ unitId, year })}&versi=${newest.number}`
    return (
      <div className="flex flex-wrap items-center gap-3">
        {mayDraft ? <LinkButton href={pledgePath({ unitId, year }, '/susun')}>Lanjutkan menyusun</LinkButton> : null}
        {note ? <p>{note}</p> : null}
        {mayApprove ? <LinkButton href={draft}>Periksa draf</LinkButton> : null}
      </div>
    )
  }
  if (!mayDraft) return null
  if (newest === undefined || pledgeId === null)
    return year < thisYear ? null : (
      <div className="flex">
        <ActionButton action={start} values={{ unitId, year: String(year) }} formKey={formKey} tone="main">
          Susun perjanjian kinerja {year}
        </ActionButton>
      </div>
    )
  return (
    <ReasonForm
      {...{ action: renew, id: 'perbarui', formKey, values: { pledgeId, number: String(newest.number) }, button: 'Buka versi baru' }}
      open="Ubah perjanjian kinerja"
      label="Mengapa perlu diubah?"
      hint="Versi baru dibuka sebagai draf dengan isi yang sama. Versi ini tetap berlaku sampai yang baru disetujui."
    />
  )
}
