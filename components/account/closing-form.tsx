import { ReasonForm } from '@/components/ui/reason-form'
import type { ListedAccount } from '@/lib/account/queries'
import type { FormAction } from '@/lib/form-state'

type Props = { account: ListedAccount; disable: FormAction; enable: FormAction; formKey: string }

/** Closes an account, or opens a closed one again; says what that does. */
export function ClosingForm({ account: { id, state }, disable, enable, formKey }: Props) {
  const isClosed = state === 'CLOSED'
  return (
    <section aria-labelledby="tutup" className="grid gap-4">
      <h2 id="tutup" className="font-bold text-xl">
        {isClosed ? 'Buka kembali akun ini' : 'Tutup akun ini'}
      </h2>
      <p className="max-w-3xl text-ink-soft">
        {isClosed
          ? 'Orang ini dapat masuk lagi dengan kata sandinya yang dulu.'
          : 'Orang ini langsung dikeluarkan dari semua perangkat dan tidak dapat masuk sampai akunnya dibuka kembali. Datanya tetap ada.'}
      </p>
      <ReasonForm
        key={state}
        id="penutupan"
        action={isClosed ? enable : disable}
        formKey={formKey}
        values={{ accountId: id }}
        tone={isClosed ? 'main' : 'danger'}
        button={isClosed ? 'Buka kembali' : 'Tutup akun'}
      />
    </section>
  )
}
