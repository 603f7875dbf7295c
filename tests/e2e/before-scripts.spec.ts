import type { Page, Route } from '@playwright/test'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

/** Holds every script of the page back until let go. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isHeld = true
  await page.route('**/_next/**/*.js*', async (route) => {
    if (isHeld) held.push(route)
    else await route.continue()
  })
  return async () => {
    isHeld = false
    await Promise.all(held.map((route) => route.continue()))
  }
}

test('what was chosen before the scripts came decides what shows when they are there', async ({ page }) => {
  await signInAs(page, 'Marlina Wibowo')
  await page.goto('/skp')
  await page
    .getByRole('button', { name: 'Susun SKP' })
    .or(page.getByRole('link', { name: 'Lanjutkan' }))
    .first()
    .click()
  await page.waitForURL('**/susun*')
  const result = page.getByRole('heading', { name: 'Indikator yang dipilih lebih awal' })
  await page.getByLabel('Rencana hasil kerja').last().fill('Indikator yang dipilih lebih awal')
  await page.getByRole('button', { name: 'Tambah RHK' }).last().click()
  await expect(result).toBeVisible()
  const address = new URL(page.url()).pathname

  const letGo = await holdScripts(page)
  await page.goto(address, { waitUntil: 'commit' })
  await expect(result).toBeVisible()
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Tambah indikator', includeHidden: true }) }).last()
  if (!(await form.isVisible())) await page.locator('summary', { hasText: 'Tambah indikator' }).last().click()
  await expect(form.getByLabel('Tanggal paling lambat')).toBeVisible()
  await form.getByLabel('Arah').selectOption('BY_DATE')
  await form.getByLabel('Sumber realisasi').selectOption('SURVEY_INDEX')
  await letGo()

  await expect(form.getByLabel('Target setahun')).toBeHidden()
  await expect(form.getByLabel('Arah')).toHaveValue('BY_DATE')
  await expect(form.getByLabel('Tanggal paling lambat')).toBeVisible()
  await expect(form.getByLabel('Satuan')).toBeHidden()
  await form.getByLabel('Arah').selectOption('HIGHER_IS_BETTER')
  await expect(form.getByLabel('Target setahun')).toBeVisible()
  await expect(form.getByLabel('Unit yang diukur')).toBeVisible()
})
