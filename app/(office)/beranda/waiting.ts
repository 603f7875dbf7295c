import type { Actor } from '@/lib/actor'
import type { Waiting } from '@/lib/waiting'

/** What waits for the actor in every noun, the soonest first; what has no last day comes last. */
export async function listWaiting(_actor: Actor): Promise<(Waiting & { label: string })[]> {
  return []
}
