import { z } from 'zod'
import { htmlResponse, markupOf } from '@/app/s/html'
import { MessagePage } from '@/components/survey/public/public-page'
import { QuestionForm } from '@/components/survey/public/question-form'
import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { findSay, listLanguages } from '@/lib/survey/language/queries'
import { findSurvey, type ListedSurvey } from '@/lib/survey/queries'
import { findDraft } from '@/lib/survey/version/draft/queries'
import { askedIn, languagesOf } from '@/lib/survey/version/draft/rules'
import { firstLanguage } from '@/lib/survey/version/rules'

type Params = { params: Promise<{ id: string }> }

/** The public form as the draft of a survey would make it, in each of its languages. Nothing of it can be stored: its version is not published. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor()
  const address = new URL(request.url)
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(address.pathname)}`)
  const { id } = await params
  const isId = z.uuid().safeParse(id).success
  const [survey, draft] = isId ? await Promise.all([findSurvey(actor, id), findDraft(actor, id)]) : [null, null]
  if (!survey || !draft) return nothingToShow(survey)
  const names = await listLanguages(actor)
  const codes = languagesOf(draft)
  const wanted = address.searchParams.get('bahasa') ?? firstLanguage
  const language = codes.includes(wanted) ? wanted : firstLanguage
  const shown = {
    ...{ ...survey, language, asked: askedIn(draft, language) },
    languages: codes.map((code) => ({ code, name: names.find((one) => one.code === code)?.name ?? code })),
    services: draft.services,
  }
  const say = await findSay(actor, language)
  return htmlResponse(await markupOf(<QuestionForm survey={shown} visitKey="pratinjau" say={say} above={<Banner id={id} />} />))
}

/** Stores nothing, and says so. */
export async function POST(_: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor()
  const { id } = await params
  const isId = actor !== null && z.uuid().safeParse(id).success
  const [survey, draft] = isId ? await Promise.all([findSurvey(actor, id), findDraft(actor, id)]) : [null, null]
  if (!survey || !draft) return nothingToShow(survey)
  const page = (
    <MessagePage title="Pratinjau selesai">
      <p>Formulirnya dapat dikirim. Karena ini pratinjau, tidak ada jawaban yang disimpan.</p>
      <p>
        <a href={`/survei/${id}/pertanyaan/draf`} className="tombol">
          Kembali ke draf
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page))
}

/** Says that there is no draft, of a survey that the actor reads; of any other as much as of none. */
async function nothingToShow(survey: ListedSurvey | null): Promise<Response> {
  const page = survey ? (
    <MessagePage title="Tidak ada draf untuk dipratinjau">
      <p>Survei {survey.name} tidak sedang punya draf. Mulai draf baru dari halaman pertanyaannya.</p>
      <p>
        <a href={`/survei/${survey.id}/pertanyaan`} className="tombol">
          Ke pertanyaan survei
        </a>
      </p>
    </MessagePage>
  ) : (
    <MessagePage title="Halaman ini tidak ada, atau bukan untuk Anda">
      <p>Periksa alamatnya. Bila Anda membukanya dari tautan, mintalah tautan baru kepada pengirimnya.</p>
      <p>
        <a href="/beranda" className="tombol">
          Ke beranda
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), 404)
}

function Banner({ id }: { id: string }) {
  return (
    <p className="kartu" lang="id" role="note">
      <span>
        <strong>Pratinjau, tidak menyimpan.</strong> Begini draf terlihat oleh warga.{' '}
        <a href={`/survei/${id}/pertanyaan/draf`}>Kembali ke draf</a>
      </span>
    </p>
  )
}
