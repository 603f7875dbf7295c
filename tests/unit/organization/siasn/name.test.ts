import fc from 'fast-check'
import { expect, test } from 'vitest'
import { properName } from '@/lib/organization/siasn/name/rules'

test.each([
  ['SRI TANJUNG', 'Sri Tanjung'],
  ["SITI NUR'AINI BINTI H.M. ALI-RAHMAN", "Siti Nur'aini binti H.M. Ali-Rahman"],
  ["MA'RUF AL-FARISI", "Ma'ruf Al-Farisi"],
  ['ACHMAD BIN YUSUF', 'Achmad bin Yusuf'],
  ['ACHMAD BIN', 'Achmad Bin'],
  ['DA COSTA', 'Da Costa'],
  ['JOÃO DA COSTA', 'João da Costa'],
  ['I GUSTI NGURAH RAI', 'I Gusti Ngurah Rai'],
  ['HENDRA PRATAMA III', 'Hendra Pratama III'],
  ['HENDRA PRATAMA VI', 'Hendra Pratama VI'],
  ['VI', 'Vi'],
  ['ASEP II SUMIRAT', 'Asep Ii Sumirat'],
  ["O'BRIEN D'SOUZA", "O'Brien D'Souza"],
  ["DEVI D'A", "Devi D'a"],
  ['A.A. GDE AGUNG', 'A.A. Gde Agung'],
  ['ST. FATIMAH (IDA)', 'St. Fatimah (Ida)'],
  ['Maria McArthur', 'Maria McArthur'],
])('%s is written %s', (capitals, proper) => expect(properName(capitals)).toBe(proper))

test('only the case of letters changes, and a second time nothing', () => {
  const names = fc.stringMatching(/^[A-Z'.-]{1,8}( [A-Z'.-]{1,8}){0,4}$/)
  fc.assert(
    fc.property(names, (name) => {
      expect(properName(name).toUpperCase()).toBe(name)
      const once = properName(name)
      if (once !== once.toUpperCase()) expect(properName(once)).toBe(once)
    }),
  )
})
