import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AssistedForm } from '@/components/survey/assisted-form'
import { referenceBody } from '../rule/reference-bodies'

const { elements, minAnsweredShare } = referenceBody('SURVEY_ELEMENTS')
const asked = {
  ...{ versionId: 'v', questions: [], profile: [], bestFirst: false, minAnsweredShare },
  elements: elements.map((element) => ({ ...element, weight: null })),
}
const shown = (...names: string[]) =>
  renderToStaticMarkup(
    createElement(AssistedForm, {
      ...{ action: async () => undefined, surveyId: 's', visitKey: 'k', asked, language: 'id' },
      services: names.map((name, at) => ({ id: String(at), name })),
    }),
  )

test('the officer sees which service the citizen speaks of, also where there is but one', () => {
  expect(shown('Kartu keluarga')).toContain('Layanan yang dinilai: <strong>Kartu keluarga</strong>')
  const both = shown('Kartu keluarga', 'Akta kelahiran')
  expect(both).not.toContain('Layanan yang dinilai')
  expect(both).toMatch(/<select[^>]*name="layanan".*Kartu keluarga.*Akta kelahiran/)
})
