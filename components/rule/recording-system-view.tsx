import { recordingSystemNames } from '@/lib/organization/labels'
import type { RuleBody } from '@/lib/rule/schema'

/** Where performance is on record unless it is chosen otherwise for a person and year. */
export function RecordingSystemView({ body }: { body: RuleBody<'RECORDING_SYSTEM'> }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>Pada umumnya: {recordingSystemNames[body.defaultSystem]}</li>
      {body.exceptions.map(({ titlePattern, system }) => (
        <li key={titlePattern}>
          Jabatan berawalan “{titlePattern}”: {recordingSystemNames[system]}
        </li>
      ))}
    </ul>
  )
}
