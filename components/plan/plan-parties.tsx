import { partyRoleNames } from '@/lib/plan/labels'
import type { PartySnapshot } from '@/lib/plan/queries'

type Props = {
  parties: readonly Omit<PartySnapshot, 'personId'>[]
  /** Written down already; else as of today. */
  settled?: boolean
  /** By which step they were written down. */
  settledWith?: string
}

/** The people of an SKP side by side, as the head of the official form has them. */
export function PlanParties({ parties, settled = true, settledWith = 'SKP disepakati' }: Props) {
  return (
    <section aria-label="Para pihak" className="grid gap-3">
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {parties.map(({ role, name, nip, rank, postTitle, unitName }) => (
          <li key={role} className="grid content-start gap-1 rounded-xl border border-line bg-surface p-5">
            <p className="text-ink-soft text-sm">{partyRoleNames[role]}</p>
            <p className="font-semibold">{name}</p>
            <p className="text-ink-soft">{[nip && `NIP ${nip}`, rank && `Gol. ${rank}`].filter(Boolean).join(' · ')}</p>
            <p>{postTitle}</p>
            <p className="text-ink-soft">{unitName}</p>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">
        {settled
          ? `Nama, pangkat, jabatan, dan unit dicatat pada saat ${settledWith}.`
          : 'Menurut data hari ini; dicatat tetap saat SKP disepakati.'}
        {parties.some(({ role }) => role === 'APPRAISER') ? '' : ' Pejabat penilai belum ditetapkan.'}
      </p>
    </section>
  )
}
