import { mayListAccounts, mayListGrants } from '@/lib/account/policy'
import type { Actor } from '@/lib/actor'
import { mayListAppraisals } from '@/lib/appraisal/policy'
import { mayReadTrail } from '@/lib/audit/policy'
import { mayOversee } from '@/lib/organization/appraiser/policy'
import { mayListEmployees } from '@/lib/organization/employee/policy'
import { mayReadRecording } from '@/lib/organization/recording/policy'
import { mayImportSomething } from '@/lib/organization/siasn/policy'
import { mayReadBoard } from '@/lib/plan/board/policy'
import { mayFollowClarity } from '@/lib/plan/clarity/policy'
import { maySearchLibrary } from '@/lib/plan/library/policy'
import { mayListPlans } from '@/lib/plan/policy'
import { mayFollowWordings } from '@/lib/plan/quality/policy'
import { mayListTeams } from '@/lib/plan/team/policy'
import { mayListProgress } from '@/lib/progress/policy'
import { mayPublishRule } from '@/lib/rule/policy'
import { mayManageKeys } from '@/lib/survey/api-key/policy'
import { maySeeLanguages } from '@/lib/survey/language/policy'
import { mayListSurveys } from '@/lib/survey/policy'
import { mayReadFeeSignals } from '@/lib/survey/signal/policy'
import { NavLink } from './nav-link'

type Place = { href: string; label: string; opensFor: (actor: Actor) => boolean }
type Group = { title: string; places: readonly Place[] }

/** The places of the office, each shown to those whom its page lets in. */
const groups: readonly Group[] = [
  {
    title: 'Kinerja',
    places: [
      { href: '/beranda', label: 'Beranda', opensFor: () => true },
      { href: '/skp', label: 'SKP', opensFor: mayListPlans },
      { href: '/progres', label: 'Progres', opensFor: mayListProgress },
      { href: '/penilaian', label: 'Penilaian', opensFor: mayListAppraisals },
    ],
  },
  {
    title: 'Penetapan',
    places: [
      { href: '/kinerja-unit', label: 'Kinerja unit', opensFor: () => true },
      { href: '/pohon', label: 'Pohon kinerja', opensFor: () => true },
      { href: '/peran-hasil', label: 'Matriks peran hasil', opensFor: ({ appraises }) => appraises.size > 0 },
      { href: '/tim', label: 'Tim kerja', opensFor: mayListTeams },
      { href: '/pustaka', label: 'Pustaka indikator', opensFor: maySearchLibrary },
      { href: '/kewajaran', label: 'Kewajaran target', opensFor: mayListPlans },
      { href: '/skp/papan', label: 'Papan SKP', opensFor: mayReadBoard },
      { href: '/skp/pemahaman', label: 'Pemahaman ekspektasi', opensFor: mayFollowClarity },
      { href: '/skp/pemahaman/rumusan', label: 'Mutu rumusan', opensFor: mayFollowWordings },
    ],
  },
  {
    title: 'Layanan',
    places: [
      { href: '/survei', label: 'Survei', opensFor: mayListSurveys },
      { href: '/survei/banding', label: 'Banding unit', opensFor: mayListSurveys },
      { href: '/survei/tindak-lanjut', label: 'Tindak lanjut survei', opensFor: () => true },
      { href: '/survei/pekppp', label: 'PEKPPP', opensFor: mayListSurveys },
      { href: '/survei/layanan', label: 'Daftar layanan', opensFor: mayListSurveys },
      { href: '/survei/bahasa', label: 'Bahasa survei', opensFor: maySeeLanguages },
      { href: '/survei/kunci', label: 'Kunci sistem lain', opensFor: mayManageKeys },
      { href: '/survei/sinyal', label: 'Sinyal biaya', opensFor: mayReadFeeSignals },
      { href: '/transparansi', label: 'Halaman publik', opensFor: () => true },
    ],
  },
  {
    title: 'Kepegawaian',
    places: [
      { href: '/pegawai', label: 'Pegawai', opensFor: mayListEmployees },
      { href: '/pegawai/penilai', label: 'Pejabat penilai', opensFor: mayOversee },
      { href: '/pegawai/pencatat', label: 'Sistem pencatat', opensFor: mayReadRecording },
      { href: '/pegawai/impor', label: 'Impor', opensFor: mayImportSomething },
      { href: '/pegawai/akun', label: 'Akun pegawai', opensFor: mayListAccounts },
      { href: '/pengaturan/peran', label: 'Peran', opensFor: mayListGrants },
    ],
  },
  {
    title: 'Pengembangan',
    places: [
      { href: '/sosialisasi', label: 'Sosialisasi', opensFor: () => true },
      { href: '/pelatihan', label: 'Pelatihan', opensFor: () => true },
      { href: '/pelatihan/katalog', label: 'Katalog pelatihan', opensFor: () => true },
    ],
  },
  {
    title: 'Pertanggungjawaban',
    places: [
      { href: '/audit', label: 'Jejak audit', opensFor: mayReadTrail },
      { href: '/aturan', label: 'Aturan', opensFor: () => true },
      { href: '/pengaturan/aturan', label: 'Setelan aturan', opensFor: mayPublishRule },
    ],
  },
]

export function OfficeNav({ actor }: { actor: Actor }) {
  const open = groups.map(({ title, places }) => ({ title, places: places.filter(({ opensFor }) => opensFor(actor)) }))
  const addresses = open.flatMap(({ places }) => places.map(({ href }) => href))
  return (
    <nav aria-label="Utama" className="grid gap-6">
      {open
        .filter(({ places }) => places.length > 0)
        .map(({ title, places }) => (
          <div key={title} className="grid gap-1">
            <p className="px-3 font-semibold text-ink-soft text-sm">{title}</p>
            <ul className="grid">
              {places.map(({ href, label }) => (
                <li key={href}>
                  <NavLink href={href} addresses={addresses}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  )
}
