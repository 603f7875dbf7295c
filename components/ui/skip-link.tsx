/** Lets a keyboard reader jump over the header. */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="-translate-y-20 absolute top-2 left-2 z-50 rounded-lg bg-accent px-4 py-2 font-semibold text-on-accent focus-visible:translate-y-0"
    >
      Langsung ke isi
    </a>
  )
}
