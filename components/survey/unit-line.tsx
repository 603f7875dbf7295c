/** The unit below the name of what is its own; nothing where the name already says it. */
export function UnitLine({ name, unitName }: { name: string; unitName: string }) {
  return name === unitName ? null : <span className="block font-normal text-ink-soft text-sm">{unitName}</span>
}
