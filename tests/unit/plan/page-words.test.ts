import { readdirSync, readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PlanSteps } from '@/components/plan/plan-steps'
import { SubmitPanel } from '@/components/plan/submit-panel'
import { refusals as briefingRefusals } from '@/lib/briefing/labels'
import { guides } from '@/lib/plan/content/labels'
import { refusals } from '@/lib/plan/labels'
import { refusals as libraryRefusals } from '@/lib/plan/library/labels'
import { refusals as matrixRefusals } from '@/lib/plan/matrix/labels'
import { refusals as pledgeRefusals } from '@/lib/plan/pledge/labels'
import type { PlanReading, PlanWriting } from '@/lib/plan/reading/queries'
import { refusals as teamRefusals } from '@/lib/plan/team/labels'
import { refusals as wordingRefusals } from '@/lib/plan/wording/labels'

const action = async () => undefined

describe('what an SKP’s page says, by who reads it', () => {
  const steps = (change: object) => {
    const base = { id: 'p', holdingId: 'h', year: 2026, versions: [], parties: [], steps: [], marks: [], mayWrite: false, ended: null }
    const plan = {
      ...base,
      shown: { number: 1, state: 'DRAFT', revision: 1, steps: [] },
      isOwner: false,
      ...change,
    } as unknown as PlanReading
    const actions = { agree: action, withdraw: action, return: action, revise: action, drop: action }
    return renderToStaticMarkup(createElement(PlanSteps, { plan, newest: true, actions, formKey: 'k' }))
  }

  test('a draft is told of as read by its owner and the penyiap, and a penyiap is spoken to as one', () => {
    expect(steps({ mayWrite: true, isOwner: true })).toMatch(/hanya dibaca Anda dan penyiap yang Anda tunjuk.*Lengkapi dan ajukan/)
    const asPreparer = steps({ mayWrite: true })
    expect(asPreparer).toMatch(/Anda menyiapkan draf ini.*Lengkapi draf</)
    expect(asPreparer).not.toMatch(/hanya Anda yang membacanya|Lengkapi dan ajukan/)
    expect(steps({})).toMatch(/dibaca pemiliknya dan penyiap yang ditunjuknya/)
  })

  test('who waits for a pejabat penilai that nobody named is led to where one asks', () => {
    const waiting = { shown: { number: 1, state: 'SUBMITTED', revision: 1, steps: [] } }
    expect(steps({ ...waiting, isOwner: true })).toContain('href="/skp/penilai?jabatan=h"')
    expect(steps(waiting)).not.toContain('/skp/penilai')
  })
})

describe('where an SKP is handed in', () => {
  const panel = (change: object) => {
    const base = { id: 'p', holdingId: 'h', revision: 1, faults: [], expectations: [], values: [], marks: [], hangsFree: false }
    const plan = { ...base, appraiser: { name: 'Lestari', postTitle: 'Kepala Bidang' }, isOwner: true, ...change } as unknown as PlanWriting
    const forget = { action, formKey: 'k' }
    const editing = { planId: 'p', part: 'ajukan', formKey: 'k', seen: '', unsent: null, isNext: false, dropped: false, forget }
    return renderToStaticMarkup(createElement(SubmitPanel, { plan, action, editing }))
  }

  test('the owner reads of their own pejabat penilai, a penyiap of the owner’s', () => {
    expect(panel({})).toMatch(/Pejabat penilai Anda hari ini.*Lestari.*Ajukan SKP/)
    expect(panel({ isOwner: false })).toMatch(/Pejabat penilai pemilik SKP ini hari ini.*Yang mengajukannya hanya pemiliknya/)
  })

  test('without one, the owner is led to where one asks; a penyiap is told who does', () => {
    expect(panel({ appraiser: null })).toContain('href="/skp/penilai?jabatan=h"')
    const asPreparer = panel({ appraiser: null, isOwner: false })
    expect(asPreparer).not.toContain('/skp/penilai')
    expect(asPreparer).toContain('Pemiliknya dapat memintanya')
  })
})

test('a closed SKP is told of by why it was closed and by who reads it', () => {
  const say = (closing: string, own: number) => refusals.planClosed({ closing, own })
  expect(say('MOVED', 1)).toMatch(/pindah jabatan.*susun atau lanjutkan SKP jabatan Anda yang sekarang/)
  expect(say('ACTING_ENDED', 1)).toMatch(/penugasan sementara berakhir.*SKP jabatan Anda yang sekarang/)
  expect(say('LEFT', 1)).toMatch(/berhenti atau pensiun.*tidak ada lagi yang perlu Anda lakukan/)
  expect(say('MOVED', 0)).toMatch(/pegawainya menyusun/)
  for (const closing of ['MOVED', 'LEFT', 'ACTING_ENDED']) expect(say(closing, 0)).not.toMatch(/Anda/)
})

test.each([
  ['team.alreadyMember', teamRefusals.alreadyMember],
  ['team.resultUnknown', teamRefusals.resultUnknown],
  ['matrix.alreadyProposed', matrixRefusals.alreadyProposed],
  ['wording.notEditable', wordingRefusals.notEditable],
  ['library.alreadyRetired', libraryRefusals.alreadyRetired],
  ['briefing.briefingOver', briefingRefusals.briefingOver],
  ['pledge.renewalOpen', pledgeRefusals.renewalOpen],
  ['pledge.alreadyApproved', pledgeRefusals.alreadyApproved],
])('%s says what is wrong, and then what to do', (_, sentence) => {
  expect((sentence as (params: object) => string)({})).toMatch(/\. \p{Lu}.{10}/u)
})

test('each guide stands on a page, beside the forms it is about', () => {
  const pages = readdirSync('app/(office)', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
  const text = pages.map((path) => readFileSync(`app/(office)/${path}`, 'utf8')).join('\n')
  for (const about of ['sasaran', 'iku', 'peran', 'pustaka', 'rhk', 'iki', 'target', 'perilaku', 'lampiran'] as const) {
    expect(guides[about].good).not.toBe(guides[about].poor)
    expect(text, about).toContain(`<Guide about="${about}" />`)
  }
})
