/** The forms of an SKP's editor: an RHK, an indicator of an RHK, the expectations, the lampiran, the marks it is submitted with. Also their ids on the page. */
export const partOf = {
  workResult: (id: string | null) => `rhk-${id ?? 'baru'}`,
  indicator: (workResultId: string, id: string | null) => (id === null ? `iki-baru-${workResultId}` : `iki-${id}`),
  expectations: 'ekspektasi',
  annexes: 'lampiran',
  submission: 'ajukan',
} as const

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const shapes = new RegExp(
  `^(?:rhk-baru|ekspektasi|lampiran|ajukan|rhk-(?<result>${uuid})|iki-baru-(?<ofResult>${uuid})|iki-(?<indicator>${uuid}))$`,
)

/** What a form's id says it is about; null where it is no id of such a form. */
export function aboutPart(part: string): { workResultId: string | null; indicatorId: string | null } | null {
  const groups = part.match(shapes)
  if (!groups) return null
  const { result, ofResult, indicator } = groups.groups ?? {}
  return { workResultId: result ?? ofResult ?? null, indicatorId: indicator ?? null }
}

/** The key under which a form of an SKP is kept. */
export function unsentKey(planId: string, part: string): string {
  return `skp ${planId} ${part}`
}

/** What is typed and never sent is forgotten after so many days. */
export const keptDays = 30
