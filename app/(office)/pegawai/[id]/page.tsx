import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { EmployeeHistory } from '@/components/organization/employee-history'
import { requireActor } from '@/lib/auth/session'
import { findEmployee } from '@/lib/organization/employee/queries'

export const metadata: Metadata = { title: 'Data pegawai' }

export default async function EmployeePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const employee = z.uuid().safeParse(id).success ? await findEmployee(actor, id) : null
  if (!employee) notFound()
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="font-bold text-3xl tracking-tight">{employee.name}</h1>
        <p className="text-ink-soft">NIP {employee.nip}</p>
      </header>
      <EmployeeHistory employee={employee} today={actor.today} />
    </div>
  )
}
