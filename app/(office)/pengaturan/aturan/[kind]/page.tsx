import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { RuleVersionForm } from '@/components/rule/rule-version-form'
import { RuleVersionTable } from '@/components/rule/rule-version-table'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { RuleKind } from '@/lib/generated/prisma/enums'
import { partsOf } from '@/lib/rule/edition/rules'
import { ruleKindNames } from '@/lib/rule/labels'
import { mayPublishRule } from '@/lib/rule/policy'
import { listRuleVersions } from '@/lib/rule/queries'
import { publishVersion } from '../actions'

export const metadata: Metadata = { title: 'Terbitkan versi aturan' }

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<{ terbit?: string }> }

export default async function RuleEdition({ params, searchParams }: Props) {
  const actor = await requireActor()
  const address = (await params).kind
  const kind = Object.values(RuleKind).find((one) => one.toLowerCase() === address)
  if (!mayPublishRule(actor) || !kind) notFound()
  const [{ rows, body }, { terbit }] = await Promise.all([listRuleVersions(actor, kind), searchParams])
  const last = rows[0]
  if (!last) notFound()
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-3xl tracking-tight">{ruleKindNames[kind]}</h1>
      {terbit ? <Notice>Versi {terbit} diterbitkan.</Notice> : null}
      <p>
        <LinkButton href={`/aturan#${kind.toLowerCase()}`}>Lihat yang berlaku hari ini</LinkButton>
      </p>
      <RuleVersionTable rows={rows} />
      <RuleVersionForm action={publishVersion} kind={kind} last={last} parts={partsOf(kind, body)} formKey={uuidv7()} />
    </div>
  )
}
