/** A figure as the length of a bar between two bounds; it repeats the number beside it, so those who hear the page are spared it. */
export function Bar({ value, from = 0, to = 100 }: { value: number; from?: number; to?: number }) {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)))
  return (
    <span aria-hidden="true" className="mt-1.5 block h-2 overflow-hidden rounded-full bg-sunken forced-color-adjust-none">
      <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
    </span>
  )
}
