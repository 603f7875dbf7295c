'use server'

import { formAction } from '@/lib/door/form-action'
import { applyImport, discardImport } from '@/lib/organization/siasn/commands'
import { refusals } from '@/lib/organization/siasn/labels'
import { importRef } from '@/lib/organization/siasn/upload/schema'

export const apply = formAction({ schema: importRef, perform: applyImport, refusals, next: ({ importId }) => `/pegawai/impor/${importId}` })

export const discard = formAction({ schema: importRef, perform: discardImport, refusals, next: () => '/pegawai/impor' })
