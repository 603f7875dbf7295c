import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { profileNames, profileValueName } from '@/lib/survey/response/labels'
import type { GroupCount } from '@/lib/survey/response/rules'
import { type ProfileColumn, profileFields } from '@/lib/survey/response/schema'

/** Who answered, by what they told of themselves; groups so small that they would point to somebody are withheld. */
export function Respondents({ profiles }: { profiles: Record<ProfileColumn, readonly GroupCount[]> }) {
  if (toldOf(profiles).length === 0) return null
  return (
    <section aria-labelledby="responden" className="grid grid-cols-1 gap-4">
      <header className="grid gap-1">
        <h2 id="responden" className="font-bold text-xl">
          Karakteristik responden
        </h2>
        <p className="text-ink-soft">Kelompok yang hanya satu atau dua orang dirahasiakan, begitu juga kelompok yang dapat membukanya.</p>
      </header>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        {toldOf(profiles).map((column) => (
          <Table key={column} caption={profileNames[column]} head={[profileNames[column], 'Responden']}>
            {profiles[column].map(({ key, count }) => (
              <Row key={key} title={profileValueName(column, key)}>
                <Cell>{count === null ? 'dirahasiakan' : formatNumber(count)}</Cell>
              </Row>
            ))}
          </Table>
        ))}
      </div>
    </section>
  )
}

/** Parts of which somebody told anything. */
function toldOf(profiles: Record<ProfileColumn, readonly GroupCount[]>): ProfileColumn[] {
  return profileFields.map(({ column }) => column).filter((column) => profiles[column].some(({ key, count }) => key !== '' && count !== 0))
}
