import { expect, test } from 'vitest'
import { faultOf } from '@/lib/log'

test('a fault says what failed and where, never what was typed', () => {
  const fault = faultOf(new RangeError('Petugasnya kasar\n    at loket tiga\nnomor 0812'))
  expect(fault.error).toBe('RangeError')
  expect(fault.at[0]).toContain('log.test.ts')
  expect(JSON.stringify(fault)).not.toMatch(/kasar|loket|0812/)
  expect(faultOf('teks')).toEqual({ error: 'unknown', at: [] })
})
