import { Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { nounNames } from '@/lib/audit/labels'
import type { FoundAct } from '@/lib/audit/trail/queries'
import { formatNumber } from '@/lib/format'
import { MakerName } from './maker-name'

/** Who acted on what and why, and the act's place in the chain. */
export function ActFacts({ act }: { act: FoundAct }) {
  return (
    <Facts>
      <Fact name="Pelaku">
        <MakerName {...act} />
      </Fact>
      <Fact name="Alasan">{act.reason ?? 'Tidak dicatat'}</Fact>
      <Fact name="Objek">
        <span className="block">{nounNames[act.noun] ?? act.noun}</span>
        {act.nounId ? (
          <Link href={`/audit?q=${act.nounId}`} className="text-accent underline underline-offset-4">
            Semua tindakan pada objek ini
          </Link>
        ) : null}
      </Fact>
      <Fact name="Unit">{act.unitName ?? 'Tidak terikat pada satu unit'}</Fact>
      <Fact name="Nomor segel">{act.number === null ? 'Menunggu disegel' : formatNumber(Number(act.number))}</Fact>
      <Fact name="Nomor permintaan">{act.requestId}</Fact>
    </Facts>
  )
}
