import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { shareText } from '@/lib/appraisal/distribution/rules'
import { findingSentence } from '@/lib/appraisal/labels'
import type { OfficeBoard } from '@/lib/appraisal/office/queries'
import type { FormAction } from '@/lib/form-state'
import { formatMoment, formatNumber, formatShare } from '@/lib/format'
import { achievementLevelNames, boundSentence, predikatNames } from '@/lib/rule/labels'
import type { RuleInForce } from '@/lib/rule/queries'
import { predikat } from '@/lib/rule/schema'
import { AchievementForm, SpreadNoteForm } from './cycle-forms'

type Props = {
  board: OfficeBoard
  cycleId: string
  pattern: RuleInForce<'DISTRIBUTION_PATTERN'>
  /** Whether the pattern asks this kind of period to be compared. */
  isCompared: boolean
  setAchievement: FormAction
  noteSpread: FormAction
  formKeys: [string, string]
}

/** One office in a cycle: its achievement, the spread of predikat beside the pattern, and why it departs. */
export function OfficePanel({ board, cycleId, pattern, isCompared, setAchievement, noteSpread, formKeys }: Props) {
  const [latest, ...earlier] = board.achievements
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <section aria-labelledby="capaian-organisasi" className="grid gap-4">
        <h2 id="capaian-organisasi" className="font-bold text-xl">
          Capaian kinerja organisasi
        </h2>
        {latest ? (
          <div className="grid gap-1 rounded-xl border border-line bg-surface p-5">
            <p className="font-bold text-2xl">{achievementLevelNames[latest.achievement]}</p>
            <p className="whitespace-pre-line">{latest.reason}</p>
            <p className="text-ink-soft text-sm">
              Ditetapkan {latest.setBy}, {formatMoment(latest.setAt)}.
            </p>
            {earlier.map(({ id, achievement, setBy, setAt }) => (
              <p key={id} className="text-ink-soft text-sm">
                Sebelumnya {achievementLevelNames[achievement]}, {setBy}, {formatMoment(setAt)}.
              </p>
            ))}
          </div>
        ) : (
          <p className="rounded-xl border border-warn bg-warn-ground p-5 text-warn">
            Belum ditetapkan oleh {board.setters.join(' atau ') || 'pejabat penilai kepala perangkat daerah (belum tercatat)'}. Hasil
            evaluasi belum dapat disampaikan.
          </p>
        )}
        {board.maySet ? (
          <AchievementForm
            action={setAchievement}
            cycleId={cycleId}
            unitId={board.unitId}
            formKey={formKeys[0]}
            basedOn={latest?.number ?? 0}
          />
        ) : null}
      </section>
      <section aria-labelledby="distribusi" className="grid gap-4">
        <h2 id="distribusi" className="font-bold text-xl">
          Distribusi predikat
        </h2>
        <Spread board={board} pattern={pattern} isCompared={isCompared} />
        {board.notes.map(({ id, reason, madeBy, madeAt }) => (
          <p key={id} className="grid rounded-xl border border-line bg-surface p-4">
            <span className="whitespace-pre-line">{reason}</span>
            <span className="text-ink-soft text-sm">
              {madeBy}, {formatMoment(madeAt)}
            </span>
          </p>
        ))}
        {board.mayNote ? <SpreadNoteForm action={noteSpread} cycleId={cycleId} unitId={board.unitId} formKey={formKeys[1]} /> : null}
      </section>
    </div>
  )
}

function Spread({ board: { counts, comparison, achievements }, pattern, isCompared }: Pick<Props, 'board' | 'pattern' | 'isCompared'>) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const { population } = pattern.body
  const level = achievements[0]?.achievement
  return (
    <>
      <Table caption="Distribusi predikat" head={['Predikat', 'Pegawai', 'Bagian']}>
        {predikat.options.map((one) => (
          <Row key={one} title={predikatNames[one]}>
            <Cell>{formatNumber(counts[one])}</Cell>
            <Cell>
              <span className="flex items-center gap-2">
                <span className="h-2 w-20 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
                  <span className="block h-full bg-accent" style={{ width: `${Number(shareText(counts[one], total)) * 100}%` }} />
                </span>
                {formatShare(shareText(counts[one], total))}
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
      {comparison && isCompared && comparison.findings.length > 0 ? (
        <div className="grid gap-1 rounded-xl border border-warn bg-warn-ground p-4 text-warn">
          <p className="font-semibold">Berbeda dari pola. Ini peringatan, bukan larangan; catat alasannya.</p>
          <ul className="grid list-disc gap-1 pl-5">
            {comparison.findings.map((finding) => (
              <li key={`${finding.what} ${finding.bound.predikat.join()}`}>{findingSentence(finding, comparison.total)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="text-ink-soft text-sm">
        {isCompared ? '' : 'Pola hanya dibandingkan pada evaluasi tahunan; angka periode ini sebagai gambaran. '}
        {comparison?.silent && isCompared ? `Kurang dari ${population.silentBelow} pegawai berpredikat, jadi tidak dibandingkan. ` : ''}
        {level ? `Pola untuk ${achievementLevelNames[level]}: ${pattern.body.patterns[level].map(boundSentence).join('; ')}. ` : ''}
        {population.actingCounted ? '' : 'SKP Plt., Plh., dan Pj. tidak dihitung. '}
        <Link href="/aturan#distribution_pattern" className="underline underline-offset-4">
          {pattern.citation}
        </Link>
        .
      </p>
    </>
  )
}
