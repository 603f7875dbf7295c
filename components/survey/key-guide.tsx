import { CopyButton } from './copy-button'

/** How another system writes here, as commands to copy. `address` is the one people open. */
export function KeyGuide({ address }: { address: string }) {
  const book = `curl -X POST ${address}/api/buku-layanan \\
  -H "Authorization: Bearer tera_ISI_KUNCI_ANDA" \\
  -H "Content-Type: application/json" \\
  -d '{"layanan": "ID_LAYANAN", "hari": [
    {"tanggal": "2026-11-20", "diterima": 42, "selesai": 40, "tepat_waktu": 38, "median_hari": 2.5, "terbit_ulang": 1}
  ]}'`
  const passes = `curl -X POST ${address}/api/alamat-kunjungan \\
  -H "Authorization: Bearer tera_ISI_KUNCI_ANDA" \\
  -H "Content-Type: application/json" \\
  -d '{"survei": "BAGIAN_AKHIR_ALAMAT_SURVEI", "jumlah": 1, "berlaku_hari": 7}'`
  return (
    <section className="grid gap-4" aria-labelledby="cara-kunci">
      <h2 id="cara-kunci" className="font-bold text-xl">
        Cara memakai kunci
      </h2>
      <p className="max-w-3xl">
        Sistem lain mengirim JSON dengan kunci pada kepala <code>Authorization</code>. Id layanan tertulis pada halaman layanannya. Kiriman
        yang salah sebagian tidak disimpan sama sekali; jawabannya menyebut letak dan sebab tiap kesalahan. Mengirim hari yang sama lagi
        memperbaiki isinya, dan kiriman yang sama persis tidak mengubah apa pun.
      </p>
      <Example title="Mengisi buku layanan" text={book} />
      <Example title="Membuat alamat sekali pakai untuk seorang pengunjung" text={passes} />
      <p className="max-w-3xl text-ink-soft">
        Jawaban 200 berarti tersimpan. 401: kunci salah atau dicabut. 403: kunci bukan untuk kegunaan ini. 400: isinya salah, dengan daftar
        kesalahan. 422: tidak dapat disimpan, dengan sebabnya. 429: terlalu banyak kunci salah, tunggu sebentar.
      </p>
    </section>
  )
}

function Example({ title, text }: { title: string; text: string }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="overflow-x-auto rounded-xl border border-line bg-sunken p-4 text-sm" tabIndex={0}>
        {text}
      </pre>
      <CopyButton text={text} label="Salin contoh" />
    </div>
  )
}
