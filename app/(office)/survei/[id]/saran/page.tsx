import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CommentThemesView } from '@/components/survey/comment-themes'
import { OwnTexts } from '@/components/survey/own-texts'
import { NotForServing } from '@/components/survey/serving-note'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { idParam, listHref, listParams } from '@/lib/list-params'
import { listComments } from '@/lib/survey/comment/queries'
import { commentFilter } from '@/lib/survey/comment/schema'
import { findCommentThemes } from '@/lib/survey/comment/theme/queries'
import { listOwnTexts } from '@/lib/survey/own/queries'
import { servesIn } from '@/lib/survey/policy'
import { findSurvey } from '@/lib/survey/queries'
import { CommentFilters } from './filters'
import { CommentList } from './list'

export const metadata: Metadata = { title: 'Komentar warga' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function SurveyComments({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { sudah, ...search } = await searchParams
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  if (servesIn(actor, survey)) return <NotForServing here="saran" actor={actor} survey={survey} />
  const { q, page } = listParams(search, ['bulan'])
  const filter = { q, ...commentFilter.parse(search) }
  const own = { question: idParam(search.tanya ?? null), page: listParams({ page: search.hal }, ['bulan']).page }
  const [comments, themes, texts] = await Promise.all([
    listComments(actor, id, filter, page),
    findCommentThemes(actor, id),
    listOwnTexts(actor, id, own.question, own.page),
  ])
  if (!comments || !themes || !texts) notFound()
  const hrefOf = (change: Record<string, string | number>) => listHref(`/survei/${id}/saran`, search, { page: 1, ...change })
  return (
    <div className="grid gap-10">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="saran" unread={themes.unread} />
        <Done done={String(sudah ?? '')} />
      </div>
      {themes.total === 0 ? (
        <p className="text-ink-soft">Belum ada warga yang menulis komentar.</p>
      ) : (
        <>
          <CommentThemesView themes={themes} topic={filter.topic} hrefOf={hrefOf} />
          <section aria-labelledby="daftar" className="grid gap-4">
            <header className="grid gap-1">
              <h2 id="daftar" className="scroll-mt-6 font-bold text-xl">
                Komentar warga
              </h2>
              <p className="max-w-3xl text-ink-soft">
                Ditulis warga apa adanya, tanpa jawaban dan data diri penulisnya. Urutannya dalam satu bulan diacak. Umum hanya membaca yang
                sudah dibaca petugas dan diputuskan tampil.
              </p>
            </header>
            <CommentFilters survey={survey} today={actor.today} filter={filter} topics={themes.topics} unsur={themes.unsur} />
            <CommentList actor={actor} survey={survey} comments={comments} page={page} hrefOf={hrefOf} />
          </section>
        </>
      )}
      <OwnTexts texts={texts} chosen={own.question} page={own.page} hrefOf={(change) => listHref(`/survei/${id}/saran`, search, change)} />
    </div>
  )
}

const sentences: Readonly<Record<string, string>> = {
  tampil: 'Komentar sudah dibaca dan ditampilkan untuk umum.',
  samar: 'Komentar ditampilkan untuk umum; nama atau nomor yang masih ada di dalamnya disamarkan.',
  simpan: 'Komentar sudah dibaca dan tidak ditampilkan.',
}

function Done({ done }: { done: string }) {
  if (/^\d{1,3}$/.test(done)) return <Notice>{formatNumber(Number(done))} komentar sudah dibaca dan tidak ditampilkan.</Notice>
  const sentence = Object.hasOwn(sentences, done) ? sentences[done] : undefined
  return sentence === undefined ? null : <Notice>{sentence}</Notice>
}
