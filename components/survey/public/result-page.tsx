import { Details } from '@/components/ui/details'
import { formatDay, formatDecimal, formatNumber } from '@/lib/format'
import type { Exclusions } from '@/lib/survey/exclusion/queries'
import { surveyPeriodName } from '@/lib/survey/labels'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import {
  beforeFirstStepSentence,
  derivationOf,
  fewUnsurSentence,
  sampleSentence,
  stepSentence,
  tooFewSentence,
  withoutIndexSentence,
} from '@/lib/survey/result/labels'
import type { ShownFigures, SurveyFigures } from '@/lib/survey/result/queries'
import { shownUnsur, withheldUnsur } from '@/lib/survey/result/rules'
import type { SatisfactionIndex } from '@/lib/survey/rules'
import { PublicPage } from './public-page'

type Props = { survey: AskedSurvey; figures: ShownFigures; smallest: number; exclusions: Exclusions }

/** A survey's figures, while it is open as of its step, for everybody: no texts, nobody's answers, and nothing before `smallest` people have answered. */
export function ResultPage({ survey, figures, smallest, exclusions }: Props) {
  const { slug, name, unitId, unitName, period, opensOn, closesOn, state } = survey
  return (
    <PublicPage title={`Hasil survei ${name}`}>
      <div className="judul">
        <p className="mata">{unitName}</p>
        <h1>Hasil survei: {name}</h1>
        <p className="lembut">
          {surveyPeriodName(period)}. {stateSentence(state, opensOn, closesOn)}
        </p>
      </div>
      <Shown {...{ survey, figures, smallest, exclusions }} />
      {state === 'OPEN' ? (
        <p>
          <a href={`/s/${slug}`} className="tombol">
            Isi survei ini
          </a>
        </p>
      ) : null}
      <p>
        <a href={`/transparansi/${unitId}`}>Kinerja {unitName}: semua hasil, janji, dan perbaikannya</a>
      </p>
    </PublicPage>
  )
}

function Shown({ survey, figures, smallest, exclusions }: Props) {
  const { isStepped, tally } = figures
  if (isStepped && tally.n < smallest) return <p className="kartu">{beforeFirstStepSentence(smallest)}</p>
  if (tally.n > 0 && tally.n < smallest) return <p className="kartu">{tooFewSentence(tally.n, smallest)}</p>
  return (
    <>
      <Figures {...{ survey, figures, exclusions }} />
      {isStepped ? <p className="lembut">{stepSentence(smallest)}</p> : null}
    </>
  )
}

function Figures({ survey: { serviceUsers, state }, figures, exclusions }: Omit<Props, 'smallest'>) {
  const { tally, notCounted, marked, index } = figures
  return (
    <>
      {index.ok ? <IndexCard index={index.value} /> : <p className="kartu">{withoutIndexSentence(figures)}</p>}
      <p>
        {formatNumber(tally.n)} kuesioner dihitung{notCounted > 0 ? `, ${formatNumber(notCounted)} tidak (terlalu sedikit jawabannya)` : ''}
        . {sampleSentence(tally.n, serviceUsers, state === 'CLOSED')}
      </p>
      <Integrity marked={marked} exclusions={exclusions} />
      <UnsurTable figures={figures} />
      {withheldUnsur(figures).size > 0 ? <p className="lembut">{fewUnsurSentence}</p> : null}
      <Details>
        <summary>Mengapa angkanya begitu?</summary>
        <div>
          {derivationOf(figures).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Details>
    </>
  )
}

/** How many answers looked odd, and how many were taken out and why. */
function Integrity({ marked, exclusions: { excluded, reasons } }: { marked: number; exclusions: Exclusions }) {
  if (marked + excluded === 0) return null
  return (
    <div className="isi">
      {marked > 0 ? <p>{formatNumber(marked)} jawaban ditandai tidak wajar dan tetap dihitung.</p> : null}
      {excluded > 0 ? (
        <>
          <p>{formatNumber(excluded)} jawaban dikeluarkan dari hitungan oleh petugas, dengan alasan:</p>
          <ul>
            {reasons.map(({ reason, count }) => (
              <li key={reason}>
                {reason} ({formatNumber(count)} jawaban)
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function IndexCard({ index: { ikm, mutu, kinerja } }: { index: SatisfactionIndex }) {
  return (
    <section className="kartu" aria-labelledby="ikm">
      <h2 id="ikm">Indeks kepuasan masyarakat (IKM)</h2>
      <p className="angka">
        <strong>{formatDecimal(ikm)}</strong>
        <span>
          dari 100 <span className="mutu">Mutu {mutu}</span> {kinerja}
        </span>
      </p>
    </section>
  )
}

function UnsurTable({ figures }: { figures: SurveyFigures }) {
  const { elements, tally } = figures
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this frame only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and what scrolls must be reachable by keyboard
    <div className="gulir" role="group" aria-label="Nilai tiap unsur" tabIndex={0}>
      <table>
        <caption className="tersembunyi">Nilai tiap unsur</caption>
        <thead>
          <tr>
            <th scope="col">Unsur</th>
            <th scope="col">NRR (1–{'\u2060'}4)</th>
            <th scope="col">NRR ter&shy;timbang</th>
            <th scope="col">Men&shy;jawab</th>
          </tr>
        </thead>
        <tbody>
          {elements.map(({ key, displayNumber, name }) => {
            const { nrr, weighted } = shownUnsur(figures, key) ?? {}
            return (
              <tr key={key}>
                <th scope="row">
                  U{displayNumber} {name}
                </th>
                <td>
                  {nrr ? formatDecimal(nrr) : '–'}
                  {nrr ? (
                    <span className="batang" aria-hidden="true">
                      <span style={{ width: `${(Number(nrr) / 4) * 100}%` }} />
                    </span>
                  ) : null}
                </td>
                <td>{weighted ? formatDecimal(weighted) : '–'}</td>
                <td>{formatNumber(tally.unsur[key]?.count ?? 0)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function stateSentence(state: AskedSurvey['state'], opensOn: AskedSurvey['opensOn'], closesOn: AskedSurvey['closesOn']): string {
  if (state === 'NOT_YET') return `Dapat diisi mulai ${formatDay(opensOn)}.`
  return state === 'OPEN' ? `Masih dapat diisi sampai ${formatDay(closesOn)}; angkanya bergerak per langkah.` : 'Survei sudah ditutup.'
}
