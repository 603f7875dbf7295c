import { indicatorAspectNames, indicatorPerspectiveNames, planAnnexNames, workResultCategoryNames } from '@/lib/plan/labels'
import { writtenTarget } from '@/lib/plan/measure/labels'
import type { Draft, DraftIndicator, DraftResult } from '@/lib/plan/transfer/draft/rules'
import { doubtSentence } from '@/lib/plan/transfer/labels'

type Props = { draft: Draft; valueNames: Readonly<Record<string, string>> }

/** What was read of an SKP, as its draft would say it; what the person must check stands out. */
export function TransferPreview({ draft, valueNames }: Props) {
  return (
    <div className="grid gap-8">
      {draft.left.length > 0 ? <Left lines={draft.left} /> : null}
      <section aria-labelledby="hasil-kerja" className="grid gap-4">
        <h2 id="hasil-kerja" className="font-bold text-xl">
          Hasil kerja
        </h2>
        <ol className="grid gap-4">
          {draft.workResults.map((result) => (
            <Result key={result.place} result={result} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="perilaku" className="grid gap-3">
        <h2 id="perilaku" className="font-bold text-xl">
          Ekspektasi khusus pimpinan
        </h2>
        {draft.expectations.length === 0 ? <p className="text-ink-soft">Tidak ada yang terisi.</p> : null}
        <dl className="grid gap-3">
          {draft.expectations.map(({ valueKey, text }) => (
            <div key={valueKey} className="grid gap-1">
              <dt className="font-semibold">{valueNames[valueKey] ?? valueKey}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="lampiran" className="grid gap-3">
        <h2 id="lampiran" className="font-bold text-xl">
          Lampiran
        </h2>
        {(['RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES'] as const).map((kind) => (
          <div key={kind} className="grid gap-1">
            <h3 className="font-semibold">{planAnnexNames[kind]}</h3>
            {draft.annexes[kind].length === 0 ? <p className="text-ink-soft">Tidak ada yang terisi.</p> : null}
            <ol className="list-decimal pl-6">
              {draft.annexes[kind].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </div>
        ))}
      </section>
    </div>
  )
}

function Left({ lines }: { lines: readonly string[] }) {
  return (
    <section aria-labelledby="tidak-terbaca" className="grid gap-2 rounded-xl border border-warn bg-warn-ground p-4">
      <h2 id="tidak-terbaca" className="font-bold text-warn">
        Tidak ikut masuk draf
      </h2>
      <p>Belum dimengerti, atau melebihi jumlah yang muat dalam satu SKP. Tambahkan sendiri di draf bila perlu.</p>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Result({ result }: { result: DraftResult }) {
  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-5">
      <p className="text-ink-soft text-sm">
        RHK {result.place} · {workResultCategoryNames[result.category]}
      </p>
      <h3 className="font-semibold">{result.text}</h3>
      {result.supports ? <p className="text-ink-soft text-sm">RHK pimpinan yang diintervensi: {result.supports}</p> : null}
      {result.indicators.length === 0 ? (
        <p className="rounded-xl bg-warn-ground px-3 py-2 font-semibold text-warn">Tidak ada indikator yang terbaca. Tambahkan di draf.</p>
      ) : null}
      <ul className="grid gap-2">
        {result.indicators.map((one) => (
          <Indicator key={one.place} indicator={one} />
        ))}
      </ul>
    </li>
  )
}

function Indicator({ indicator: { text, aspect, perspective, shared, measure, doubts } }: { indicator: DraftIndicator }) {
  const shape = (aspect && indicatorAspectNames[aspect]) ?? (perspective && indicatorPerspectiveNames[perspective])
  const isRead = !doubts.some(({ code }) => code === 'targetUnread')
  return (
    <li className={`grid gap-1 rounded-xl border p-3 ${doubts.length > 0 ? 'border-warn bg-warn-ground' : 'border-line'}`}>
      <p>
        {shape ? <span className="text-ink-soft">{shape}: </span> : null}
        {text}
        {shared ? ' (bersama)' : ''}
      </p>
      {isRead ? <p className="text-sm">Target: {writtenTarget(measure)}</p> : null}
      {doubts.map((doubt) => (
        <p key={doubt.code} className="font-semibold text-sm text-warn">
          {doubtSentence(doubt)}
        </p>
      ))}
    </li>
  )
}
