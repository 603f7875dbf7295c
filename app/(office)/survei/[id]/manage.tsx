import { v7 as uuidv7 } from 'uuid'
import { CloseForm, LastDayForm } from '@/components/survey/manage-forms'
import type { ListedSurvey } from '@/lib/survey/queries'
import { changeLastDay, close } from '../actions'

/** What can still be decided about a survey that is not over. */
export function ManageSurvey({ survey: { id, closesOn } }: { survey: ListedSurvey }) {
  return (
    <section aria-labelledby="kelola" className="grid gap-4">
      <h2 id="kelola" className="font-bold text-xl">
        Kelola survei
      </h2>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <LastDayForm action={changeLastDay} formKey={uuidv7()} surveyId={id} closesOn={closesOn} />
        <CloseForm action={close} formKey={uuidv7()} surveyId={id} />
      </div>
    </section>
  )
}
