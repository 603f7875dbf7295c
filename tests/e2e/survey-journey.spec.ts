import type { APIRequestContext, Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { qrSvg } from '@/lib/survey/poster/document'
import { posterAddress } from '@/lib/survey/poster/rules'
import { serviceField } from '@/lib/survey/response/schema'
import { unsurKeys } from '@/lib/survey/schema'
import { expect } from '../support/browser'
import { officerOf, openOffice } from '../support/office'
import { test } from '../support/people'
import { phone } from '../support/survey-pages'

test.use({ actionTimeout: 15_000 })

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())
const [certificate, move] = ['Akta kelahiran', 'Pindah datang']

test('from services to a poster to a phone without scripts to the public page', async ({ person, browser, request, accessible }) => {
  test.setTimeout(180_000)
  const { unitId, name } = await openOffice()
  const officer = await person(await officerOf('SURVEY_OFFICER', unitId))
  const survey = await test.step('the officer asks about all services of the unit, with a question of its own', () =>
    openOfUnit(officer, name))

  const address = await test.step('the poster bears the address, its code leads there', async () => {
    await officer.goto(`${survey}/cara`)
    const shown = (await officer.getByText(/^https?:\/\/\S+\/s\/\S+$/).textContent()) ?? ''
    expect(await (await officer.request.get(`${survey}/qr`)).text()).toBe(await qrSvg(posterAddress(shown)))
    const pdf = await (await officer.request.get(`${survey}/poster`)).body()
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    expect(text.replace(/\s/g, '')).toContain(shown.replace(/^https?:\/\//, ''))
    return posterAddress(new URL(shown).pathname)
  })

  await test.step('a citizen reads it in English, forgets the service, and finds all that was chosen and typed again', async () => {
    const citizen = await phone(browser)
    await citizen.goto(address)
    await citizen.getByRole('button', { name: 'English' }).tap()
    const question = (number: number) => citizen.getByRole('group', { name: new RegExp(`^Question ${number} of 9`) })
    for (let number = 1; number <= 9; number += 1)
      await question(number)
        .getByRole('radio')
        .nth(number === 3 ? 0 : 3)
        .tap()
    const why = question(3).getByRole('textbox')
    await why.fill('Two hours in the queue.')
    const own = citizen.getByRole('group', { name: /Dari mana Anda tahu/ })
    await own.getByRole('radio', { name: 'Media sosial' }).tap()
    const sex = citizen.getByRole('group', { name: /Sex$/ })
    await sex.getByRole('radio', { name: 'Female' }).tap()
    const comment = citizen.getByLabel('Comments or suggestions')
    await comment.fill('Please open a second counter.')
    await citizen.getByRole('button', { name: 'Send answers' }).tap()
    await expect(citizen.getByRole('alert')).toBeVisible()
    for (let number = 1; number <= 9; number += 1)
      await expect(
        question(number)
          .getByRole('radio')
          .nth(number === 3 ? 0 : 3),
      ).toBeChecked()
    await expect(why).toHaveValue('Two hours in the queue.')
    await expect(own.getByRole('radio', { name: 'Media sosial' })).toBeChecked()
    await expect(sex.getByRole('radio', { name: 'Female' })).toBeChecked()
    await expect(comment).toHaveValue('Please open a second counter.')
    await citizen.getByRole('radio', { name: move }).tap()
    await citizen.getByRole('button', { name: 'Send answers' }).tap()
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Thank you')
    for (let other = 0; other < 4; other += 1) await answer(request, address, certificate)
    await citizen.goto(`${address.replace('?p', '')}/hasil`)
    await expect(citizen.getByRole('main')).toContainText('5 kuesioner dihitung')
    await expect(citizen.getByRole('main')).not.toContainText('second counter')
    await citizen.context().close()
  })

  await test.step('the officer sees by which way they came, and what was answered to the own question', async () => {
    await officer.goto(`${survey}/cara`)
    await expect(officer.getByRole('row', { name: /^Kode QR poster 5/ })).toBeVisible()
    await officer.goto(`${survey}/saran`)
    await expect(officer.getByText('Please open a second counter.').first()).toBeVisible()
    await accessible(officer)
  })
})

async function openOfUnit(page: Page, unit: string): Promise<string> {
  for (const service of [certificate, move]) {
    await page.goto('/survei/layanan')
    await page.getByLabel('Unit yang memberi layanan').selectOption({ label: unit })
    await page.getByLabel('Nama layanan').fill(service)
    await page.getByRole('button', { name: 'Tambah layanan' }).click()
    await expect(page.getByRole('status')).toContainText('sudah ditambahkan')
  }
  await page.goto('/survei/baru')
  await page.getByLabel('Yang disurvei').selectOption({ label: `Seluruh layanan ${unit}` })
  await page.getByLabel('Periode', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Dibuka mulai').fill(today)
  await page.getByLabel('Hari terakhir').fill(today)
  await page.getByRole('radio', { name: /^Susun dahulu/ }).check()
  await page.getByRole('button', { name: 'Buka survei' }).click()
  await page.getByText('Tambah pertanyaan sendiri').click()
  const own = page.locator('form').filter({ has: page.getByRole('button', { name: 'Tambah pertanyaan', exact: true }) })
  await own.getByLabel('Pertanyaan', { exact: true }).fill('Dari mana Anda tahu layanan ini?')
  await own.getByLabel('Pilihan jawaban').fill('Media sosial\nTetangga')
  await own.getByRole('button', { name: 'Tambah pertanyaan', exact: true }).click()
  await expect(page.getByText('Dari mana Anda tahu layanan ini?').first()).toBeVisible()
  await page.getByText('Terbitkan versi 1').click()
  await page.getByRole('button', { name: 'Ya, terbitkan' }).click()
  await expect(page.getByRole('status')).toContainText('sudah terbit')
  return /\/survei\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
}

/** Someone else answers about a service, all with the best. */
async function answer(request: APIRequestContext, address: string, service: string): Promise<void> {
  const html = await (await request.get(address)).text()
  const _key = /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const serviceId = new RegExp(`value="([0-9a-f-]{36})"[^>]*/?><label[^>]*>${service}`).exec(html)?.[1] ?? ''
  const scores = Object.fromEntries(unsurKeys.map((key) => [`jawaban_${key}`, '4']))
  const sent = await request.post(address, { form: { _key, [serviceField]: serviceId, ...scores }, maxRedirects: 0 })
  expect(sent.status()).toBe(303)
}
