import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { UnitDraftsForm } from '@/components/plan/unit-drafts-form'
import { FilterChoice, FilterLine } from '@/components/ui/filter-field'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listHref, listParams } from '@/lib/list-params'
import { maySearchLibrary } from '@/lib/plan/library/policy'
import { draftsSentence, listedSentences } from '@/lib/plan/library/unit/labels'
import { findUnitDrafts, listUnitsToPrepare, peopleOnPage } from '@/lib/plan/library/unit/queries'
import { planYear } from '@/lib/plan/schema'
import { prepareUnit } from '../actions'

export const metadata: Metadata = { title: 'Draf SKP satu unit' }

type Props = { searchParams: Promise<Record<string, string | undefined>> }

export default async function UnitDraftsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!maySearchLibrary(actor)) notFound()
  const search = await searchParams
  const { unit, tahun, bawah, dibuat, punya, lain, kosong } = search
  const { page } = listParams(search, ['nama'])
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(tahun)
  const units = await listUnitsToPrepare(actor)
  const unitId = z.uuid().safeParse(unit).data ?? (units.length === 1 ? units[0]?.id : undefined)
  const below = bawah === 'ya'
  const found = unitId === undefined ? null : await findUnitDrafts(actor, { unitId, year, below, page })
  if (unitId !== undefined && !found) notFound()
  const shown = found?.posts.reduce((sum, { candidates }) => sum + candidates.length, 0) ?? 0
  const kept = { unit: unitId, tahun: String(year), bawah: below ? 'ya' : '' }
  const count = (text: string | undefined) => Number(text) || 0
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Siapkan draf SKP satu unit</h1>
        <p className="text-ink-soft">Untuk pegawai yang belum punya SKP, dari indikator yang dipakai pemangku jabatan yang sama.</p>
      </header>
      {units.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Anda tidak mengepalai unit dan tidak mengelola kinerja unit mana pun. Kepala unit atau pengelola kinerja yang menyiapkan draf.
        </p>
      ) : (
        <FilterLine button="Tampilkan">
          <FilterChoice
            name="unit"
            label="Unit"
            value={unitId ?? ''}
            options={[['', 'Pilih unit'], ...units.map(({ id, name }) => [id, name] as const)]}
          />
          <FilterChoice
            name="tahun"
            label="Tahun"
            value={String(year)}
            options={[thisYear, thisYear + 1].map((one) => [String(one), String(one)] as const)}
            narrow
          />
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="bawah" value="ya" defaultChecked={below} className="size-5 accent-accent" />
            Dengan unit di bawahnya
          </label>
        </FilterLine>
      )}
      {dibuat === undefined ? null : (
        <Notice>{draftsSentence({ made: count(dibuat), hasPlan: count(punya), elsewhere: count(lain), empty: count(kosong) })}</Notice>
      )}
      {found ? <p className="max-w-3xl text-ink-soft">{listedSentences({ ...found, year }, shown).join(' ')}</p> : null}
      {found && unitId !== undefined && found.posts.length > 0 ? (
        <UnitDraftsForm
          action={prepareUnit}
          formKey={uuidv7()}
          values={{ unitId, year: String(year), below: below ? 'ya' : '' }}
          posts={found.posts}
        />
      ) : null}
      {found && (found.total > shown || page > 1) ? (
        <Pagination
          {...{ page, pageSize: peopleOnPage, total: found.total }}
          hrefOf={(to) => listHref('/pustaka/unit', kept, { page: to })}
        />
      ) : null}
    </div>
  )
}
