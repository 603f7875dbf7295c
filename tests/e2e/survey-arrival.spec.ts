import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'
import { answerBest, openByPages, phone } from '../support/survey-pages'

const chosen = 'input[type=radio]:checked:not([value=""])'

test('an address for one visit is used once, without scripts, and counted as its own way', async ({ page, browser, accessible }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'Marlina Wibowo')
  await openByPages(page, `Legalisasi ${Date.now()}`)
  const ways = page.url().replace(/\?.*$/, '')
  await page.getByLabel('Jumlah alamat').fill('3')
  await page.getByRole('button', { name: 'Buat dan tampilkan' }).click()
  await expect(page.getByRole('heading', { name: 'Alamat sekali pakai' })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Alamat \d$/ })).toHaveCount(3)
  await accessible(page)
  const address = new URL((await page.locator('.alamat').first().textContent()) ?? '').pathname
  const citizen = await phone(browser)
  await citizen.goto(address)
  await answerBest(citizen)
  await citizen.goto(address)
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Alamat ini sudah dipakai')
  await citizen.context().close()
  const looker = await (await browser.newContext()).newPage()
  await looker.goto(new URL(address, page.url()).href)
  await accessible(looker)
  await looker.context().close()
  await page.goto(ways)
  await expect(page.getByText(/3 alamat sudah dibuat, 2 masih dapat dipakai, 1 kuesioner/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Alamat sekali pakai 1/ })).toBeVisible()
})

test('a kiosk asks whether somebody is there before it empties the form, thanks, and starts again by itself', async ({
  page,
  browser,
  accessible,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'Marlina Wibowo')
  await openByPages(page, `Surat pindah ${Date.now()}`)
  const ways = page.url().replace(/\?.*$/, '')
  await page.getByLabel('Tempat').fill('Loket 2')
  await page.getByRole('button', { name: 'Siapkan dan tampilkan alamat' }).click()
  await expect(page.getByRole('heading', { name: 'Kios Loket 2 siap' })).toBeVisible()
  await accessible(page)
  const address = (await page.locator('.alamat').textContent()) ?? ''
  const tablet = await (await browser.newContext({ viewport: { width: 1024, height: 768 }, hasTouch: true })).newPage()
  await tablet.clock.install()
  await tablet.goto(address)
  await tablet
    .getByRole('group', { name: /^Pertanyaan 1 dari 9/ })
    .getByRole('radio')
    .nth(2)
    .tap()
  await tablet.clock.runFor(61_000)
  await expect(tablet.getByRole('dialog', { name: 'Masih di sini?' })).toBeVisible()
  await tablet.getByRole('button', { name: 'Ya, lanjutkan' }).tap()
  await expect(tablet.getByRole('dialog')).toBeHidden()
  await expect(tablet.locator(chosen)).toHaveCount(1)
  await tablet.clock.runFor(61_000)
  await tablet.clock.runFor(16_000)
  await expect(tablet.locator(chosen)).toHaveCount(0)
  await tablet.context().close()

  const plain = await (
    await browser.newContext({ viewport: { width: 1024, height: 768 }, hasTouch: true, javaScriptEnabled: false })
  ).newPage()
  await plain.goto(address)
  await answerBest(plain)
  await plain.waitForURL(address, { timeout: 15_000 })
  await page.goto(ways)
  await expect(page.getByRole('row', { name: /Kios di loket 1/ })).toBeVisible()
  await page.getByRole('button', { name: 'Tutup kios Loket 2' }).click()
  await expect(page.getByRole('status').first()).toContainText('Kios sudah ditutup')
  await plain.goto(address)
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Kios ini sudah ditutup')
  await plain.context().close()
})
