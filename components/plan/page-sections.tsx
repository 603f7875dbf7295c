/** The parts of an SKP's page, to jump to. */
export function PageSections({ hasAnnexes, hasDialog }: { hasAnnexes: boolean; hasDialog: boolean }) {
  const sections = [
    ['hasil-kerja', 'Hasil kerja'],
    ['perilaku', 'Perilaku kerja'],
    ...(hasAnnexes ? [['lampiran', 'Lampiran']] : []),
    ...(hasDialog ? [['dialog', 'Dialog kinerja']] : []),
    ['riwayat', 'Riwayat'],
  ] as const
  return (
    <nav aria-label="Isi halaman" className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-line border-y py-1">
        {sections.map(([anchor, title]) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
