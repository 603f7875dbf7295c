import { Details } from '@/components/ui/details'
import { formatMoment } from '@/lib/format'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import { writtenAmount } from '@/lib/plan/measure/labels'
import type { EvidenceFile, RecordedValue } from '@/lib/progress/record/queries'

/** What was recorded for one period, its evidence, and the numbers it corrected. */
export function RecordedValueView({
  values,
  indicator,
}: {
  values: readonly [RecordedValue, ...RecordedValue[]]
  indicator: Pick<PlannedIndicator, 'kind' | 'unitName'>
}) {
  const [latest, ...earlier] = values
  return (
    <div className="grid gap-2">
      <p className="font-semibold tabular-nums">{capital(writtenAmount(indicator, latest.value))}</p>
      {latest.note ? <p className="whitespace-pre-line">{latest.note}</p> : null}
      <EvidenceList files={latest.files} />
      <p className="text-ink-soft text-sm">
        Dicatat {latest.recordedBy}, {formatMoment(latest.recordedAt)}.{latest.reason ? ` Dikoreksi karena: ${latest.reason}` : ''}
      </p>
      {earlier.length > 0 ? (
        <Details className="text-sm">
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent">
            Sebelum dikoreksi ({earlier.length})
          </summary>
          <ul className="grid gap-3 border-line border-l-2 pl-4">
            {earlier.map((value) => (
              <li key={value.id} className="grid gap-1">
                <p>
                  {capital(writtenAmount(indicator, value.value))}, {formatMoment(value.recordedAt)}
                </p>
                {value.note ? <p className="whitespace-pre-line text-ink-soft">{value.note}</p> : null}
                {value.reason ? <p className="text-ink-soft">Alasan koreksi: {value.reason}</p> : null}
                <EvidenceList files={value.files} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  )
}

function EvidenceList({ files }: { files: readonly EvidenceFile[] }) {
  if (files.length === 0) return null
  return (
    <ul aria-label="Berkas bukti" className="flex flex-wrap gap-x-4">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={`/api/bukti/${id}`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4" download>
            {name} ({sizeOf(bytes)})
          </a>
        </li>
      ))}
    </ul>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}
