import type { PublicComment } from '@/lib/survey/comment/queries'
import { monthName } from '@/lib/survey/result/labels'

/** What citizens wrote, as far as somebody has read it and taken names and numbers out. */
export function Words({ rows }: { rows: readonly PublicComment[] }) {
  if (rows.length === 0)
    return <p className="text-ink-soft">Belum ada komentar yang diterbitkan. Tiap komentar dibaca dahulu agar tidak memuat data pribadi.</p>
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {rows.map(({ text, unsur, month, surveyName, isReworded }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: comments have nothing that tells them apart, and the list stands still
        <li key={at} className="grid content-start gap-2 rounded-2xl border border-line bg-surface p-5">
          <blockquote className="whitespace-pre-line">{text}</blockquote>
          <p className="text-ink-soft text-sm">
            {unsur ? `${unsur}. ` : ''}
            {surveyName}, {monthName(month)}
            {isReworded ? '. Disunting petugas.' : ''}
          </p>
        </li>
      ))}
    </ul>
  )
}
