import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { CourseForm } from '@/components/training/course-form'
import { requireActor } from '@/lib/auth/session'
import { listAims } from '@/lib/training/catalogue/queries'
import { mayKeepCatalogue } from '@/lib/training/policy'
import { add } from '../actions'

export const metadata: Metadata = { title: 'Tambah pelatihan' }

export default async function NewCourse() {
  const actor = await requireActor()
  if (!mayKeepCatalogue(actor)) notFound()
  return (
    <div className="grid gap-6">
      <h1 className="font-bold text-3xl tracking-tight">Tambah pelatihan</h1>
      <CourseForm action={add} formKey={uuidv7()} known={await listAims(actor)} />
    </div>
  )
}
