export type UnsurBar = { name: string; nrr: number; text: string }

/** The NRR (1 to 4) of each unsur as a bar. It repeats the table beside it, so those who hear the page are spared it. */
export function UnsurChart({ bars }: { bars: readonly UnsurBar[] }) {
  return (
    <div aria-hidden="true" className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-surface p-5">
      {bars.map(({ name, nrr, text }) => (
        <div key={name} className="flex items-center gap-3">
          <span className="w-10">{name}</span>
          <svg aria-hidden="true" viewBox="0 0 300 20" preserveAspectRatio="none" className="h-5 w-0 min-w-0 flex-1">
            <rect width="300" height="20" className="fill-sunken" />
            <rect width={Math.max(0, (nrr - 1) * 100)} height="20" className="fill-accent" />
          </svg>
          <span className="w-14 text-right tabular-nums">{text}</span>
        </div>
      ))}
    </div>
  )
}
