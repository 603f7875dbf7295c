import { Badge } from '@/components/ui/badge'
import { Fact, Facts } from '@/components/ui/facts'
import { accountStateNames } from '@/lib/account/labels'
import type { ListedAccount } from '@/lib/account/queries'
import { formatMoment } from '@/lib/format'
import { stateTones } from './account-table'

/** One account: whose sign-in it is and in what state. */
export function AccountFacts({ account: { username, unitName, state, lastSignIn } }: { account: ListedAccount }) {
  return (
    <Facts>
      <Fact name="NIP atau nama pengguna">{username}</Fact>
      <Fact name="Unit">{unitName ?? '–'}</Fact>
      <Fact name="Keadaan">
        <Badge tone={stateTones[state]}>{accountStateNames[state]}</Badge>
      </Fact>
      <Fact name="Terakhir masuk">{lastSignIn ? formatMoment(lastSignIn) : 'Belum pernah'}</Fact>
    </Facts>
  )
}
