import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SettleForm, WordForm } from '@/components/survey/follow-up-forms'
import { BeforeAfter, FollowUpState } from '@/components/survey/follow-up-list'
import { Due } from '@/components/ui/due'
import { Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import type { Day } from '@/lib/day'
import { formatDay } from '@/lib/format'
import { listParams } from '@/lib/list-params'
import { quarterName } from '@/lib/survey/follow-up/labels'
import { type FollowUpLine, findFollowUp, listUnsurProgress } from '@/lib/survey/follow-up/queries'
import { progressKey } from '@/lib/survey/follow-up/rules'
import { followUpKindNames, surveyPeriodName } from '@/lib/survey/labels'
import { findSurvey } from '@/lib/survey/queries'
import { settle, word } from '../actions'
import { ChangeLine } from './change'

export const metadata: Metadata = { title: 'Tindak lanjut survei' }

type Props = { params: Promise<{ lineId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const said: Readonly<Record<string, string>> = { diubah: 'Perubahan sudah disimpan.', selesai: 'Hasilnya sudah dicatat.' }
const masked = 'Nama atau nomor dalam kalimat untuk publik sudah disamarkan. Periksa apakah kalimatnya masih jelas.'

export default async function FollowUpPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { lineId } = await params
  const line = z.uuid().safeParse(lineId).success ? await findFollowUp(actor, lineId) : null
  if (!line) notFound()
  const search = await searchParams
  const [progress, survey] = await Promise.all([listUnsurProgress(actor, [line.surveyId]), findSurvey(actor, line.surveyId)])
  const notice = said[String(search.sudah)]
  const { id: followUpId, revision } = line
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <p>
          <Link
            href={survey ? `/survei/${line.surveyId}/tindak-lanjut` : '/survei/tindak-lanjut'}
            className="text-accent underline underline-offset-4"
          >
            {survey ? `Tindak lanjut ${line.surveyName}` : 'Tindak lanjut survei'}
          </Link>
        </p>
        <h1 className="wrap-anywhere font-bold text-3xl tracking-tight">{line.action}</h1>
        <p className="flex flex-wrap items-center gap-3">
          <FollowUpState line={line} />
          <span className="text-ink-soft">
            {line.surveyName}, {line.unitName}, {surveyPeriodName(line.period)}
          </span>
        </p>
      </header>
      {notice ? <Notice>{search.samar === '1' ? `${notice} ${masked}` : notice}</Notice> : null}
      <LineFacts line={line} today={actor.today} />
      <section aria-labelledby="nilai" className="grid gap-2">
        <h2 id="nilai" className="font-bold text-xl">
          Nilai unsur {line.unsurName}
        </h2>
        <BeforeAfter
          period={line.period}
          progress={progress.get(progressKey(line.surveyId, line.unsur)) ?? { before: null, after: null, next: null }}
        />
      </section>
      {line.state === 'PLANNED' && line.maySettle ? (
        <section aria-labelledby="akhir" className="grid gap-4">
          <h2 id="akhir" className="font-bold text-xl">
            Catat hasilnya
          </h2>
          <SettleForm action={settle} formKey={uuidv7()} followUpId={followUpId} revision={revision} />
        </section>
      ) : null}
      {line.state === 'DONE' && line.maySettle ? (
        <WordForm {...{ action: word, formKey: uuidv7(), followUpId, revision, said: line.said, done: line.done }} />
      ) : null}
      {line.state === 'PLANNED' && line.mayPlan ? (
        <ChangeLine actor={actor} line={line} q={listParams(search, ['nama']).q} open={search.q !== undefined} />
      ) : null}
    </div>
  )
}

function LineFacts({ line, today }: { line: FollowUpLine; today: Day }) {
  return (
    <Facts>
      <Fact name="Telaah">
        <span className="wrap-anywhere whitespace-pre-line font-normal">{line.cause}</span>
      </Fact>
      <Fact name="Jenis tindakan">{followUpKindNames[line.kind]}</Fact>
      <Fact name="Penanggung jawab">{line.ownerName}</Fact>
      <Fact name="Paling lambat">
        {line.state === 'PLANNED' ? <Due on={line.dueOn} today={today} /> : formatDay(line.dueOn)}
        <span className="block font-normal text-ink-soft text-sm">{quarterName(line.dueOn)}</span>
      </Fact>
      {line.settledOn ? (
        <Fact name={line.state === 'DONE' ? `Hasil, ${formatDay(line.settledOn)}` : `Alasan dibatalkan, ${formatDay(line.settledOn)}`}>
          <span className="wrap-anywhere whitespace-pre-line font-normal">{line.outcome}</span>
        </Fact>
      ) : null}
      {line.said ? (
        <Fact name="Untuk publik">
          <span className="wrap-anywhere font-normal">
            Anda bilang: {line.said}
            <br />
            Kami lakukan: {line.done}
          </span>
        </Fact>
      ) : null}
    </Facts>
  )
}
