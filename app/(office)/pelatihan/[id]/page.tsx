import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { DecisionForm } from '@/components/training/decision-form'
import { EvidenceList } from '@/components/training/evidence-list'
import { RecommendationBadge } from '@/components/training/recommendation-state'
import { Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatMoment } from '@/lib/format'
import { certaintyNames } from '@/lib/rule/labels'
import { judgedWhen, reasonWithheld, trainingFormNames } from '@/lib/training/labels'
import { findRecommendation } from '@/lib/training/queries'
import { decide } from '../actions'

export const metadata: Metadata = { title: 'Usulan pelatihan' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ diputuskan?: string }> }

export default async function RecommendationPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const found = await findRecommendation(actor, (await params).id)
  if (!found) notFound()
  const { diputuskan } = await searchParams
  const { id, rule, evidence, decidedAt } = found
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <p className="text-ink-soft">
          Usulan pelatihan {found.year} untuk {found.personId === actor.personId ? 'Anda' : `${found.name}, NIP ${found.nip}`}
        </p>
        <h1 className="max-w-4xl font-bold text-3xl tracking-tight">{found.courseTitle}</h1>
        <p>
          <RecommendationBadge state={found.state} />
        </p>
      </header>
      {diputuskan && decidedAt ? <Notice>Keputusan disimpan, dan pegawai sudah diberi tahu.</Notice> : null}
      <section aria-labelledby="mengapa" className="grid gap-4">
        <h2 id="mengapa" className="font-bold text-xl">
          Mengapa
        </h2>
        <p className="max-w-3xl text-lg">{found.reason ?? reasonWithheld}</p>
        {found.state === 'WITHDRAWN' ? <p>Usulan ini ditarik karena dasarnya tidak ada lagi sebelum diputuskan.</p> : null}
        {evidence.length > 0 ? (
          <>
            <h3 className="font-semibold">Bukti</h3>
            <EvidenceList rows={evidence} />
          </>
        ) : null}
        <p className="max-w-3xl text-ink-soft text-sm">
          Aturan pemicu pelatihan versi {rule.number}: {rule.citation} ({certaintyNames[rule.certainty]}). {judgedWhen}{' '}
          <Link href="/aturan" className="text-accent underline underline-offset-4">
            Semua aturan
          </Link>
        </p>
      </section>
      <Facts>
        <Fact name="Bentuk">{trainingFormNames[found.form]}</Fact>
        <Fact name="Penyelenggara">{found.provider}</Fact>
        <Fact name="JP">{found.hours}</Fact>
        <Fact name="Uraian">{found.description}</Fact>
        <Fact name="Diusulkan">{formatMoment(found.proposedAt)}</Fact>
        {decidedAt ? (
          <>
            <Fact name="Diputuskan">
              {found.decidedBy ?? 'Sistem'}, {formatMoment(decidedAt)}
            </Fact>
            <Fact name="Alasan keputusan">{found.decisionReason}</Fact>
          </>
        ) : null}
      </Facts>
      {found.mayDecide ? (
        <section aria-labelledby="putuskan" className="grid gap-4">
          <h2 id="putuskan" className="font-bold text-xl">
            Putuskan
          </h2>
          <DecisionForm decide={decide} recommendationId={id} shownReason={found.reason ?? ''} formKey={uuidv7()} />
        </section>
      ) : null}
    </div>
  )
}
