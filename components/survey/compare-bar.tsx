/** An IKM (25 to 100) as figure and bar; the bar only repeats the figure. */
export function IkmBar({ ikm, text }: { ikm: string; text: string }) {
  return (
    <span className="flex min-w-40 items-center gap-3">
      <span className="w-14 tabular-nums">{text}</span>
      <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2.5 w-0 min-w-16 flex-1">
        <rect width="100" height="8" rx="2" className="fill-sunken" />
        <rect width={Math.max(0, ((Number(ikm) - 25) / 75) * 100)} height="8" rx="2" className="fill-accent" />
      </svg>
    </span>
  )
}
