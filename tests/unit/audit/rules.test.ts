import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, digestOf, genesis, type SealedAct, sameBytes, sealOf } from '@/lib/audit/rules'

const act: SealedAct = {
  id: '01a20480-0000-7000-8000-000000000001',
  at: new Date('2026-11-22T05:00:00.123Z'),
  actorKind: 'PERSON',
  accountId: null,
  verb: 'plan.agree',
  noun: 'plan',
  nounId: null,
  unitId: null,
  reason: null,
  beforeDigest: null,
  afterDigest: new Uint8Array([1, 2]),
  requestId: '01a20480-0000-7000-8000-000000000002',
}

test('equal values have equal text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      return canonical(value) === canonical(turned)
    }),
  )
})

test('the text is JSON that gives the value back', () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => canonical(JSON.parse(canonical(value))) === canonical(value)))
})

test('dates, bytes and big integers have one text each', () => {
  expect(canonical({ b: 1n, a: new Date('2026-01-01T00:00:00Z'), c: new Uint8Array([255]), d: undefined })).toBe(
    '{"a":"2026-01-01T00:00:00.000Z","b":"1","c":"ff"}',
  )
})

test('the same value has another digest under another salt', () => {
  expect(sameBytes(digestOf(new Uint8Array([1]), '"BAIK"'), digestOf(new Uint8Array([2]), '"BAIK"'))).toBe(false)
})

test.each(Object.keys(act) as (keyof SealedAct)[])('a seal changes with the act’s %s', (key) => {
  const changed = { ...act, [key]: key === 'at' ? new Date(0) : key.endsWith('Digest') ? new Uint8Array([9]) : 'lain' } as SealedAct
  expect(sameBytes(sealOf(genesis, 1n, act), sealOf(genesis, 1n, changed))).toBe(false)
})

test('a seal changes with its number and with the seal before it', () => {
  const seal = sealOf(genesis, 1n, act)
  expect(sameBytes(seal, sealOf(genesis, 2n, act))).toBe(false)
  expect(sameBytes(seal, sealOf(seal, 1n, act))).toBe(false)
})
