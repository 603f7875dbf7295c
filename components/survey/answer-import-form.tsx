'use client'

import { useEffect, useState } from 'react'
import { formatNumber } from '@/lib/format'
import { describeFileRefusal } from '@/lib/survey/batch/labels'
import type { JudgedFile } from '@/lib/survey/batch/queries'
import { decodeSheet } from '@/lib/survey/batch/rules'
import { largestAnswerFile } from '@/lib/survey/batch/schema'
import { FileProblems } from './answer-import-problems'
import { AnswerImportSample } from './answer-import-sample'

type Props = {
  surveyId: string
  versionId: string
  formKey: string
  days: Record<string, string | number>
  serviceNames: Record<string, string>
  unsur: readonly string[]
}

type Look = { kind: 'none' | 'reading' | 'failed' } | { kind: 'told'; code: string } | { kind: 'judged'; file: JudgedFile }

/** A file of answers: looked at as soon as it is chosen, stored when it is sent. A plain form without scripts. */
export function AnswerImportForm({ surveyId, versionId, formKey, days, serviceNames, unsur }: Props) {
  const [isScripted, setScripted] = useState(false)
  const [look, setLook] = useState<Look>({ kind: 'none' })
  useEffect(() => setScripted(true), [])
  const judge = async (file: File | undefined) => {
    if (!file) return setLook({ kind: 'none' })
    if (file.size > largestAnswerFile) return setLook({ kind: 'told', code: 'fileTooLarge' })
    setLook({ kind: 'reading' })
    setLook(await lookAt(file, surveyId, versionId))
  }
  const isWrong = look.kind === 'told' || (look.kind === 'judged' && look.file.wrong !== null)
  const button = 'min-h-12 rounded-xl px-6 py-2 font-semibold'
  return (
    <form
      method="post"
      action={`/api/survei-impor?survei=${surveyId}&versi=${versionId}`}
      encType="multipart/form-data"
      className="grid max-w-4xl gap-5"
      onSubmit={(event) => {
        if (isWrong) event.preventDefault()
      }}
    >
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="versionId" value={versionId} />
      <div className="grid gap-1.5">
        <label htmlFor="berkas" className="font-semibold">
          Berkas CSV
        </label>
        <p id="berkas-petunjuk" className="text-ink-soft text-sm">
          Paling besar 20 MB. Berkas dibaca lalu dilupakan; yang disimpan hanya jawabannya.
        </p>
        <input
          id="berkas"
          name="berkas"
          type="file"
          accept=".csv,.txt,text/csv"
          required
          aria-describedby="berkas-petunjuk"
          onChange={({ target }) => void judge(target.files?.[0])}
          className="block min-h-12 w-full max-w-2xl rounded-xl border border-line-strong bg-surface px-4 py-2.5 text-base"
        />
      </div>
      <Findings {...{ look, days, serviceNames, unsur }} />
      <div className="flex flex-wrap gap-3">
        {isWrong ? null : (
          <button type="submit" className={`${button} bg-accent text-on-accent hover:bg-accent-strong`}>
            {look.kind === 'judged' ? `Simpan ${formatNumber(look.file.rowCount)} jawaban` : 'Simpan jawaban'}
          </button>
        )}
        {isScripted ? null : (
          <button type="submit" name="langkah" value="periksa" className={`${button} border border-line-strong bg-surface hover:bg-sunken`}>
            Periksa dulu
          </button>
        )}
      </div>
    </form>
  )
}

async function lookAt(file: File, surveyId: string, versionId: string): Promise<Look> {
  try {
    const text = decodeSheet(new Uint8Array(await file.arrayBuffer()))
    const body = JSON.stringify({ surveyId, versionId, text })
    const answer = await fetch('/api/survei-impor/periksa', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return answer.ok ? { kind: 'judged', file: await answer.json() } : { kind: 'failed' }
  } catch {
    return { kind: 'failed' }
  }
}

type FindingsProps = { look: Look } & Pick<Props, 'days' | 'serviceNames' | 'unsur'>

function Findings({ look, days, serviceNames, unsur }: FindingsProps) {
  const wrong = look.kind === 'judged' ? look.file.wrong : look.kind === 'told' ? { code: look.code, problems: [], total: 0 } : null
  return (
    <div aria-live="polite" className="grid gap-4">
      {look.kind === 'reading' ? <p className="text-ink-soft">Membaca berkas …</p> : null}
      {look.kind === 'failed' ? (
        <p className="text-ink-soft">Berkas belum dapat diperiksa di sini. Ia tetap diperiksa saat disimpan.</p>
      ) : null}
      {wrong ? (
        <>
          <p className="rounded-xl border-2 border-bad bg-bad-ground p-4 font-semibold">
            {describeFileRefusal(wrong.code, { total: wrong.total })}
          </p>
          <FileProblems problems={wrong.problems} total={wrong.total} params={days} />
        </>
      ) : null}
      {look.kind === 'judged' && !wrong ? <AnswerImportSample file={look.file} {...{ serviceNames, unsur }} /> : null}
      {look.kind === 'judged' && look.file.unknownColumns.length > 0 ? (
        <p className="rounded-xl border border-warn bg-warn-ground p-4 text-warn">
          Kolom ini tidak dikenal dan dilewati: {look.file.unknownColumns.join(', ')}. Periksa ejaannya bila seharusnya dibaca.
        </p>
      ) : null}
    </div>
  )
}
