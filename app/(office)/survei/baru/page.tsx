import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { OpenForm } from '@/components/survey/open-form'
import { LinkButton } from '@/components/ui/link-button'
import { requireActor } from '@/lib/auth/session'
import { surveyPeriodName } from '@/lib/survey/labels'
import { mayRunSurveys } from '@/lib/survey/policy'
import { listServicesToSurvey, listUnitsToSurvey } from '@/lib/survey/public-service/queries'
import { listPeriodsToSurvey } from '@/lib/survey/queries'
import { open } from '../actions'

export const metadata: Metadata = { title: 'Buka survei' }

export default async function NewSurvey({ searchParams }: { searchParams: Promise<{ layanan?: string; unit?: string }> }) {
  const actor = await requireActor()
  const { layanan, unit } = await searchParams
  if (!mayRunSurveys(actor)) notFound()
  const [services, units, periods] = await Promise.all([listServicesToSurvey(actor), listUnitsToSurvey(actor), listPeriodsToSurvey(actor)])
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Buka survei</h1>
        <p className="text-ink-soft">
          Warga menjawab sembilan unsur PermenPANRB 14/2017 di ponselnya, tanpa akun dan tanpa nama. Begitu survei dibuka, Anda mendapat
          alamat, kode QR, dan poster siap cetak; cara lain seperti kios dan formulir kertas dapat ditambahkan kapan saja.
        </p>
      </header>
      {services.length === 0 ? (
        <div className="grid justify-items-start gap-4 rounded-xl border border-line bg-surface p-6">
          <p>Belum ada layanan yang dapat disurvei. Tambahkan dulu layanan unit Anda.</p>
          <LinkButton href="/survei/layanan">Tambah layanan</LinkButton>
        </div>
      ) : (
        <OpenForm
          action={open}
          formKey={uuidv7()}
          subjects={[
            ...services.map(({ id, name, unitName }) => ({ value: `service:${id}`, label: `${name} (${unitName})` })),
            ...units.map(({ id, name }) => ({ value: `unit:${id}`, label: `Seluruh layanan ${name}` })),
          ]}
          chosen={layanan ? `service:${layanan}` : unit ? `unit:${unit}` : undefined}
          periods={periods.map((period) => ({ value: period.id, label: surveyPeriodName(period) }))}
          today={actor.today}
        />
      )}
    </div>
  )
}
