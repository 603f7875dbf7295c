import { v7 as uuidv7 } from 'uuid'
import { CopyButton } from '@/components/survey/copy-button'
import { RenameForm } from '@/components/survey/service-forms'
import { OfficerForm } from '@/components/survey/service-officer-forms'
import { ServiceOfficers } from '@/components/survey/service-officers'
import { ActionButton } from '@/components/ui/action-button'
import { SearchForm } from '@/components/ui/search-form'
import type { ListedService } from '@/lib/survey/public-service/queries'
import type { Colleague, Officer } from '@/lib/survey/service-officer/queries'
import { endService, rename } from '../../actions'
import { correctRelease, nameOfficer, releaseOfficer } from './actions'

type OfficersProps = {
  serviceId: string
  officers: readonly Officer[]
  found: readonly Colleague[]
  q: string
  today: string
  runs: boolean
}

/** Who serves; and, for those who run surveys, whom to add. */
export function OfficersSection({ serviceId, officers, found, q, today, runs }: OfficersProps) {
  return (
    <section className="grid gap-4" aria-labelledby="petugas">
      <div className="grid max-w-3xl gap-1">
        <h2 id="petugas" className="font-bold text-xl">
          Petugas yang melayani
        </h2>
        <p className="text-ink-soft">Petugas yang melayani tidak boleh membantu warga mengisi survei tentang layanan ini.</p>
      </div>
      <ServiceOfficers officers={officers} today={today} actions={runs ? { end: releaseOfficer, correct: correctRelease } : null} />
      {runs ? (
        <div className="max-w-2xl">
          <SearchForm label="Cari pegawai untuk dicatat: nama atau NIP" q={q} />
        </div>
      ) : null}
      {runs && q !== '' && found.length === 0 ? (
        <p className="text-ink-soft">Tidak ada pegawai perangkat daerah ini yang cocok. Coba sebagian namanya saja.</p>
      ) : null}
      {runs && found.length > 0 ? (
        <OfficerForm action={nameOfficer} formKey={uuidv7()} serviceId={serviceId} today={today} found={found} />
      ) : null}
    </section>
  )
}

/** Its name, the id by which other systems write to it, and its end. */
export function IdentitySection({ service }: { service: ListedService }) {
  const { id, closedAt } = service
  return (
    <>
      <section className="grid gap-4" aria-labelledby="nama-layanan">
        <h2 id="nama-layanan" className="font-bold text-xl">
          Nama dan id layanan
        </h2>
        <RenameForm action={rename} formKey={uuidv7()} service={service} />
        <div className="grid gap-2">
          <p>
            Id layanan untuk sistem lain: <span className="select-all break-all font-mono">{id}</span>
          </p>
          <CopyButton text={id} label="Salin id" />
        </div>
      </section>
      <section className="grid max-w-2xl justify-items-start gap-3" aria-labelledby="tutup">
        <h2 id="tutup" className="font-bold text-xl">
          Layanan tidak diberikan lagi
        </h2>
        <p className="text-ink-soft">
          {closedAt
            ? 'Layanan ini sudah tidak diberikan lagi.'
            : 'Survei baru tidak dapat dibuka untuk layanan yang ditutup. Survei yang sedang berjalan tetap berjalan.'}
        </p>
        <ActionButton action={endService} values={{ serviceId: id }} formKey={uuidv7()} tone="danger" offered={closedAt === null}>
          Tutup layanan
        </ActionButton>
      </section>
    </>
  )
}
