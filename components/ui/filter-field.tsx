import type { ReactNode } from 'react'

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

type Props = { name: string; label: string; value: string; wide?: boolean; narrow?: boolean }
/** Codes with their words, in order. */
type Options = readonly (readonly [string, string])[]

/** A box to search in, in a form that is an address. Its id is its name; `offered` are words to take instead of typing them. */
export function FilterText({ name, label, value, wide = false, offered = [] }: Props & { offered?: readonly string[] }) {
  const list = offered.length > 0 ? `${name}-pilihan` : undefined
  return (
    <Frame {...{ name, label, wide }}>
      <input id={name} name={name} type="search" list={list} defaultValue={value} className={control} />
      {list ? (
        <datalist id={list}>
          {offered.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
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
  narrow = false,
}: Props & { options: Options; groups?: readonly { title: string; options: Options }[] }) {
  return (
    <Frame {...{ name, label, narrow }}>
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

type FrameProps = { name: string; label: string; wide?: boolean; narrow?: boolean; children: ReactNode }

/** `wide` takes two columns of a form in columns; in a form on a line a frame takes what room there is, unless it is `narrow`. */
function Frame({ name, label, wide = false, narrow = false, children }: FrameProps) {
  return (
    <div className={`grid min-w-0 content-start gap-1.5 ${wide ? 'sm:col-span-2' : ''} ${narrow ? '' : 'flex-1 basis-64'}`}>
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

type LineProps = { button?: string; kept?: Readonly<Record<string, string>>; children: ReactNode }

/** The same on one line; `kept` is what the address says beside the search, and keeps. */
export function FilterLine({ button = 'Cari', kept = {}, children }: LineProps) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken">
        {button}
      </button>
    </form>
  )
}
