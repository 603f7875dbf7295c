import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { UnitLine } from '@/components/survey/unit-line'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Cell, Row, Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { surveyPeriodName } from '@/lib/survey/labels'
import { mayReadFeeSignals } from '@/lib/survey/signal/policy'
import { listFeeSignals } from '@/lib/survey/signal/queries'

export const metadata: Metadata = { title: 'Sinyal biaya' }

export default async function FeeSignals({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayReadFeeSignals(actor)) notFound()
  const { page } = listParams(await searchParams, ['periode'])
  const { rows, total } = await listFeeSignals(actor, { page })
  return (
    <div className="grid gap-6">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Sinyal biaya</h1>
        <p className="text-ink-soft">
          Layanan yang menurut standarnya gratis, tetapi beberapa warga menjawab selain Gratis. Angka ini gabungan satu survei: tidak ada
          jawaban orang per orang, dan belum tentu ada pungutan. Warga dapat juga keliru atau menghitung ongkos lain.
        </p>
      </header>
      {total === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Tidak ada sinyal dari survei tahun ini dan tahun lalu. Bila ada, Anda diberi tahu di Beranda.
        </p>
      ) : (
        <Table caption="Sinyal biaya" head={['Layanan', 'Periode', 'Selain Gratis', 'Menjawab']}>
          {rows.map(({ surveyId, serviceId, serviceName, unitName, period, paid, answered }) => (
            <Row
              key={`${surveyId} ${serviceId}`}
              title={
                <>
                  <Link href={`/survei/${surveyId}`} className="text-accent underline underline-offset-4">
                    {serviceName}
                  </Link>
                  <UnitLine name={serviceName} unitName={unitName} />
                </>
              }
            >
              <Cell>{surveyPeriodName(period)}</Cell>
              <Cell>{formatNumber(paid)}</Cell>
              <Cell>{formatNumber(answered)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pagination page={page} total={total} pageSize={pageSize} hrefOf={(to) => listHref('/survei/sinyal', {}, { page: to })} />
    </div>
  )
}
