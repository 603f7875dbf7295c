import { formatDecimal } from '../../format'
import type { PublicUnitPage } from '../queries'

const longest = 28

/** The badge as an SVG text: whose index, how much, what band, of which year. */
export async function badgeSvg({ unitName, figure }: Pick<PublicUnitPage, 'unitName' | 'figure'>, year: number): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const index = figure.index.ok && !figure.withheld ? figure.index.value : null
  const name = fitting(unitName)
  const said = index ? `IKM ${formatDecimal(index.ikm)}` : 'IKM belum ada'
  const about = index ? `Mutu ${index.mutu}, ${index.kinerja}, ${year}` : `Tahun ${year}`
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="260"
      height="72"
      viewBox="0 0 260 72"
      role="img"
      aria-label={`${unitName}: ${said}. ${about}.`}
    >
      <rect width="260" height="72" rx="12" fill="#ffffff" stroke="#c9d3d5" />
      <rect x="10" y="12" width="48" height="48" rx="13" fill="#00585c" />
      <g transform="translate(18 20)" fill="none" stroke="#ffffff" strokeLinecap="round">
        <path d="M8 11h16M16 11v11" strokeWidth="3.4" />
        <path d="M10.5 22a5.5 5.5 0 0 0 11 0" strokeWidth="2.6" />
      </g>
      <g fontFamily="ui-sans-serif, system-ui, sans-serif" fill="#12262b">
        <text x="70" y="22" fontSize="11" fill="#44565b">
          {name}
        </text>
        <text x="70" y="44" fontSize="20" fontWeight="700">
          {said}
        </text>
        <text x="70" y="61" fontSize="11" fill="#44565b">
          {about}
        </text>
      </g>
    </svg>,
  )
}

/** A name as far as it stands in the badge; capital letters take more of the room. */
function fitting(name: string): string {
  const signs = Array.from(name)
  let width = 0
  const end = signs.findIndex((sign) => {
    width += /\p{Lu}/u.test(sign) ? 1.3 : 1
    return width > longest
  })
  return end === -1 ? name : `${signs.slice(0, end - 1).join('')}…`
}
