import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/form-state'
import type { ListedLanguage } from '@/lib/survey/language/queries'
import { type Content, languagesOf, translated } from '@/lib/survey/version/draft/rules'
import { firstLanguage } from '@/lib/survey/version/rules'

type Props = {
  draft: Content & { surveyId: string }
  languages: readonly ListedLanguage[]
  actions: Record<'offerLanguage' | 'dropLanguage', FormAction>
  newKey: () => string
}

/** The languages a draft offers, how far each is, and those it could offer. */
export function VersionLanguages({ draft, languages, actions, newKey }: Props) {
  const { versionId, surveyId } = draft
  const offered = languagesOf(draft)
  const others = languages.filter(({ code, retiredAt }) => retiredAt === null && !offered.includes(code))
  const nameOf = (code: string) => languages.find((one) => one.code === code)?.name ?? code
  return (
    <div className="grid grid-cols-1 gap-4">
      <Table caption="Bahasa draf" head={['Bahasa', 'Diterjemahkan', 'Ubah']}>
        {offered.map((code) => {
          const { done, of } = translated(draft, code)
          return (
            <Row key={code} title={nameOf(code)}>
              <Cell>
                {done} dari {of} teks
                {done < of ? (
                  <span className="block text-ink-soft text-sm">Pertanyaan yang belum lengkap tampil dalam bahasa Indonesia.</span>
                ) : null}
              </Cell>
              <Cell>
                {code === firstLanguage ? (
                  <span className="text-ink-soft">Dasar, selalu ada</span>
                ) : (
                  <div className="relative flex flex-wrap items-center gap-x-6 gap-y-2">
                    <Link
                      href={`/survei/${surveyId}/pertanyaan/draf/${code}`}
                      className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
                    >
                      Terjemahkan
                    </Link>
                    <ActionButton action={actions.dropLanguage} values={{ versionId, language: code }} formKey={newKey()}>
                      Keluarkan<span className="sr-only"> bahasa {nameOf(code)}</span>
                    </ActionButton>
                  </div>
                )}
              </Cell>
            </Row>
          )
        })}
      </Table>
      <div className="flex flex-wrap gap-3 empty:hidden">
        {others.map(({ code, name }) => (
          <ActionButton key={code} action={actions.offerLanguage} values={{ versionId, language: code }} formKey={newKey()}>
            Tambah {name}
          </ActionButton>
        ))}
      </div>
    </div>
  )
}
