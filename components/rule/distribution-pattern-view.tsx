import { Cell, Row, Table } from '@/components/ui/table'
import { formatShare } from '@/lib/format'
import { achievementLevelNames, predikatNames } from '@/lib/rule/labels'
import { achievementLevel, type DistributionBound, type RuleBody } from '@/lib/rule/schema'

/** What each capaian organisasi asks of the shares of predikat. */
export function DistributionPatternView({ body }: { body: RuleBody<'DISTRIBUTION_PATTERN'> }) {
  return (
    <div className="grid gap-3">
      <Table caption="Pola distribusi menurut capaian organisasi" head={['Capaian organisasi', 'Pola']}>
        {achievementLevel.options.map((capaian) => (
          <Row key={capaian} title={achievementLevelNames[capaian]}>
            <Cell>
              <ul className="grid gap-1">
                {body.patterns[capaian].map((bound) => (
                  <li key={JSON.stringify(bound)}>{sentenceOf(bound)}</li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="text-ink-soft">
        Pola memberi peringatan yang diminta alasannya, bukan larangan. Kelompok di bawah {body.population.silentBelow} pegawai tidak
        diperingatkan.
      </p>
    </div>
  )
}

function sentenceOf({ predikat, minShare, maxShare, mustExist, mustBeLargest }: DistributionBound): string {
  const names = predikat.map((one) => predikatNames[one]).join(' dan ')
  const asked = [
    mustBeLargest ? 'menjadi bagian terbesar' : null,
    mustExist ? 'harus ada' : null,
    minShare ? `paling sedikit ${formatShare(minShare)}` : null,
    maxShare ? (Number(maxShare) === 0 ? 'tidak boleh ada' : `paling banyak ${formatShare(maxShare)}`) : null,
  ]
  return `${names}: ${asked.filter((part) => part !== null).join(', ')}`
}
