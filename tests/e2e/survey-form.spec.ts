import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'
import { openByPages, phone } from '../support/survey-pages'

const withScripts = { javaScriptEnabled: true }
const question = (citizen: Page, number: number) => citizen.getByRole('group', { name: new RegExp(`^Pertanyaan ${number} dari 9`) })
const heading = (citizen: Page) => citizen.getByRole('heading', { level: 2 }).filter({ visible: true })
const onward = (citizen: Page) => citizen.getByRole('button', { name: 'Lanjut' })

async function tapAll(citizen: Page, answer: number): Promise<void> {
  for (let number = 1; number <= 9; number += 1) await question(citizen, number).getByRole('radio').nth(answer).tap()
  await expect(heading(citizen)).toContainText('Jenis kelamin')
}

async function skipProfile(citizen: Page): Promise<void> {
  for (const part of ['Jenis kelamin', 'Usia', 'Pendidikan terakhir', 'Pekerjaan']) {
    await expect(heading(citizen)).toContainText(part)
    await onward(citizen).tap()
  }
  await expect(heading(citizen)).toHaveText('Saran atau masukan')
}

async function openedBy(page: Page, name: string): Promise<string> {
  await signInAs(page, 'Marlina Wibowo')
  return openByPages(page, `${name} ${Date.now()}`)
}

test('nine taps, one question at a time; a low answer offers to say why', async ({ page, browser, accessible }) => {
  const address = await openedBy(page, 'Sembilan ketukan')
  const citizen = await phone(browser, withScripts)
  await citizen.goto(address)
  await expect(citizen.getByRole('main')).toContainText('Petugas tidak dapat melihat jawaban Anda')
  await question(citizen, 1).getByRole('radio').nth(1).tap()
  await citizen.getByLabel('Mengapa? Boleh dikosongkan').filter({ visible: true }).fill('Berkas diminta dua kali.')
  await accessible(citizen)
  await onward(citizen).tap()
  await expect(question(citizen, 2)).toBeVisible()
  await expect(heading(citizen)).toBeFocused()
  await citizen.reload()
  await expect(question(citizen, 2)).toBeVisible()
  await citizen.getByRole('button', { name: 'Kembali' }).tap()
  await expect(citizen.getByLabel('Mengapa? Boleh dikosongkan').filter({ visible: true })).toHaveValue('Berkas diminta dua kali.')
  await tapAll(citizen, 3)
  await citizen.getByRole('radio', { name: 'Perempuan' }).tap()
  await expect(heading(citizen)).toContainText('Usia')
  await accessible(citizen)
  for (let part = 0; part < 3; part += 1) await onward(citizen).tap()
  await citizen.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
  await expect(citizen.getByRole('heading', { name: 'Yang berubah karena jawaban sebelumnya' })).toBeVisible()
  await accessible(citizen)
  await citizen.context().close()
})

test('a lost connection loses nothing, and stores once', async ({ page, browser }) => {
  const address = await openedBy(page, 'Sambungan putus')
  const office = new URL(page.url()).pathname.replace(/\/cara$/, '')
  const citizen = await phone(browser, withScripts)
  await citizen.goto(address)
  await tapAll(citizen, 2)
  await skipProfile(citizen)
  await citizen.getByLabel('Saran atau masukan').fill('Dari tempat tanpa sinyal.')
  await citizen.context().setOffline(true)
  await citizen.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(citizen.getByRole('status')).toContainText('Belum terkirim: sambungan terputus')
  await expect(citizen.getByLabel('Saran atau masukan')).toHaveValue('Dari tempat tanpa sinyal.')
  await citizen.context().setOffline(false)
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
  await citizen.context().close()
  await page.goto(office)
  await expect(page.getByRole('main')).toContainText('Baru 1 orang yang menjawab')
})

test('by keyboard alone, in English, with the page at 400 %', async ({ page, browser, accessible }) => {
  const address = await openedBy(page, 'Papan tik')
  const citizen = await (await browser.newContext({ viewport: { width: 320, height: 256 }, baseURL: process.env.TERA_URL ?? '' })).newPage()
  await citizen.goto(address)
  await citizen.getByRole('link', { name: 'English' }).click()
  await expect(citizen.locator('html')).toHaveAttribute('lang', 'en')
  for (let number = 1; number <= 9; number += 1) {
    await expect(citizen.getByRole('group', { name: new RegExp(`^Question ${number} of 9`) })).toBeVisible()
    await citizen.keyboard.press('4')
    await citizen.keyboard.press('Enter')
  }
  expect(await citizen.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await accessible(citizen)
  for (let part = 0; part < 4; part += 1) await citizen.keyboard.press('Enter')
  await expect(heading(citizen)).toHaveText('Comments or suggestions')
  await citizen.getByRole('button', { name: 'Send answers' }).press('Enter')
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await citizen.context().close()
})

test('without scripts the whole form is one page, and a low answer has its box', async ({ page, browser }) => {
  const address = await openedBy(page, 'Tanpa skrip')
  const citizen = await phone(browser)
  await citizen.goto(address)
  await expect(citizen.getByRole('group', { name: /^Pertanyaan \d dari 9/ })).toHaveCount(9)
  await expect(citizen.getByRole('button')).toHaveText(['English', 'Kirim jawaban'])
  const why = citizen.getByLabel('Mengapa? Boleh dikosongkan').filter({ visible: true })
  await expect(why).toHaveCount(0)
  await question(citizen, 2).getByRole('radio').nth(0).tap()
  await why.fill('Harus kembali tiga kali.')
  await citizen.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
  await citizen.context().close()
})

test('without scripts the language changes and nothing is lost, and Enter sends', async ({ page, browser }) => {
  const address = await openedBy(page, 'Bahasa tanpa skrip')
  const citizen = await phone(browser)
  await citizen.goto(address)
  await question(citizen, 2).getByRole('radio').nth(0).tap()
  await citizen.getByLabel('Mengapa? Boleh dikosongkan').filter({ visible: true }).fill('Harus kembali tiga kali.')
  await citizen.getByLabel('Saran atau masukan').fill('Tambah loket.')
  await citizen.getByRole('button', { name: 'English' }).tap()
  await expect(citizen).toHaveURL(/bahasa=en$/)
  await expect(citizen.getByRole('alert')).toHaveCount(0)
  const second = citizen.getByRole('group', { name: /^Question 2 of 9/ })
  await expect(second.getByRole('radio').nth(0)).toBeChecked()
  await expect(second.getByRole('textbox')).toHaveValue('Harus kembali tiga kali.')
  await expect(citizen.getByLabel('Comments or suggestions')).toHaveValue('Tambah loket.')
  await second.getByRole('radio').nth(0).press('Enter')
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await citizen.context().close()
})
