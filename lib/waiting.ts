import type { Day } from './day'

/** Something that waits for a person: a line of their home page. `kind` becomes words in the labels of the noun it comes from. */
export type Waiting<K extends string = string> = {
  kind: K
  /** What it is about, for example a name; empty when the kind says all. */
  subject: string
  /** The page to do it on. */
  href: string
  /** Last day to do it; null when none is set. */
  dueOn: Day | null
}
