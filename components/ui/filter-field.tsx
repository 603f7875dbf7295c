import type { ReactNode } from 'react'

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

type Props = { name: string; label: string; value: string; wide?: boolean }
/** Codes with their words, in order. */
type Options = readonly (readonly [string, string])[]

/** A box to search in, in a form that is an address. Its id is its name. */
export function FilterText({ name, label, value, wide = false }: Props) {
  return (
    <Frame {...{ name, label, wide }}>
      <input id={name} name={name} type="search" defaultValue={value} className={control} />
    </Frame>
  )
}

/** A day to choose, in a form that is an address. */
export function FilterDay({ name, label, value }: Props) {
  return (
    <Frame {...{ name, label }}>
      <input id={name} name={name} type="date" defaultValue={value} className={control} />
    </Frame>
  )
}

/** A list to choose one from, in a form that is an address; `groups` come below the options, each under its title. */
export function FilterChoice({
  name,
  label,
  value,
  options,
  groups = [],
}: Props & { options: Options; groups?: readonly { title: string; options: Options }[] }) {
  return (
    <Frame {...{ name, label }}>
      <select id={name} name={name} defaultValue={value} className={control}>
        <Choices options={options} />
        {groups.map(({ title, options: some }) => (
          <optgroup key={title} label={title}>
            <Choices options={some} />
          </optgroup>
        ))}
      </select>
    </Frame>
  )
}

function Choices({ options }: { options: Options }) {
  return options.map(([code, word]) => (
    <option key={code} value={code}>
      {word}
    </option>
  ))
}

function Frame({ name, label, wide = false, children }: { name: string; label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={`grid min-w-0 content-start gap-1.5 ${wide ? 'sm:col-span-2' : ''}`}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      {children}
    </div>
  )
}

/** A search whose state is its address: it works without scripts, and can be kept and sent to a colleague. */
export function FilterForm({ button = 'Cari', children }: { button?: string; children: ReactNode }) {
  return (
    <form method="get" className="grid gap-4 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-4">
      {children}
      <button
        type="submit"
        className="min-h-11 self-end rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken sm:justify-self-start"
      >
        {button}
      </button>
    </form>
  )
}
