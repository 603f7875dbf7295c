import { machineRoute } from '@/lib/door/machine-route'
import { receiveBook } from '@/lib/survey/service-book/commands'
import { refusals } from '@/lib/survey/service-book/labels'
import { sentBook } from '@/lib/survey/service-book/schema'

/** Days of a service's book from another system, by its key. */
export const POST = machineRoute({ use: 'SERVICE_BOOK', schema: sentBook, perform: receiveBook, refusals, most: 256 * 1024 })
