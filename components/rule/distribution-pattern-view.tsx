import { Cell, Row, Table } from '@/components/ui/table'
import { achievementLevelNames, boundSentence } from '@/lib/rule/labels'
import { achievementLevel, type RuleBody } from '@/lib/rule/schema'

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
                  <li key={JSON.stringify(bound)}>{boundSentence(bound)}</li>
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
