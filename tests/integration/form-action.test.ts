import { expect, test } from 'vitest'
import { z } from 'zod'
import { formAction } from '@/lib/door/form-action'
import { ok } from '@/lib/result'

const nul = String.fromCharCode(0)
const id = '01a205e9-8d07-775e-bd71-db1fb0c232b9'

test('a form is done with its texts plain, and with a key only where it is one', async () => {
  const seen: unknown[] = []
  const action = formAction({
    schema: z.object({ text: z.string() }),
    perform: async (_actor, input, options) => {
      seen.push({ ...input, ...options })
      return ok(null)
    },
    refusals: {},
    next: () => '/',
    open: true,
  })
  for (const key of ['-'.repeat(36), id]) {
    const form = new FormData()
    form.append('text', `a${nul}b`)
    form.append('_key', key)
    await expect(action(undefined, form)).rejects.toThrow('NEXT_REDIRECT')
  }
  expect(seen).toEqual([{ text: 'ab' }, { text: 'ab', key: id }])
})
