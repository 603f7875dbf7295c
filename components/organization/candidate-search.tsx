type Field = { name: string; label: string; value: string }

/** Looks for people by name or NIP; whom it finds can be chosen in the form below it. An address, so it works without scripts; it keeps what else it says. */
export function CandidateSearch({ fields, kept = {} }: { fields: readonly Field[]; kept?: Readonly<Record<string, string>> }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3 rounded-xl border border-line bg-sunken p-4">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, value }) => (
        <div key={name} className="grid min-w-0 flex-1 basis-64 gap-1.5">
          <label htmlFor={`cari-${name}`} className="font-semibold">
            {label}
          </label>
          <input
            id={`cari-${name}`}
            name={name}
            type="search"
            defaultValue={value}
            className="block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base"
          />
        </div>
      ))}
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-ground">
        Cari
      </button>
    </form>
  )
}
