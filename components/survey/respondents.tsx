import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { profileNames, profileValueName } from '@/lib/survey/response/labels'
import type { GroupCount } from '@/lib/survey/response/rules'
import { type ProfileColumn, profileFields } from '@/lib/survey/response/schema'

/** Who answered, by what they told of themselves; groups so small that they would point to somebody are withheld. */
export function Respondents({ profiles }: { profiles: Record<ProfileColumn, readonly GroupCount[]> }) {
  return (
    <section aria-labelledby="responden" className="grid gap-4">
      <header className="grid gap-1">
        <h2 id="responden" className="font-bold text-xl">
          Karakteristik responden
        </h2>
        <p className="text-ink-soft">Kelompok yang hanya satu atau dua orang dirahasiakan, begitu juga kelompok yang dapat membukanya.</p>
      </header>
      <div className="grid items-start gap-4 md:grid-cols-2">
        {profileFields.map(({ column }) => (
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
