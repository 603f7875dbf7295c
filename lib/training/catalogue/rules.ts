import { createHash } from 'node:crypto'
import { aimText } from '../rules'
import type { CourseContent } from './schema'

/** A mark of what a course says: a form that shows another wording than the stored one is refused by it. */
export function markOf({ title, form, provider, hours, description, aims }: CourseContent): string {
  const told = JSON.stringify([title, form, provider, hours, description, aims.map(aimText).sort()])
  return createHash('sha256').update(told).digest('hex').slice(0, 32)
}
