import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { RecordingSystem } from '@/lib/generated/prisma/enums'
import { recordingSystemNames } from '@/lib/organization/labels'
import type { UnitRecording } from '@/lib/organization/recording/queries'

const systems = Object.values(RecordingSystem)

/** How many of each unit's people are on record where. `hrefOf` gives the address of a unit. */
export function UnitRecordingTable({ rows, hrefOf }: { rows: readonly UnitRecording[]; hrefOf: (unitId: string) => string }) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada pegawai di unit yang menjadi kewenangan Anda.</p>
    )
  return (
    <Table
      caption="Sistem pencatat per unit"
      head={['Unit', ...systems.map((system) => recordingSystemNames[system]), 'Dipilih', 'Pegawai']}
    >
      {rows.map(({ unitId, unitName, systems: counts, chosen, total }) => (
        <Row
          key={unitId}
          title={
            <Link href={hrefOf(unitId)} className="text-accent underline underline-offset-4">
              {unitName}
            </Link>
          }
        >
          {systems.map((system) => (
            <Cell key={system}>{formatNumber(counts[system] ?? 0)}</Cell>
          ))}
          <Cell>{formatNumber(chosen)}</Cell>
          <Cell>{formatNumber(total)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
