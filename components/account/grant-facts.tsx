import { Badge } from '@/components/ui/badge'
import { Fact, Facts } from '@/components/ui/facts'
import { grantStateNames, roleHints, roleNames, wholeGovernment } from '@/lib/account/labels'
import type { ListedGrant } from '@/lib/account/role/queries'
import { formatDay, formatMoment } from '@/lib/format'
import { grantTones } from './grant-table'

/** All about one role that somebody was given. */
export function GrantFacts({ grant }: { grant: ListedGrant }) {
  const { username, role, unitId, unitName, from, to, state, givenBy, givenAt, reason, revokedAt, revokedBy } = grant
  return (
    <Facts>
      <Fact name="Peran">
        {roleNames[role]}
        <span className="block font-normal text-ink-soft text-sm">{roleHints[role]}</span>
      </Fact>
      <Fact name="Keadaan">
        <Badge tone={grantTones[state]}>{grantStateNames[state]}</Badge>
      </Fact>
      <Fact name="NIP atau nama pengguna">{username}</Fact>
      <Fact name="Cakupan">{unitId === null ? wholeGovernment : `${unitName ?? '–'}, dengan semua unit di bawahnya`}</Fact>
      <Fact name="Berlaku sejak">{formatDay(from)}</Fact>
      <Fact name="Berakhir pada">{to ? formatDay(to) : 'Tidak ditentukan'}</Fact>
      <Fact name="Diberi oleh">{`${givenBy ?? 'Operator server'}, ${formatMoment(givenAt)}`}</Fact>
      <Fact name="Alasan">{reason}</Fact>
      {revokedAt ? <Fact name="Dicabut oleh">{`${revokedBy ?? 'Operator server'}, ${formatMoment(revokedAt)}`}</Fact> : null}
    </Facts>
  )
}
