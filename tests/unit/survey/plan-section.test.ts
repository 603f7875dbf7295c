import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PlanSection } from '@/app/(office)/survei/[id]/tindak-lanjut/plan'
import type { FollowUpLine } from '@/lib/survey/follow-up/queries'
import type { ListedSurvey } from '@/lib/survey/queries'
import type { SurveyFigures } from '@/lib/survey/result/queries'

const period = { kind: 'YEAR' as const, number: 1, year: 2026 }
const line = (unsur: string, unsurName: string) =>
  ({
    ...{
      id: unsur,
      surveyId: 'x',
      unsur,
      unsurName,
      action: `Memperbaiki ${unsurName}`,
      cause: 'Sebab',
      kind: 'PROCESS',
      ownerName: 'Rina',
    },
    ...{ dueOn: '2026-12-01', late: false, state: 'PLANNED', period, settledOn: null, said: null, done: null, mayPlan: true },
  }) as unknown as FollowUpLine

test('the plan keeps lines about an unsur that the survey is no longer read by', () => {
  const elements = [{ key: 'waktu', name: 'Waktu', displayNumber: 1, weight: null }]
  const figures = { elements, tally: { n: 9, unsur: {} }, smallest: 5 } as unknown as SurveyFigures
  const survey = { id: 'x', period } as unknown as ListedSurvey
  const lines = [line('waktu', 'Waktu'), line('integritas', 'Integritas')]
  const html = renderToStaticMarkup(PlanSection({ survey, figures, lines, progress: new Map(), mayPlan: true, today: '2026-11-23' }))
  expect(html).toContain('Memperbaiki Waktu')
  expect(html).toContain('Memperbaiki Integritas')
  expect(html.match(/Rencanakan tindak lanjut/g)).toHaveLength(1)
})
