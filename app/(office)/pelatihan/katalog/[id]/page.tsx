import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { aimName } from '@/components/training/aim-names'
import { CourseForm } from '@/components/training/course-form'
import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { Fact, Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { findCourse, listAims } from '@/lib/training/catalogue/queries'
import { markOf } from '@/lib/training/catalogue/rules'
import { trainingFormNames } from '@/lib/training/labels'
import { mayKeepCatalogue } from '@/lib/training/policy'
import { change, offer } from '../actions'

export const metadata: Metadata = { title: 'Pelatihan' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ disimpan?: string }> }

export default async function CoursePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const course = z.uuid().safeParse(id).success ? await findCourse(actor, id) : null
  if (!course) notFound()
  const known = await listAims(actor)
  const { disimpan } = await searchParams
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <p className="text-ink-soft">{course.code}</p>
        <h1 className="max-w-4xl font-bold text-3xl tracking-tight">{course.title}</h1>
        {course.closedAt ? (
          <p>
            <Badge tone="plain">Tidak ditawarkan lagi</Badge>
          </p>
        ) : null}
      </header>
      {disimpan ? <Notice>Katalog sudah disimpan.</Notice> : null}
      <Facts>
        <Fact name="Bentuk">{trainingFormNames[course.form]}</Fact>
        <Fact name="Penyelenggara">{course.provider}</Fact>
        <Fact name="JP">{course.hours}</Fact>
        <Fact name="Membantu memperbaiki">{course.aims.map((aim) => aimName(aim, known)).join(', ')}</Fact>
        <Fact name="Uraian">{course.description}</Fact>
      </Facts>
      {mayKeepCatalogue(actor) ? (
        <section aria-labelledby="ubah" className="grid gap-5">
          <h2 id="ubah" className="font-bold text-xl">
            Ubah
          </h2>
          <CourseForm action={change} formKey={uuidv7()} known={known} course={{ ...course, mark: markOf(course) }} />
          <div className="grid max-w-2xl justify-items-start gap-3 border-line border-t pt-5">
            <p className="text-ink-soft">
              {course.closedAt
                ? 'Pelatihan ini tidak diusulkan kepada siapa pun.'
                : 'Bila ditutup, pelatihan ini tidak diusulkan lagi; yang sudah diputuskan tetap.'}
            </p>
            <ActionButton action={offer} values={{ courseId: id, offered: course.closedAt ? 'YA' : 'TIDAK' }}>
              {course.closedAt ? 'Tawarkan lagi' : 'Tutup pelatihan'}
            </ActionButton>
          </div>
        </section>
      ) : null}
    </div>
  )
}
