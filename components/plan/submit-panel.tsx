import { AskForAppraiser } from '@/components/organization/ask-for-appraiser'
import type { FormAction } from '@/lib/form-state'
import { faultSentence } from '@/lib/plan/labels'
import type { PlanWriting } from '@/lib/plan/reading/queries'
import { seenDigest } from '@/lib/seen'
import type { Editing } from './editor-form'
import { type AskedExpectation, SubmitForm } from './submit-form'

/** What is still missing before the SKP can be submitted, and once nothing is, the marks of clarity and the button. */
export function SubmitPanel({ plan, action, editing }: { plan: PlanWriting; action: FormAction; editing: Editing }) {
  const { faults, appraiser, hangsFree, isOwner } = plan
  const whose = isOwner ? 'Pejabat penilai Anda' : 'Pejabat penilai pemilik SKP ini'
  const isReady = faults.length === 0 && appraiser !== null
  return (
    <section aria-labelledby="ajukan" className="grid gap-4 rounded-xl border border-line-strong bg-surface p-4 sm:p-5">
      <h2 id="ajukan" className="font-bold text-xl">
        Ajukan kepada pejabat penilai
      </h2>
      {appraiser ? (
        <p>
          {whose} hari ini: <span className="font-semibold">{appraiser.name}</span>, {appraiser.postTitle}.
        </p>
      ) : (
        <p className="text-warn">
          {whose} belum ditetapkan.{' '}
          {isOwner ? <AskForAppraiser holdingId={plan.holdingId} /> : 'Pemiliknya dapat memintanya lewat halaman “Pejabat penilai Anda”'}.
          Yang Anda tulis di sini tersimpan.
        </p>
      )}
      {isOwner ? null : <p>Anda menyiapkan draf ini. Yang mengajukannya hanya pemiliknya, dengan akunnya sendiri.</p>}
      {faults.length > 0 ? (
        <div className="grid gap-2">
          <p className="font-semibold">Yang masih perlu dilengkapi:</p>
          <ul className="grid list-disc gap-1 pl-5">
            {faults.map((fault) => (
              <li key={faultSentence(fault)}>
                {'workResultId' in fault ? (
                  <a href={`#rhk-${fault.workResultId}`} className="underline underline-offset-4">
                    {faultSentence(fault)}
                  </a>
                ) : (
                  faultSentence(fault)
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {hangsFree ? (
        <p className="text-ink-soft">
          Belum ada SKP pejabat penilai atau perjanjian kinerja unit yang berlaku, jadi RHK boleh diajukan tanpa kaitan. Kaitkan kemudian
          lewat perubahan SKP.
        </p>
      ) : null}
      {isOwner ? (
        <SubmitForm key={plan.id} {...{ action, editing, isReady }} revision={plan.revision} expectations={askedOf(plan)} />
      ) : null}
    </section>
  )
}

/** Each expectation with a title, and what was asked about it before. */
function askedOf({ expectations, values, marks }: PlanWriting): AskedExpectation[] {
  const nameOf = new Map(values.map(({ key, name }) => [key, name]))
  return expectations.map(({ key, workResultId, valueKey, text }, index) => {
    const mark = marks.find((one) => one.workResultId === workResultId && one.valueKey === valueKey)
    const title = valueKey === null ? `RHK ${index + 1}: ${text}` : `${nameOf.get(valueKey) ?? valueKey}: ${text}`
    return { key, title, seen: seenDigest(text), before: mark?.question ? { question: mark.question, answer: mark.answer } : null }
  })
}
