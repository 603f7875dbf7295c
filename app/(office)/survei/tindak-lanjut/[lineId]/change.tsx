import { v7 as uuidv7 } from 'uuid'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { FollowUpForm } from '@/components/survey/follow-up-forms'
import { Details } from '@/components/ui/details'
import type { Actor } from '@/lib/actor'
import { ownerChoices } from '@/lib/survey/follow-up/labels'
import { type FollowUpLine, listOwnerCandidates } from '@/lib/survey/follow-up/queries'
import { followUpKindNames } from '@/lib/survey/labels'
import { change } from '../actions'

/** Another wording, owner or day of a line; the owner it has stays on offer. */
export async function ChangeLine({ actor, line, q, open }: { actor: Actor; line: FollowUpLine; q: string; open: boolean }) {
  const found = (await listOwnerCandidates(actor, line.surveyId, q)) ?? []
  const own = { value: line.ownerId, label: line.ownerName }
  const owners = [own, ...ownerChoices(found.filter(({ employeeId }) => employeeId !== line.ownerId))]
  const { cause, kind, action, ownerId, dueOn } = line
  return (
    <Details open={open ? true : undefined} className="max-w-3xl rounded-xl border border-line-strong bg-surface">
      <summary className="min-h-12 cursor-pointer px-5 py-3 font-semibold">Ubah tindak lanjut</summary>
      <div className="grid gap-4 px-5 pb-5">
        <CandidateSearch fields={[{ name: 'q', label: 'Cari penanggung jawab lain: nama atau NIP', value: q }]} />
        <FollowUpForm
          key={q}
          action={change}
          formKey={uuidv7()}
          values={{ followUpId: line.id, revision: String(line.revision) }}
          unsur={[]}
          kinds={Object.entries(followUpKindNames).map(([value, label]) => ({ value, label }))}
          owners={owners}
          written={{ cause, kind, action, ownerId, dueOn }}
          button="Simpan perubahan"
        />
      </div>
    </Details>
  )
}
