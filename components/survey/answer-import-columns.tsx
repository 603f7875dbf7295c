import { Details } from '@/components/ui/details'
import { Cell, Row, Table } from '@/components/ui/table'
import { gridColumns } from '@/lib/survey/batch/grid/rules'
import { dayCell, type Frame, serviceCell } from '@/lib/survey/batch/schema'
import { fileColumns } from '@/lib/survey/batch/sheet'

/** What stands in each column of a file of answers, with an example: the file to fill in has none. */
export function AnswerImportColumns({ frame }: { frame: Frame }) {
  return (
    <Details className="max-w-4xl rounded-xl border border-line bg-surface p-4">
      <summary className="cursor-pointer font-semibold">Isi tiap kolom, dengan contoh</summary>
      <div className="mt-3">
        <Table caption="Isi tiap kolom berkas" head={['Kolom', 'Isi', 'Misalnya']}>
          {columnsOf(frame).map(({ title, isNeeded, holds, example }) => (
            <Row key={title} title={isNeeded ? title : `${title} (boleh tidak ada)`}>
              <Cell>{holds}</Cell>
              <Cell>{example}</Cell>
            </Row>
          ))}
        </Table>
      </div>
    </Details>
  )
}

function columnsOf(frame: Frame) {
  const typed = new Map(gridColumns(frame).map((column) => [column.cell, column]))
  return fileColumns(frame).map(({ cell, title, isNeeded }) => ({ title, isNeeded, ...heldIn(cell, typed.get(cell), frame) }))
}

function heldIn(cell: string, column: ReturnType<typeof gridColumns>[number] | undefined, { services, to }: Frame) {
  if (cell === dayCell) return { holds: 'Tanggal yang tertulis pada formulir', example: to }
  if (cell === serviceCell) return { holds: 'Nama layanannya', example: services[0]?.name ?? '' }
  const { label: whole = '', title = '', codes = [], kind } = column ?? {}
  const label = whole.startsWith(`${title} `) ? whole.slice(title.length + 1) : whole
  if (codes.length > 0) return { holds: `${label}: ${codes.map(({ name }) => name).join(', ')}`, example: codes[0]?.name ?? '' }
  if (kind === 'sign') return { holds: `${label}: 1 sampai 4, kosong bila tidak dijawab`, example: '4' }
  return { holds: `${label}: kata-kata warga`, example: 'Petugas ramah, ruang tunggu kurang kursi.' }
}
