import type { ReactNode } from 'react'

/** A real table that scrolls inside its own frame on a narrow screen. `caption` names it for those who hear the page. */
export function Table({ caption, head, children }: { caption: string; head: readonly string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this frame only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and what scrolls must be reachable by keyboard
    <div role="group" className="overflow-x-auto rounded-xl border border-line" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-sunken text-ink-soft text-sm">
          <tr>
            {head.map((title) => (
              <th key={title} scope="col" className="px-4 py-2.5 font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </div>
  )
}

/** A row whose first cell names it. */
export function Row({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <tr>
      <th scope="row" className="min-w-40 px-4 py-2.5 align-top font-semibold">
        {title}
      </th>
      {children}
    </tr>
  )
}

export function Cell({ children }: { children: ReactNode }) {
  return <td className="min-w-32 px-4 py-2.5 align-top">{children}</td>
}
