import { Details } from '@/components/ui/details'

/** The badge that other sites may show, and the line that shows it. */
export function Embed({ unitId, unitName, origin }: { unitId: string; unitName: string; origin: string }) {
  const badge = `/transparansi/${unitId}/lencana.svg`
  const [page, picture] = [`/transparansi/${unitId}`, badge].map((path) => new URL(path, origin).href)
  const line = `<a href="${page}"><img src="${picture}" alt="IKM ${escaped(unitName)}" width="260" height="72"></a>`
  return (
    <Details className="rounded-xl border border-line bg-surface">
      <summary className="min-h-11 cursor-pointer px-5 py-2.5 font-semibold text-accent">Pasang lencana di situs lain</summary>
      <div className="grid gap-3 p-5 pt-2">
        {/* biome-ignore lint/performance/noImgElement: an SVG made on the spot */}
        <img src={badge} alt={`Lencana IKM ${unitName}`} width={260} height={72} />
        <label htmlFor="lencana" className="font-semibold">
          Salin baris ini ke situs Anda
        </label>
        <textarea
          id="lencana"
          readOnly
          rows={3}
          defaultValue={line}
          className="block w-full rounded-xl border border-line-strong bg-sunken p-3 font-mono text-sm"
        />
      </div>
    </Details>
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
