import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

/** A way in which answers come, with what is done about it. */
export function Way({ id, title, about, children }: { id: string; title: string; about?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="scroll-mt-6 font-bold text-xl">
        {title}
      </h2>
      {about ? <p className="max-w-3xl text-ink-soft">{about}</p> : null}
      {children}
    </section>
  )
}

const others = [
  { path: 'kertas', name: 'Formulir kertas', about: 'Cetak formulirnya, lalu ketik jawabannya dengan cepat.' },
  { path: 'impor', name: 'Berkas CSV', about: 'Jawaban yang dikumpulkan aplikasi lain.' },
  { path: 'dibantu', name: 'Dibantu petugas', about: 'Untuk warga yang tidak dapat mengisi sendiri.' },
] as const

/** The ways in which officers enter answers, each on its own page. */
export function WayLinks({ surveyId, isOver }: { surveyId: string; isOver: boolean }) {
  return (
    <ul className="grid gap-3 md:grid-cols-3">
      {others
        .filter(({ path }) => !(isOver && path === 'dibantu'))
        .map(({ path, name, about }) => (
          <li key={path} className="grid content-start gap-1 rounded-xl border border-line bg-surface p-4">
            <Link
              href={`/survei/${surveyId}/cara/${path}`}
              className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
            >
              {name}
            </Link>
            <p className="text-ink-soft text-sm">{about}</p>
          </li>
        ))}
    </ul>
  )
}
