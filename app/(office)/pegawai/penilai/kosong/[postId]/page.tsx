import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { ActingForm } from '@/components/organization/acting-form'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { requireActor } from '@/lib/auth/session'
import { listCandidates, listHeadsAbove } from '@/lib/organization/appraiser/directory/queries'
import { findHeadPost } from '@/lib/organization/appraiser/vacancy/queries'
import { plainText } from '@/lib/plain-text'
import { appoint } from '../../actions'

export const metadata: Metadata = { title: 'Tunjuk Plt., Plh., atau Pj.' }

type Props = { params: Promise<{ postId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HeadPostPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { postId } = await params
  const post = z.uuid().safeParse(postId).success ? await findHeadPost(actor, postId) : null
  if (!post) notFound()
  const { orang } = await searchParams
  const q = typeof orang === 'string' ? plainText(orang).trim().slice(0, 100) : ''
  const [found, heads] = await Promise.all([listCandidates(actor, q), listHeadsAbove(actor, post.unitId)])
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="font-bold text-3xl tracking-tight">Tunjuk Plt., Plh., atau Pj.</h1>
        <p>{post.title}</p>
        <p className="text-ink-soft">{post.unitName}</p>
      </header>
      <section aria-labelledby="tunjuk" className="grid gap-5">
        <h2 id="tunjuk" className="font-bold text-xl">
          Siapa yang ditunjuk
        </h2>
        <CandidateSearch fields={[{ name: 'orang', label: 'Cari nama atau NIP', value: q }]} />
        {q !== '' && found.length === 0 ? <p className="text-warn">Tidak ada pegawai yang menjabat bernama atau ber-NIP “{q}”.</p> : null}
        <ActingForm
          action={appoint}
          formKey={uuidv7()}
          postId={post.id}
          candidates={found.length > 0 ? found : heads}
          today={actor.today}
        />
      </section>
    </div>
  )
}
