import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/actor'
import { formatNumber } from '@/lib/format'
import { mayReadComments, mayRunSurveysIn, type SurveyOf } from '@/lib/survey/policy'

type Place = 'hasil' | 'saran' | 'jawaban' | 'tindak-lanjut' | 'cara' | 'pertanyaan'
type Props = {
  actor: Actor
  survey: SurveyOf & { id: string }
  here: Place
  /** Comments that nobody has read. */
  unread?: number
}

/** The pages of a survey, for those who may open them. */
export function SurveyTabs({ actor, survey, here, unread = 0 }: Props) {
  const { id, unitId } = survey
  const hrefOf = (place: Place) => (place === 'hasil' ? `/survei/${id}` : `/survei/${id}/${place}`)
  const runs = mayRunSurveysIn(actor, unitId)
  const tabs: { place: Place; name: string; opens: boolean }[] = [
    { place: 'hasil', name: 'Hasil', opens: true },
    { place: 'saran', name: 'Komentar', opens: mayReadComments(actor, survey) },
    { place: 'jawaban', name: 'Jawaban', opens: true },
    { place: 'tindak-lanjut', name: 'Tindak lanjut', opens: true },
    { place: 'cara', name: 'Cara mengisi', opens: runs },
    { place: 'pertanyaan', name: 'Pertanyaan', opens: true },
  ]
  const beside = unread > 0 ? <Badge tone="warn">{formatNumber(unread)} belum dibaca</Badge> : null
  const shown = tabs
    .filter(({ opens }) => opens)
    .map(({ place, name }) => ({ name, href: hrefOf(place), beside: place === 'saran' ? beside : null }))
  return <Tabs tabs={shown} here={hrefOf(here)} />
}
