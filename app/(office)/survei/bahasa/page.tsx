import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { LanguageAddForm } from '@/components/survey/language-add-form'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Cell, Row, Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/session'
import { phraseCount } from '@/lib/survey/language/phrase/rules'
import { mayKeepLanguages, maySeeLanguages } from '@/lib/survey/language/policy'
import { countPhrases, listLanguages } from '@/lib/survey/language/queries'
import { add } from './actions'

export const metadata: Metadata = { title: 'Bahasa survei' }

const notices: Readonly<Record<string, string>> = {
  berhenti: 'Bahasa tidak ditawarkan lagi dalam versi baru. Survei yang sudah memakainya tetap berjalan.',
  dipakai: 'Bahasa dipakai lagi dalam versi baru.',
}

export default async function SurveyLanguages({ searchParams }: { searchParams: Promise<{ sudah?: string }> }) {
  const actor = await requireActor()
  if (!maySeeLanguages(actor)) notFound()
  const [{ sudah = '' }, languages, counts] = await Promise.all([searchParams, listLanguages(actor), countPhrases(actor)])
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Bahasa survei</h1>
        <p className="text-ink-soft">
          Warga dapat mengisi dalam bahasa Indonesia dan Inggris, serta bahasa daerah yang ditambahkan di sini. Survei dan draf baru
          langsung memakai terjemahan unsurnya; yang belum diterjemahkan tampil dalam bahasa Indonesia.
        </p>
      </header>
      {Object.hasOwn(notices, sudah) ? <Notice>{notices[sudah]}</Notice> : null}
      <Table caption="Bahasa survei" head={['Bahasa', 'Kode', 'Diterjemahkan', 'Keadaan']}>
        {languages.map(({ code, name, retiredAt }) => {
          const isFixed = code === 'id' || code === 'en'
          return (
            <Row
              key={code}
              title={
                isFixed ? (
                  name
                ) : (
                  <Link href={`/survei/bahasa/${code}`} className="text-accent underline underline-offset-4">
                    {name}
                  </Link>
                )
              }
            >
              <Cell>{code}</Cell>
              <Cell>{isFixed ? 'Bawaan, lengkap' : `${counts.get(code) ?? 0} dari ${phraseCount} teks`}</Cell>
              <Cell>{retiredAt ? <Badge tone="plain">Tidak dipakai</Badge> : <Badge tone="good">Dipakai</Badge>}</Cell>
            </Row>
          )
        })}
      </Table>
      {mayKeepLanguages(actor) ? (
        <section aria-labelledby="tambah" className="grid gap-4">
          <h2 id="tambah" className="font-bold text-xl">
            Tambah bahasa daerah
          </h2>
          <LanguageAddForm action={add} formKey={uuidv7()} />
        </section>
      ) : (
        <p className="text-ink-soft">Bahasa ditambahkan dan diterjemahkan oleh pengelola survei tingkat pemerintah daerah.</p>
      )}
    </div>
  )
}
