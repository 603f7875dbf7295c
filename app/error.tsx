'use client'

/** What a person sees when something broke that is not theirs to mend: the id under which it was logged, and a way on. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-xl content-center gap-4 px-5 py-16">
      <h1 className="font-bold text-3xl">Terjadi gangguan di pihak kami</h1>
      <p className="text-ink-soft">
        Yang sudah tersimpan tetap aman. Coba lagi; bila terulang, sampaikan kode ini kepada pengelola aplikasi.
      </p>
      {digest ? <p className="font-mono text-lg">{digest}</p> : null}
      <p>
        <button
          type="button"
          onClick={retry}
          className="min-h-11 rounded-lg bg-accent px-5 font-semibold text-on-accent hover:bg-accent-strong"
        >
          Coba lagi
        </button>
      </p>
    </main>
  )
}
