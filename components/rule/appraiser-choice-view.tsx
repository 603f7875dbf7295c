import { Cell, Row, Table } from '@/components/ui/table'
import { holdingModeNames } from '@/lib/organization/labels'
import type { RuleBody } from '@/lib/rule/schema'

type Body = RuleBody<'APPRAISER_CHOICE'>
type Place = keyof Body['appraiserOf']

const places: Record<Place, string> = {
  STAFF: 'Pegawai di sebuah unit',
  HEAD: 'Kepala unit',
  HEAD_UNDER_ROOT: 'Kepala unit langsung di bawah pemerintah daerah',
  SECRETARY: 'Sekretaris Daerah',
}

const appraisers: Record<Body['appraiserOf'][Place], string> = {
  HEAD_OF_OWN_UNIT: 'kepala unitnya',
  HEAD_OF_UNIT_ABOVE: 'kepala unit di atasnya',
  SECRETARY: 'Sekretaris Daerah',
  HEAD_OF_GOVERNMENT: 'kepala daerah',
}

/** Who appraises whom when nobody has set it otherwise. */
export function AppraiserChoiceView({ body }: { body: Body }) {
  const order = body.actingOrder.map((mode) => holdingModeNames[mode]).join(', lalu ')
  return (
    <div className="grid gap-3">
      <Table caption="Pejabat penilai menurut tempatnya" head={['Yang dinilai', 'Dinilai oleh']}>
        {(Object.keys(places) as Place[]).map((place) => (
          <Row key={place} title={places[place]}>
            <Cell>{appraisers[body.appraiserOf[place]]}</Cell>
          </Row>
        ))}
      </Table>
      <p className="text-ink-soft">
        Bila jabatan penilai kosong:{' '}
        {body.whenVacant
          .map((step) => (step === 'ACTING_HOLDER' ? `pelaksananya (${order})` : 'pejabat satu tingkat di atasnya'))
          .join('; bila tidak ada, ')}
        . Penetapan satu per satu selalu mengalahkan aturan ini.
      </p>
    </div>
  )
}
