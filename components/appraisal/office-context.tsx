import { Link } from '@/components/ui/link'
import { Why } from '@/components/ui/why'
import type { AppraisalReading } from '@/lib/appraisal/detail/queries'
import { formatMoment } from '@/lib/format'
import { achievementLevelNames, boundSentence } from '@/lib/rule/labels'

/** The capaian kinerja organisasi and the pattern that goes with it, or who must set it first. */
export function OfficeContext({ reading: { achievement, office, pattern } }: { reading: AppraisalReading }) {
  if (!achievement) {
    const setters = office.setters.length > 0 ? office.setters.join(' atau ') : `pejabat penilai kepala ${office.name}`
    return (
      <p className="rounded-xl border border-warn bg-warn-ground p-5 text-warn">
        Capaian kinerja organisasi {office.name} belum ditetapkan oleh {setters}, atau dicatat administrator kepegawaian. Sebelum itu hasil
        evaluasi belum dapat disampaikan kepada pegawai.
      </p>
    )
  }
  return (
    <div className="grid gap-3 rounded-xl border border-line bg-surface p-5">
      <p>
        <span className="block text-ink-soft text-sm">Capaian kinerja organisasi {office.name}</span>
        <span className="font-semibold text-lg">{achievementLevelNames[achievement.achievement]}</span>
      </p>
      <p className="text-ink-soft text-sm">
        Ditetapkan {achievement.setBy}, {formatMoment(achievement.setAt)}. {achievement.reason}
      </p>
      <Why label="Pola distribusinya">
        <ul className="grid gap-1">
          {pattern.body.patterns[achievement.achievement].map((bound) => (
            <li key={JSON.stringify(bound)}>{boundSentence(bound)}</li>
          ))}
        </ul>
        <p className="text-ink-soft text-sm">
          <Link href="/aturan#distribution_pattern" className="underline underline-offset-4">
            Pola distribusi predikat, versi {pattern.number}
          </Link>
          : {pattern.citation}. Pola adalah panduan bagi seluruh perangkat daerah, bukan batas bagi seorang pegawai.
        </p>
      </Why>
    </div>
  )
}
