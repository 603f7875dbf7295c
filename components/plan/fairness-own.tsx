import { Link } from '@/components/ui/link'
import { ownScopeNames, placeSentence, writtenFigure, writtenSpread } from '@/lib/plan/fairness/labels'
import type { OwnPlace } from '@/lib/plan/fairness/queries'
import { type OwnScope, ownScopes } from '@/lib/plan/fairness/schema'
import { FairnessStrip } from './fairness-strip'

type Props = { places: readonly OwnPlace[]; scope: OwnScope; year: number; hrefOf: (scope: OwnScope) => string }

/** Where the own targets lie among those of colleagues at the same title and level, without names. */
export function FairnessOwn({ places, scope, year, hrefOf }: Props) {
  return (
    <section aria-labelledby="target-anda" className="grid gap-4">
      <div className="grid max-w-3xl gap-2">
        <h2 id="target-anda" className="font-bold text-xl">
          Target Anda
        </h2>
        <p className="text-ink-soft">
          Dibandingkan dengan rekan yang nama jabatan dan jenjangnya sama dan rumusan indikatornya sama, dalam SKP {year} yang sudah
          disepakati. Nama mereka tidak ditampilkan.
        </p>
      </div>
      <ul className="flex flex-wrap gap-2">
        {ownScopes.map((one) => (
          <li key={one}>
            <Link
              href={hrefOf(one)}
              aria-current={one === scope ? 'true' : undefined}
              className="inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-ground"
            >
              {ownScopeNames[one]}
            </Link>
          </li>
        ))}
      </ul>
      {places.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-5">
          Belum ada indikator Anda yang dapat dibandingkan: rekan dengan jabatan dan rumusan yang sama masih terlalu sedikit, atau SKP Anda
          tahun ini belum disepakati.
        </p>
      ) : (
        <ul className="grid gap-4">
          {places.map((place) => {
            const { indicatorId, planId, text, target, spread } = place
            const label = `Anda: ${writtenFigure(place, target)}; ${writtenSpread(place, spread)}`
            return (
              <li key={indicatorId} className="grid min-w-0 gap-3 rounded-xl border border-line bg-surface p-5">
                <h3 className="font-semibold">{text}</h3>
                <FairnessStrip label={label} spread={spread} own={target} />
                <p className="tabular-nums">{label}.</p>
                <p className="text-ink-soft">
                  {placeSentence(place)} Bila menurut Anda tidak wajar, Anda dapat{' '}
                  <Link href={`/skp/${planId}#kewajaran-${indicatorId}`} className="text-accent underline underline-offset-4">
                    mempertanyakannya di SKP Anda
                  </Link>
                  .
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
