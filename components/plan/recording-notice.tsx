import { recordingSystemNames } from '@/lib/organization/labels'
import { recordingReason } from '@/lib/organization/recording/labels'
import type { FoundRecording } from '@/lib/organization/recording/queries'

/** Says so where the year's performance is on record elsewhere; nothing where it is Tera, or not known. */
export function RecordingNotice({ recording, year }: { recording: FoundRecording | null; year: number }) {
  if (recording === null || recording.system === 'TERA') return null
  return (
    <div className="grid gap-1 rounded-xl border border-line-strong bg-warn-ground p-4">
      <p className="font-semibold text-warn">
        Kinerja tahun {year} tercatat resmi di {recordingSystemNames[recording.system]}.
      </p>
      <p>SKP di Tera boleh disusun sebagai pendamping; yang dipakai secara resmi adalah yang ada di sana. {recordingReason(recording)}</p>
    </div>
  )
}
