import { expect, test } from 'vitest'
import { badgeSvg } from '@/lib/transparency/badge/document'
import { publicIndex } from '@/lib/transparency/rules'

const nameIn = async (unitName: string) => {
  const svg = await badgeSvg({ unitName, figure: publicIndex([], 5) }, 2026)
  return /font-size="11"[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''
}

test('a name stands within the badge, also in capital letters, and whole where there is room', async () => {
  expect(await nameIn('Dinas Kesehatan Kota Uji')).toBe('Dinas Kesehatan Kota Uji')
  expect((await nameIn('Bidang Pelayanan Pendaftaran Penduduk')).length).toBeGreaterThan(24)
  const wide = await nameIn('BIDANG PELAYANAN PENDAFTARAN PENDUDUK')
  expect(wide).toMatch(/…$/)
  expect(wide.length).toBeLessThan(25)
})
