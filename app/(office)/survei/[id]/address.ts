import { env } from '@/lib/env'

/** The whole address at which the public answers a survey. */
export function addressOf({ slug }: { slug: string }): string {
  return new URL(`/s/${slug}`, env().TERA_URL).href
}
