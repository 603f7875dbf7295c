import { jsonRoute } from '@/lib/door/json-route'
import { keepUnsent } from '@/lib/plan/unsent/commands'
import { unsentForm } from '@/lib/plan/unsent/schema'

/** Keeps what someone is typing into a form of an SKP. */
export const POST = jsonRoute(unsentForm, keepUnsent, 20 * 1024)
