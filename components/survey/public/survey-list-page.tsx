import { formatDay, formatNumber } from '@/lib/format'
import { listHref, pageSize } from '@/lib/list-params'
import { surveyPeriodName } from '@/lib/survey/labels'
import type { ListedSurvey } from '@/lib/survey/queries'
import { PublicPage } from './public-page'

/** The surveys that can be answered today, to be found by service or unit. */
export function SurveyListPage({ rows, total, q, page }: { rows: readonly ListedSurvey[]; total: number; q: string; page: number }) {
  return (
    <PublicPage title="Survei yang sedang dibuka">
      <div className="judul">
        <h1>Survei yang sedang dibuka</h1>
        <p>Pernah dilayani? Beri tahu bagaimana layanannya. Tanpa nama, tanpa akun.</p>
      </div>
      <form method="get" action="/s" className="cari">
        <div className="kolom">
          <label htmlFor="q">Nama layanan atau unit</label>
          <input id="q" name="q" type="search" defaultValue={q} />
        </div>
        <button type="submit">Cari</button>
      </form>
      {rows.length === 0 ? (
        <p className="kartu">{q === '' ? 'Belum ada survei yang dibuka hari ini.' : 'Tidak ada yang cocok. Coba sebagian namanya saja.'}</p>
      ) : null}
      <ul className="daftar">
        {rows.map(({ id, slug, name, unitName, period, closesOn }) => (
          <li key={id} className="kartu">
            <h2>
              <a href={`/s/${slug}`}>{name}</a>
            </h2>
            <p className="lembut">
              {name === unitName ? '' : `${unitName}. `}
              {surveyPeriodName(period)}, sampai {formatDay(closesOn)}.
            </p>
          </li>
        ))}
      </ul>
      {total > pageSize ? (
        <nav aria-label="Halaman" className="cari">
          {page > 1 ? <a href={listHref('/s', { q }, { page: page - 1 })}>Sebelumnya</a> : null}
          <span>
            Halaman {formatNumber(page)} dari {formatNumber(Math.ceil(total / pageSize))}
          </span>
          {page * pageSize < total ? <a href={listHref('/s', { q }, { page: page + 1 })}>Berikutnya</a> : null}
        </nav>
      ) : null}
    </PublicPage>
  )
}
