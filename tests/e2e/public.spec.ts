import { expect, test } from '../support/browser'

const pages = ['/', '/aturan', '/tidak-ada']

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} is accessible and fits a phone (${colorScheme})`, async ({ page, accessible }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(path)
      await accessible(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  }
}

test('anyone can read every rule the figures rest on, with its article', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Lihat aturan yang dipakai' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aturan yang dipakai')
  const predikat = page.getByRole('region', { name: 'Tabel predikat kinerja' })
  await expect(predikat).toContainText('PermenPANRB')
  await expect(predikat.getByRole('row', { name: /^Di Atas Ekspektasi/ })).toContainText('Sangat Baik')
})
