import { v7 as uuidv7 } from 'uuid'
import { Cell, Row, Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format'
import type { Officer } from '@/lib/survey/service-officer/queries'
import { OfficerEndForm } from './service-officer-forms'

type Props = { officers: readonly Officer[]; today: string; end: FormAction | null }

/** Who serves the public, and until when. */
export function ServiceOfficers({ officers, today, end }: Props) {
  if (officers.length === 0)
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada petugas yang dicatat melayani.</p>
  return (
    <Table caption="Petugas layanan" head={['Petugas', 'Jabatan', 'Melayani']}>
      {officers.map(({ id, name, postTitle, validFrom, validTo }) => (
        <Row key={id} title={name}>
          <Cell>{postTitle ?? 'Tidak memangku jabatan'}</Cell>
          <Cell>
            {validTo ? `${formatDay(validFrom)} sampai ${formatDay(validTo)}` : `Sejak ${formatDay(validFrom)}`}
            {validTo === null && end ? <OfficerEndForm action={end} formKey={uuidv7()} officerId={id} today={today} name={name} /> : null}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
