'use server'

import { formAction } from '@/lib/door/form-action'
import { createApiKey, revokeApiKey } from '@/lib/survey/api-key/commands'
import { refusals } from '@/lib/survey/api-key/labels'
import { apiKeyRevocation, newApiKey } from '@/lib/survey/api-key/schema'

export const create = formAction({ schema: newApiKey, perform: createApiKey, refusals, reveal: ({ text }) => text })

export const revoke = formAction({ schema: apiKeyRevocation, perform: revokeApiKey, refusals, next: () => '/survei/kunci?dicabut=1' })
