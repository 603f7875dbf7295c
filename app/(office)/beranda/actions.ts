'use server'

import { formAction } from '@/lib/door/form-action'
import { putAside as command } from '@/lib/notification/commands'
import { notificationRef } from '@/lib/notification/schema'

export const putAside = formAction({ schema: notificationRef, perform: command, refusals: {}, next: () => '/beranda' })
