import type { Metadata } from 'next'
import { connection } from 'next/server'
import { PublicYears } from '@/components/transparency/public-years'
import { visitor } from '@/lib/door/visitor'
import { findGovernmentName } from '@/lib/organization/queries'
import { listDataYears } from '@/lib/transparency/data/queries'
import { dataSetNames, usageTerms } from '@/lib/transparency/labels'
import { dataSets, readPublicYear } from '@/lib/transparency/schema'

export const metadata: Metadata = { title: 'Data terbuka' }

export default async function OpenData({ searchParams }: { searchParams: Promise<{ tahun?: string }> }) {
  await connection()
  const actor = visitor()
  const [years, governmentName] = await Promise.all([listDataYears(actor), findGovernmentName(actor)])
  const year = readPublicYear((await searchParams).tahun, years)
  return (
    <div className="grid gap-10">
      <header className="grid max-w-3xl gap-3">
        <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">Data terbuka</h1>
        <p className="text-ink-soft text-lg">
          Boleh dipakai siapa saja, juga oleh program,{' '}
          <a href="#ketentuan" className="text-accent underline underline-offset-4">
            asal sumbernya disebut
          </a>
          . Alamatnya tetap, isinya selalu yang terbaru. Tidak ada data pribadi, dan survei dengan terlalu sedikit responden tidak diberi
          angka.
        </p>
      </header>
      <PublicYears years={years.toSorted((one, other) => other - one)} year={year} path="/data" />
      <p className="max-w-3xl text-ink-soft">
        CSV: UTF-8, kolom dipisahkan titik koma, desimal dengan titik. JSON: tiap baris satu objek dengan nama kolom yang sama. Nama kolom
        tetap; unsur tambahan (nrr_…) ditulis sesudah sembilan unsur. Yang tidak diberi angka kosong pada CSV dan null pada JSON.
      </p>
      <ul className="grid gap-4 sm:grid-cols-2">
        {dataSets.map((name) => (
          <li key={name} className="grid content-start gap-3 rounded-2xl border border-line bg-surface p-6">
            <h2 className="font-bold text-xl">{dataSetNames[name].title}</h2>
            <p className="text-ink-soft">{dataSetNames[name].about}</p>
            <p className="flex flex-wrap gap-x-6">
              {(['csv', 'json'] as const).map((format) => (
                <a
                  key={format}
                  href={`/data/${name}.${format}?tahun=${year}`}
                  className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
                >
                  {format.toUpperCase()}
                  <span className="sr-only"> {dataSetNames[name].title}</span>
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <section id="ketentuan" aria-labelledby="judul-ketentuan" className="grid max-w-3xl gap-3">
        <h2 id="judul-ketentuan" className="font-bold text-2xl">
          Ketentuan pemakaian
        </h2>
        <p>{usageTerms(governmentName)}</p>
        <p className="text-ink-soft">
          Ketentuan ini berlaku untuk CSV dan JSON. Di JSON kalimat di atas tertulis pada “license”; berkas CSV hanya berisi judul kolom dan
          datanya, jadi ketentuannya dibaca di sini. Bila angkanya Anda olah lagi, katakan bahwa itu hasil olahan Anda.
        </p>
      </section>
    </div>
  )
}
