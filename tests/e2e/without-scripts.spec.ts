import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

test('an SKP is written without scripts; what was typed stays when something must be mended', async ({ page }) => {
  await signInAs(page, 'Galih Utami')
  await page.goto('/skp')
  await page.getByRole('button', { name: 'Susun SKP' }).click()
  await page.getByLabel('Rencana hasil kerja').fill('Data kinerja perangkat daerah lengkap setiap triwulan')
  await page.getByRole('button', { name: 'Tambah RHK' }).click()
  await expect(page.getByRole('heading', { name: 'Data kinerja perangkat daerah lengkap' })).toBeVisible()

  await page.getByLabel('Indikator kinerja individu (IKI)').fill('SKP yang disepakati tepat waktu')
  await page.getByLabel('Target setahun').fill('98.5')
  await page.getByRole('button', { name: 'Tambah indikator' }).click()
  await expect(page.getByRole('alert')).toContainText('Tulis desimal dengan koma, misalnya 98,5.')
  await expect(page.getByLabel('Indikator kinerja individu (IKI)')).toHaveValue('SKP yang disepakati tepat waktu')
  await expect(page.getByLabel('Target setahun')).toHaveValue('98.5')

  await page.getByLabel('Target setahun').fill('98,5')
  await page.getByLabel('Satuan').fill('persen')
  await page.getByLabel('Aspek', { exact: true }).selectOption({ label: 'Waktu' })
  await page.getByLabel('Realisasi setahun dihitung').selectOption('LAST')
  await page.getByRole('button', { name: 'Tambah indikator' }).click()
  await expect(page.getByText('98,5 persen').first()).toBeVisible()
})
