import { connection } from 'next/server'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { visitor } from '@/lib/door/visitor'
import { findGovernmentName } from '@/lib/organization/queries'

const promises = [
  ['Terukur', 'Setiap angka punya sumber, rumus, dan pasal. Nilai akhir dihitung dari aturan, tidak pernah diketik.'],
  ['Terbuka', 'Yang dinilai melihat apa yang dinilai, oleh siapa, kapan, dan mengapa, dan dapat mengajukan keberatan.'],
  ['Tercatat', 'Setiap keputusan punya pembuat, waktu, dan alasan, dalam jejak yang tidak dapat diubah diam-diam.'],
] as const

export default async function Landing() {
  await connection()
  const government = await findGovernmentName(visitor())
  return (
    <div className="grid gap-14">
      <section className="grid gap-5">
        <p className="font-semibold text-accent">{government ?? 'Manajemen kinerja ASN'}</p>
        <h1 className="max-w-3xl font-bold text-4xl tracking-tight sm:text-5xl">
          Kinerja yang ditera: jelas ukurannya, adil penilaiannya.
        </h1>
        <p className="max-w-2xl text-ink-soft text-lg">
          Dari janji unit kerja sampai sasaran tiap pegawai, realisasi, penilaian, suara warga, dan tindak lanjutnya, dalam satu rantai
          bukti yang dapat ditelusuri.
        </p>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <LinkButton href="/transparansi">Lihat kinerja layanan</LinkButton>
          <Link href="/aturan" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
            Lihat aturan yang dipakai
          </Link>
          <a href="/s" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
            Isi survei layanan
          </a>
        </p>
      </section>
      <ul className="grid gap-4 sm:grid-cols-3">
        {promises.map(([title, text]) => (
          <li key={title} className="grid content-start gap-2 rounded-2xl border border-line bg-surface p-6">
            <h2 className="font-bold text-lg">{title}</h2>
            <p className="text-ink-soft">{text}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
