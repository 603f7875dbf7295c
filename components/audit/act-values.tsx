import { Cell, Row, Table } from '@/components/ui/table'
import { roleNames } from '@/lib/account/labels'
import { fieldNames } from '@/lib/audit/labels'
import type { FoundAct } from '@/lib/audit/trail/queries'
import { formatMoment } from '@/lib/format'
import { employeeKindNames, employeeStandingNames, holdingModeNames } from '@/lib/organization/labels'

/** Words for the codes that values hold. */
const codeNames: Readonly<Record<string, string>> = { ...roleNames, ...employeeKindNames, ...employeeStandingNames, ...holdingModeNames }

/** What an act changed, field by field; and in words, why something is not shown. */
export function ActValues({ act: { redactedAt, values } }: { act: FoundAct }) {
  if (redactedAt) return <p>Nilainya sudah dihapus pada {formatMoment(redactedAt)}. Tindakan dan segelnya tetap ada.</p>
  if (values.fields.length === 0 && !values.withheld) return <p>Tindakan ini tidak mencatat nilai.</p>
  return (
    <div className="grid gap-4">
      {values.fields.length > 0 ? (
        <Table caption="Nilai sebelum dan sesudah" head={['Bagian', 'Sebelum', 'Sesudah']}>
          {values.fields.map(({ field, before, after }) => (
            <Row key={field} title={fieldNames[field] ?? field}>
              <Cell>
                <Value text={before} />
              </Cell>
              <Cell>
                <Value text={after} />
              </Cell>
            </Row>
          ))}
        </Table>
      ) : null}
      {values.withheld ? <p className="text-ink-soft">Ada nilai yang tercatat, tetapi tidak termasuk yang boleh dibaca auditor.</p> : null}
    </div>
  )
}

function Value({ text }: { text: string | null }) {
  if (text === null) return <span className="text-ink-soft">–</span>
  return <span className="wrap-anywhere whitespace-pre-wrap">{codeNames[text] ?? text}</span>
}
