import { v7 as uuidv7 } from 'uuid'
import { PublicityForm } from '@/components/survey/publicity-form'
import { ReasonForm } from '@/components/ui/reason-form'
import type { Day } from '@/lib/day'
import { formatDay } from '@/lib/format'
import { publicityMediumNames } from '@/lib/survey/labels'
import type { Publicity } from '@/lib/survey/publicity/queries'
import { publish, withdraw } from '../../tindak-lanjut/actions'

type Props = { surveyId: string; publicity: readonly Publicity[]; mayPlan: boolean; today: Day }

const media = Object.entries(publicityMediumNames).map(([value, label]) => ({ value, label }))

/** Where the result was published. */
export function PublicitySection({ surveyId, publicity, mayPlan, today }: Props) {
  return (
    <section aria-labelledby="publikasi" className="grid gap-4">
      <h2 id="publikasi" className="font-bold text-xl">
        Publikasi hasil
      </h2>
      {publicity.length === 0 ? <p className="text-ink-soft">Belum ada publikasi yang dicatat.</p> : null}
      <ul className="grid gap-3">
        {publicity.map(({ id, medium, publishedOn, place }) => (
          <li key={id} className="grid gap-2 rounded-xl border border-line bg-surface p-4">
            <p className="wrap-anywhere">
              <span className="font-semibold">{publicityMediumNames[medium]}</span>, {formatDay(publishedOn)}: {place}
            </p>
            {mayPlan ? (
              <ReasonForm
                action={withdraw}
                id={`tarik-${id}`}
                values={{ publicityId: id }}
                formKey={uuidv7()}
                open="Tarik catatan ini"
                button="Tarik catatan"
                tone="danger"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayPlan ? <PublicityForm key={publicity.length} {...{ action: publish, formKey: uuidv7(), surveyId, media, today }} /> : null}
    </section>
  )
}
