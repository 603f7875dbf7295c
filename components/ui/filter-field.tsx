const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

type Props = { name: string; label: string; value: string; wide?: boolean }

/** A box to search in, in a form that is an address. Its id is its name. */
export function FilterText({ name, label, value, wide = false }: Props) {
  return (
    <div className={`grid min-w-0 gap-1.5 ${wide ? 'sm:col-span-2' : ''}`}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <input id={name} name={name} type="search" defaultValue={value} className={control} />
    </div>
  )
}

/** A list to choose one from, in a form that is an address: codes with their words, in order. */
export function FilterChoice({ name, label, value, options }: Props & { options: readonly (readonly [string, string])[] }) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className={control}>
        {options.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}
