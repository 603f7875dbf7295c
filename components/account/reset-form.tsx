import type { ListedAccount } from '@/lib/account/queries'

/** Says what a new code does to somebody, and posts for their slip; or why the reader may not. */
export function ResetForm({ account: { id, state }, allowed }: { account: ListedAccount; allowed: boolean }) {
  if (state === 'CLOSED') return <p>Akun ini ditutup, sehingga tidak dapat diberi kode.</p>
  if (!allowed) {
    return <p>Akun ini memegang peran yang lebih luas dari kewenangan Anda. Kode barunya hanya dapat diberikan administrator sistem.</p>
  }
  const effect =
    state === 'ACTIVE'
      ? 'Kata sandi orang ini langsung tidak berlaku, dan ia dikeluarkan dari semua perangkat, sampai ia membuat kata sandi baru dengan kode ini.'
      : 'Orang ini belum membuat kata sandi. Kode sebelumnya tidak berlaku lagi.'
  return (
    <section aria-labelledby="atur-ulang" className="grid max-w-3xl gap-4">
      <h2 id="atur-ulang" className="font-bold text-xl">
        Beri kode baru
      </h2>
      <p className="text-ink-soft">{effect} Kode hanya tampil sekali, di halaman berikutnya.</p>
      <form method="post" action="/pegawai/akun/lembar">
        <input type="hidden" name="accountId" value={id} />
        <button type="submit" className="min-h-12 rounded-xl border border-bad bg-surface px-6 font-semibold text-bad hover:bg-bad-ground">
          {state === 'ACTIVE' ? 'Atur ulang dan buat kode' : 'Buat kode'}
        </button>
      </form>
    </section>
  )
}
