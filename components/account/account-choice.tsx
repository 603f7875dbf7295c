import { Link } from '@/components/ui/link'
import { SearchForm } from '@/components/ui/search-form'
import { Cell, Row, Table } from '@/components/ui/table'
import type { ListedAccount } from '@/lib/account/queries'

/** Finds the account that something is to be done with: a search, and a link to choose each found one. `rows` is null before a search. */
export function AccountChoice({ q, rows, hrefOf }: { q: string; rows: readonly ListedAccount[] | null; hrefOf: (id: string) => string }) {
  return (
    <section aria-labelledby="siapa" className="grid gap-4">
      <h2 id="siapa" className="font-bold text-xl">
        Kepada siapa?
      </h2>
      <SearchForm label="Nama, NIP, atau nama pengguna" q={q} />
      {rows === null ? null : <Found rows={rows} hrefOf={hrefOf} />}
    </section>
  )
}

function Found({ rows, hrefOf }: { rows: readonly ListedAccount[]; hrefOf: (id: string) => string }) {
  if (rows.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Tidak ada akun yang cocok. Coba sebagian nama saja, atau periksa NIP-nya.
      </p>
    )
  }
  return (
    <Table caption="Akun yang ditemukan" head={['Nama', 'NIP atau nama pengguna', 'Unit', 'Tindakan']}>
      {rows.map(({ id, name, username, unitName }) => (
        <Row key={id} title={name}>
          <Cell>{username}</Cell>
          <Cell>{unitName ?? '–'}</Cell>
          <Cell>
            <Link href={hrefOf(id)} aria-label={`Pilih ${name}`} className="font-semibold text-accent underline underline-offset-4">
              Pilih
            </Link>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
