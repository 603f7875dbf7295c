import { Pagination } from '@/components/ui/pagination'

type Props = { rows: readonly string[]; total: number; page: number; pageSize: number; hrefOf: (page: number) => string }

/** What citizens wrote. Not for the public: nobody has read it yet. */
export function Comments({ rows, total, page, pageSize, hrefOf }: Props) {
  return (
    <section aria-labelledby="saran" className="grid gap-4">
      <header className="grid gap-1">
        <h2 id="saran" className="font-bold text-xl">
          Saran dan masukan
        </h2>
        <p className="text-ink-soft">Ditulis warga apa adanya dan tidak ditampilkan untuk umum.</p>
      </header>
      {total === 0 ? <p className="text-ink-soft">Belum ada saran.</p> : null}
      <ul className="grid gap-3">
        {rows.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
          <li key={`${page}-${index}`} className="whitespace-pre-line rounded-xl border border-line bg-surface p-4">
            {text}
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
    </section>
  )
}
