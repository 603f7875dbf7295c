import { TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'

/** Sets up a kiosk. A plain form: the answer is the page with its address, which is shown once. */
export function KioskForm({ surveyId, place }: { surveyId: string; place: string | undefined }) {
  const { fields } = postedForm(undefined, 'kios', ['place'])
  return (
    <form
      method="post"
      action={`/survei/${surveyId}/cara/kios`}
      className="grid max-w-2xl gap-4 rounded-xl border border-line bg-surface p-5"
    >
      <h3 className="font-bold text-lg">Siapkan kios</h3>
      <input type="hidden" name="surveyId" value={surveyId} />
      <TextField
        field={fields.place}
        label="Tempat"
        hint="Misalnya Loket 2 atau Ruang tunggu."
        minLength={3}
        maxLength={80}
        defaultValue={place}
        required
      />
      <div>
        <SubmitButton>Siapkan dan tampilkan alamat</SubmitButton>
      </div>
    </form>
  )
}
