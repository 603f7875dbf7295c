import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { UnitRecordingForm } from '@/components/organization/recording-form'
import { UnitRecordingTable } from '@/components/organization/unit-recording-table'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { formatNumber } from '@/lib/format'
import { mayChooseRecording, mayReadRecording } from '@/lib/organization/recording/policy'
import { listUnitRecordings } from '@/lib/organization/recording/queries'
import { chooseForUnit } from './actions'

export const metadata: Metadata = { title: 'Sistem pencatat' }

export default async function RecordingSystems({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayReadRecording(actor)) notFound()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = z.coerce
    .number()
    .int()
    .min(2020)
    .max(2100)
    .catch(thisYear)
    .parse(search.tahun ?? thisYear)
  const office = z.uuid().safeParse(search.unit)
  const rows = await listUnitRecordings(actor, year, office.success ? office.data : null)
  const changed = z.coerce.number().int().safeParse(search.berubah)
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Sistem pencatat tahun {year}</h1>
        <p className="text-ink-soft">
          Di mana kinerja setiap pegawai tercatat. e-Kinerja BKN wajib menurut peraturan, Tera berjalan di sampingnya, dan guru dapat
          dinilai di Ruang GTK. Aturan memilihnya menurut nama jabatan; di sini Anda dapat memilih lain.
        </p>
        <nav aria-label="Tahun" className="flex flex-wrap gap-x-5">
          {[thisYear - 1, thisYear, thisYear + 1].map((one) => (
            <Link
              key={one}
              href={`/pegawai/pencatat?tahun=${one}`}
              aria-current={one === year ? 'page' : undefined}
              className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4 aria-[current]:text-ink aria-[current]:no-underline"
            >
              {one}
            </Link>
          ))}
        </nav>
      </header>
      {changed.success && search.berubah !== undefined ? <Notice>Tersimpan untuk {formatNumber(changed.data)} pegawai.</Notice> : null}
      {office.success ? (
        <p>
          <Link href={`/pegawai/pencatat?tahun=${year}`} className="font-semibold text-accent underline underline-offset-4">
            Kembali ke semua perangkat daerah
          </Link>
        </p>
      ) : null}
      <UnitRecordingTable rows={rows} hrefOf={(unitId) => `/pegawai/pencatat?tahun=${year}&unit=${unitId}`} />
      {mayChooseRecording(actor) && rows.length > 0 ? (
        <section aria-labelledby="tetapkan" className="grid gap-4">
          <h2 id="tetapkan" className="font-bold text-xl">
            Tetapkan untuk satu unit
          </h2>
          <UnitRecordingForm
            action={chooseForUnit}
            formKey={uuidv7()}
            year={year}
            units={rows.map(({ unitId, unitName }) => ({ id: unitId, name: unitName }))}
            unitId={office.success ? office.data : ''}
          />
        </section>
      ) : null}
    </div>
  )
}
