/** The mark: a beam and a bowl, the scale that a tera stamp vouches for. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2.5 font-bold text-lg tracking-tight">
      <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true">
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <path d="M8 11h16M16 11v11" className="stroke-on-accent" strokeWidth="3.4" strokeLinecap="round" />
        <path d="M10.5 22a5.5 5.5 0 0 0 11 0" className="fill-none stroke-on-accent opacity-60" strokeWidth="2.6" strokeLinecap="round" />
      </svg>
      Tera
    </span>
  )
}
