import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Why } from '@/components/ui/why'
import type { FormAction } from '@/lib/form-state'
import { recordingSystemNames } from '@/lib/organization/labels'
import { recordingReason, recordingSystemHints } from '@/lib/organization/recording/labels'
import type { FoundRecording } from '@/lib/organization/recording/queries'
import { RecordingForm } from './recording-form'

type Props = { recording: FoundRecording; year: number; form: { action: FormAction; formKey: string } | null }

/** Where an employee's performance of a year is on record and why; with a form for those who may change it. */
export function RecordingSection({ recording, year, form }: Props) {
  const { employeeId, system, chosen } = recording
  return (
    <section aria-labelledby="pencatat" className="grid gap-4">
      <h2 id="pencatat" className="font-bold text-xl">
        Sistem pencatat tahun {year}
      </h2>
      <div className="grid justify-items-start gap-3 rounded-xl border border-line bg-surface p-5">
        <p className="flex flex-wrap items-center gap-3 font-semibold">
          {recordingSystemNames[system]} <Badge tone={chosen ? 'good' : 'plain'}>{chosen ? 'Dipilih' : 'Menurut aturan'}</Badge>
        </p>
        <p className="text-ink-soft">{recordingSystemHints[system]}</p>
        <Why>
          <p>{recordingReason(recording)}</p>
        </Why>
        {form ? (
          <Details className="w-full">
            <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent">Ubah sistem pencatat</summary>
            <div className="pt-3">
              <RecordingForm {...form} employeeId={employeeId} year={year} was={chosen ? system : 'BY_RULE'} />
            </div>
          </Details>
        ) : null}
      </div>
    </section>
  )
}
