import { Details } from '@/components/ui/details'
import { Fact, Facts } from '@/components/ui/facts'
import { formatDay } from '@/lib/format'
import type { Standard } from '@/lib/survey/standard/queries'
import { replacementOf } from '@/lib/survey/standard/rules'

/** What the public is promised today, and what was or will be. */
export function ServiceStandard({ standards, current }: { standards: readonly Standard[]; current: Standard | null }) {
  const others = standards.filter((standard) => standard !== current)
  return (
    <div className="grid gap-4">
      {current ? (
        <StandardFacts standard={current} />
      ) : (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Belum ada standar yang berlaku hari ini. Isi jangka waktu, biaya, dan persyaratan seperti tertulis dalam maklumat pelayanan.
        </p>
      )}
      {others.length > 0 ? (
        <Details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4">
            Standar lain ({others.length})
          </summary>
          <ul className="grid gap-4 pt-2">
            {others.map((standard) => (
              <li key={standard.id}>
                <StandardFacts standard={standard} replacement={replacementOf(standards, standard)} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  )
}

type FactsProps = { standard: Standard; replacement?: Standard | null }

function StandardFacts({ standard: { number, validFrom, time, fee, isFree, requirements, decidedBy }, replacement }: FactsProps) {
  return (
    <Facts>
      <Fact name="Standar">
        {replacement
          ? `Nomor ${number}, untuk ${formatDay(validFrom)}, diganti nomor ${replacement.number}`
          : `Nomor ${number}, berlaku mulai ${formatDay(validFrom)}`}
        <span className="block font-normal text-ink-soft text-sm">Ditetapkan {decidedBy ?? 'operator server'}</span>
      </Fact>
      <Fact name="Jangka waktu">{time}</Fact>
      <Fact name="Biaya">
        {fee}
        {isFree && fee !== 'Gratis' ? <span className="block font-normal text-ink-soft text-sm">Layanan ini gratis.</span> : null}
      </Fact>
      <Fact name="Persyaratan">
        <span className="whitespace-pre-line wrap-anywhere font-normal">{requirements}</span>
      </Fact>
    </Facts>
  )
}
