import { type Browser, expect, type Page } from '@playwright/test'

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())

/**
 * An officer who is signed in names a service and opens a survey of it by the pages, of the first unit and the period that ends last
 * unless others are named. @returns the public address, as a path.
 */
export async function openByPages(page: Page, service: string, { unit = '', users = '56', period = '' } = {}): Promise<string> {
  await page.goto('/survei/layanan')
  await page.getByLabel('Unit yang memberi layanan').selectOption(unit === '' ? { index: 1 } : { label: unit })
  await page.getByLabel('Nama layanan').fill(service)
  await page.getByRole('button', { name: 'Tambah layanan' }).click()
  await expect(page.getByRole('status')).toContainText('sudah ditambahkan')
  await page.goto('/survei/baru')
  const choice = page.getByLabel('Yang disurvei')
  const label = (await choice.locator('option').allTextContents()).find((text) => text.startsWith(service))
  await choice.selectOption({ label: label ?? '' })
  await page.getByLabel('Periode', { exact: true }).selectOption(period === '' ? { index: 1 } : { label: period })
  await page.getByLabel('Dibuka mulai').fill(today)
  await page.getByLabel('Hari terakhir').fill(today)
  await page.getByLabel('Perkiraan warga yang dilayani').fill(users)
  await page.getByRole('button', { name: 'Buka survei' }).click()
  await expect(page.getByRole('status').first()).toContainText('Survei sudah dibuka')
  return (await page.getByRole('link', { name: 'Lihat formulir' }).getAttribute('href')) ?? ''
}

/** A citizen's phone, without scripts unless told otherwise. */
export async function phone(browser: Browser, { javaScriptEnabled = false } = {}): Promise<Page> {
  const device = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, javaScriptEnabled }
  return (await browser.newContext({ ...device, baseURL: process.env.TERA_URL ?? '' })).newPage()
}

/** The citizen taps the best answer of each question and sends the form. */
export async function answerBest(citizen: Page): Promise<void> {
  for (const question of await citizen.getByRole('group', { name: /^Pertanyaan \d dari 9/ }).all())
    await question.getByRole('radio').nth(3).tap()
  await citizen.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
}
