import type { Day } from '@/lib/day'
import { formatDay, formatNumber } from '@/lib/format'
import { boardStandingNames, dueSentence } from '@/lib/plan/board/labels'
import { agreedPercent, type BoardCounts, type BoardStanding } from '@/lib/plan/board/rules'

const colours: readonly [BoardStanding, string][] = [
  ['AGREED', '#1a7f4b'],
  ['SUBMITTED', '#1d5fbf'],
  ['DRAFT', '#b7791f'],
  ['NOT_STARTED', '#c0392b'],
  ['ON_LEAVE', '#8795a1'],
  ['ELSEWHERE', '#b8c2cc'],
]

type Props = { unitName: string; governmentName: string; year: number; counts: BoardCounts; dueOn: Day | null; today: Day }

/** The recap of an office on one picture to send around: figures only, nothing personal. Every element that holds several is a flex box. */
export function BoardPicture({ unitName, governmentName, year, counts, dueOn, today }: Props) {
  const percent = agreedPercent(counts)
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        background: '#ffffff',
        color: '#1b2733',
        padding: 72,
      }}
    >
      <div style={{ display: 'flex', fontSize: 34, color: '#52606d' }}>{governmentName}</div>
      <div style={{ display: 'flex', fontSize: 62, fontWeight: 700, marginTop: 12, lineHeight: 1.15 }}>{`Penetapan SKP ${year}`}</div>
      <div style={{ display: 'flex', fontSize: 42, marginTop: 12, lineHeight: 1.25 }}>{unitName}</div>
      <div style={{ display: 'flex', alignItems: 'baseline', marginTop: 56 }}>
        <div style={{ display: 'flex', fontSize: 150, fontWeight: 700, color: '#1a7f4b' }}>{percent === null ? '–' : `${percent}%`}</div>
        <div style={{ display: 'flex', fontSize: 38, marginLeft: 28 }}>
          {`disepakati, ${formatNumber(counts.AGREED)} dari ${formatNumber(counts.total - counts.ELSEWHERE)}`}
        </div>
      </div>
      <div style={{ display: 'flex', height: 36, marginTop: 40, background: '#e4e7eb' }}>
        {colours.map(([standing, colour]) => (
          <div key={standing} style={{ display: 'flex', flexGrow: counts[standing], flexBasis: 0, background: colour }} />
        ))}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', marginTop: 48 }}>
        {colours.map(([standing, colour]) => (
          <div key={standing} style={{ display: 'flex', alignItems: 'center', fontSize: 38, marginTop: 18 }}>
            <div style={{ display: 'flex', width: 28, height: 28, background: colour }} />
            <div style={{ display: 'flex', flexGrow: 1, marginLeft: 24 }}>{boardStandingNames[standing]}</div>
            <div style={{ display: 'flex', fontWeight: 700 }}>{formatNumber(counts[standing])}</div>
          </div>
        ))}
      </div>
      <div style={{ display: 'flex', flexGrow: 1 }} />
      <div style={{ display: 'flex', fontSize: 34, color: '#c0392b' }}>{dueSentence(dueOn, today)}</div>
      <div style={{ display: 'flex', fontSize: 30, marginTop: 12, color: '#52606d' }}>{`Keadaan ${formatDay(today)}. Tera`}</div>
    </div>
  )
}
