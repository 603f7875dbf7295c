import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'

type Props = { service: { id: string; name: string; unitName: string; closedAt: Date | null }; here: '' | '/buku' }

/** What the page is about, and the pages of a service side by side. */
export function ServiceHeading({ service: { id, name, unitName, closedAt }, here }: Props) {
  const path = `/survei/layanan/${id}`
  const tabs = [
    { href: path, name: 'Standar dan pengguna' },
    { href: `${path}/buku`, name: 'Buku layanan' },
  ]
  return (
    <>
      <header className="grid gap-2">
        <p className="font-semibold text-accent">{unitName}</p>
        <h1 className="flex flex-wrap items-center gap-3 font-bold text-3xl tracking-tight">
          {here === '' ? name : `Buku layanan: ${name}`}
          {closedAt ? <Badge tone="plain">Ditutup</Badge> : null}
        </h1>
      </header>
      <Tabs tabs={tabs} here={`${path}${here}`} />
    </>
  )
}
