import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import type { SampleTarget } from '@/lib/survey/result/sample/queries'
import { sampleNeed, usersTogether } from '@/lib/survey/result/sample/rules'

/** How many to ask of each service and of all together, after Krejcie and Morgan. */
export function SampleTargets({ targets }: { targets: readonly SampleTarget[] }) {
  if (targets.length === 0) return null
  return (
    <section aria-labelledby="sampel" className="grid grid-cols-1 gap-4">
      <header className="grid gap-1">
        <h2 id="sampel" className="font-bold text-xl">
          Cukupkah respondennya?
        </h2>
        <p className="text-ink-soft">
          Banyaknya responden yang perlu ditanya menurut tabel Krejcie dan Morgan, dari jumlah pengguna layanan pada periode ini.
        </p>
      </header>
      <Table caption="Sasaran responden" head={['Layanan', 'Pengguna', 'Perlu', 'Sudah', 'Kurang']}>
        {targets.map(({ serviceId, name, users, n }) => (
          <TargetRow key={serviceId} name={name} users={users} n={n} />
        ))}
        {targets.length > 1 ? (
          <TargetRow name="Seluruh layanan unit" users={usersTogether(targets)} n={sum(targets.map(({ n }) => n))} />
        ) : null}
      </Table>
      {usersTogether(targets) === null ? (
        <p className="text-ink-soft text-sm">Jumlah pengguna yang belum ada, atau keliru, dapat diisi pada halaman layanannya.</p>
      ) : null}
    </section>
  )
}

function TargetRow({ name, users, n }: Pick<SampleTarget, 'name' | 'users' | 'n'>) {
  const need = sampleNeed(n, users)
  return (
    <Row title={name}>
      <Cell>{users === null ? 'belum lengkap' : `${formatNumber(users)}${users < n ? ' (kurang dari respondennya)' : ''}`}</Cell>
      <Cell>{need ? formatNumber(need.wanted) : '–'}</Cell>
      <Cell>{formatNumber(n)}</Cell>
      <Cell>{need ? (need.missing === 0 ? 'cukup' : formatNumber(need.missing)) : '–'}</Cell>
    </Row>
  )
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
