import { periodKindNames } from '@/lib/calendar/labels'
import { ratingNames } from '@/lib/rule/labels'
import type { RuleBody } from '@/lib/rule/schema'

export function PerformancePeriodsView({ body }: { body: RuleBody<'PERFORMANCE_PERIODS'> }) {
  const appraised = body.appraisalKinds.map((kind) => periodKindNames[kind].toLowerCase())
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>Realisasi dicatat per {periodKindNames[body.realizationKind].toLowerCase()}.</li>
      <li>Evaluasi kinerja dilakukan per {appraised.join(' dan ')}.</li>
    </ul>
  )
}

const lowerIsBetter = {
  TWICE_TARGET_MINUS_REALIZED: '(2 × target − realisasi) ÷ target × 100%',
  TARGET_OVER_REALIZED: 'target ÷ realisasi × 100%',
}

export function IndicatorAchievementView({ body }: { body: RuleBody<'INDICATOR_ACHIEVEMENT'> }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>Makin tinggi makin baik: realisasi ÷ target × 100%.</li>
      <li>Makin rendah makin baik: {lowerIsBetter[body.lowerIsBetter]}.</li>
      <li>Rentang: 100% di dalam rentang; di luarnya dihitung terhadap batas yang terdekat.</li>
      <li>Tenggat: 100% sampai tanggal target; tiap hari sesudahnya mengurangi {body.latePointsPerDay} poin persen.</li>
      <li>Ya atau tidak: ya 100%, tidak 0%. Tanpa cacat: 100% bila tidak ada satu pun, selain itu 0%.</li>
      <li>Capaian dihitung paling rendah 0% dan paling tinggi {body.maxPercent}%.</li>
    </ul>
  )
}

export function PlanningView({ body }: { body: RuleBody<'PLANNING'> }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>{body.weights ? 'RHK boleh diberi bobot; bobot tidak pernah dicetak.' : 'RHK tidak diberi bobot.'}</li>
      <li>Target pegawai pada jabatan yang sama dibandingkan bila paling sedikit {body.smallestGroup} orang mempunyainya.</li>
      <li>SKP yang sudah diajukan saat jabatan berakhir masih dapat disepakati pejabat penilai terakhir selama {body.settleDays} hari.</li>
    </ul>
  )
}

export function TrainingTriggersView({ body }: { body: RuleBody<'TRAINING_TRIGGERS'> }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>Perilaku kerja: {body.behaviourRatings.map((rating) => ratingNames[rating]).join(', ')}.</li>
      <li>Capaian indikator di bawah {body.achievementBelow}%.</li>
      <li>
        Nilai unsur survei layanan di bawah {body.unsurBelow}, dari paling sedikit {body.minRespondents} responden.
      </li>
      <li>Paling banyak {body.mostPerPerson} pelatihan diusulkan bagi satu orang dalam setahun.</li>
    </ul>
  )
}

export function TrainingHoursView({ body }: { body: RuleBody<'TRAINING_HOURS'> }) {
  return <p>Pengembangan kompetensi paling sedikit {body.leastPerYear} jam pelajaran (JP) setahun.</p>
}
