import type { APIRequestContext, Page } from '@playwright/test'
import { periodName } from '@/lib/calendar/labels'
import { yearOf } from '@/lib/day'
import { operator } from '@/lib/door/cli'
import { surveyPeriodName } from '@/lib/survey/labels'
import { trapField } from '@/lib/survey/response/schema'
import { unsurKeys } from '@/lib/survey/schema'
import { expect } from '../support/browser'
import { officerOf, openOffice } from '../support/office'
import { test } from '../support/people'
import { agree, submitPlan } from '../support/plan-pages'
import { openByPages } from '../support/survey-pages'

test.use({ actionTimeout: 15_000 })

const { today } = operator()
const quarter = { kind: 'QUARTER', number: Math.ceil(Number(today.slice(5, 7)) / 3), year: yearOf(today) } as const
/** Someone answers at an address: 4 on all but one, which gets 3 and is another for each, as a crowd answers. */
async function answer(request: APIRequestContext, address: string, person: number, more: Record<string, string> = {}): Promise<void> {
  const _key = /name="_key" value="([^"]+)"/.exec(await (await request.get(address)).text())?.[1] ?? ''
  const scores = Object.fromEntries(unsurKeys.map((key, at) => [`jawaban_${key}`, at === person % unsurKeys.length ? '3' : '4']))
  expect((await request.post(address, { form: { _key, ...scores, ...more }, maxRedirects: 0 })).status()).toBe(303)
}

test('an indicator is fed by the surveys of its unit, another by its book of services', async ({ person, request, accessible }) => {
  test.setTimeout(240_000)
  const { unitId, name, head, chief } = await openOffice()
  const [owner, appraiser] = [await person(chief.nip), await person(head.nip)]
  const officer = await person(await officerOf('SURVEY_OFFICER', unitId))
  const service = `Legalisasi ${name}`

  await test.step('the owner of an SKP says where the figures come from', async () => {
    await owner.goto('/skp')
    await owner.getByRole('button', { name: 'Susun SKP' }).click()
    await owner.getByLabel('Rencana hasil kerja').fill('Layanan yang memuaskan warga')
    await owner.getByRole('button', { name: 'Tambah RHK' }).click()
    await addIndicator(owner, {
      text: 'Indeks kepuasan masyarakat',
      target: '85',
      unit: 'poin',
      source: 'Indeks kepuasan masyarakat (IKM) unit',
      of: name,
    })
    await addIndicator(owner, {
      text: 'Ketepatan layanan',
      target: '95',
      unit: 'persen',
      source: 'Persentase layanan unit yang selesai tepat waktu',
      of: name,
    })
    await submitPlan(owner)
    await agree(appraiser)
  })

  const address = await openByPages(officer, service, { unit: name, users: '10', period: surveyPeriodName(quarter) })
  const survey = new URL(officer.url()).pathname
  const [index, onTime] = [indicatorOn(owner, 'Indeks kepuasan masyarakat'), indicatorOn(owner, 'Ketepatan layanan')]

  await test.step('five answers of ten are not enough', async () => {
    for (const who of [0, 1, 2, 3, 4]) await answer(request, address, who)
    await owner.goto('/progres')
    await owner.locator('main a[href^="/progres/"]').first().click()
    await index.getByText('Angka menurut sumbernya saat ini').click()
    await expect(index).toContainText(`${periodName(quarter)}: data belum cukup`)
    await expect(index.getByRole('row', { name: service })).toContainText('Data belum cukup')
    await index
      .getByRole('link', { name: /^Catat realisasi/ })
      .last()
      .click()
    await expect(owner.getByRole('region', { name: /^Sumber: / })).toContainText('Data belum cukup.')
    await expect(owner.getByRole('link', { name: /^Pakai angka/ })).toHaveCount(0)
  })

  await test.step('ten are, two of them by one-visit addresses and one with a mark', async () => {
    await officer.getByLabel('Jumlah alamat').fill('2')
    await officer.getByRole('button', { name: 'Buat dan tampilkan' }).click()
    await expect(officer.getByRole('region', { name: /^Alamat \d$/ })).toHaveCount(2)
    const texts = await officer.locator('.alamat').allTextContents()
    for (const [at, text] of texts.entries()) await answer(request, new URL(text).pathname, 5 + at)
    for (const who of [7, 8]) await answer(request, address, who)
    await answer(request, address, 9, { [trapField]: 'https://iklan.example' })
    await officer.goto(survey)
    await officer.getByLabel('Alasan').fill('Semua yang dilayani sudah menjawab')
    await officer.getByRole('button', { name: 'Tutup survei' }).click()
    await expect(officer.getByText(/ditutup \d/)).toBeVisible()
    await owner.reload()
    await take(owner, '97,22')
    await expect(index).toContainText('114,38%')
  })

  await test.step('the book of services gets a day, and the share that was on time is the other realisation', async () => {
    await officer.goto(`/survei/layanan?q=${encodeURIComponent(service)}`)
    await officer.getByRole('link', { name: `Buku layanan ${service}` }).click()
    const line = { Tanggal: today, Diterima: '12', Selesai: '10', 'Selesai tepat waktu': '9', 'Terbit ulang': '0' }
    for (const [label, text] of Object.entries(line)) await officer.getByLabel(label, { exact: true }).fill(text)
    await officer.getByRole('button', { name: 'Simpan baris' }).click()
    await expect(officer.getByRole('status')).toContainText('sudah disimpan')
    await onTime.getByRole('link', { name: 'Catat realisasi' }).last().click()
    await expect(owner.getByRole('region', { name: /^Sumber: / })).toContainText('9 tepat waktu dari 10 yang selesai')
    await accessible(owner)
    await take(owner, '90')
    await expect(onTime).toContainText('94,74%')
  })

  await test.step('the pejabat penilai sees how the answers came, and how many are marked', async () => {
    await appraiser.goto(owner.url().replace(/\?.*/, ''))
    const read = indicatorOn(appraiser, 'Indeks kepuasan masyarakat')
    await read.getByText('Angka menurut sumbernya saat ini').click()
    const row = read.getByRole('row', { name: service })
    await expect(row.getByRole('cell')).toHaveText(['10perlu 10', '2 (20%)', '0 (0%)', '1 (10%)', 'Dihitung'])
    await accessible(appraiser)
  })
})

/** An indicator among those of an SKP's progress. */
const indicatorOn = (page: Page, text: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: text }) })

/** Takes the figure of the source as realisation, back to the progress. */
async function take(page: Page, figure: string): Promise<void> {
  await page.getByRole('link', { name: `Pakai angka ${figure}` }).click()
  await expect(page.getByRole('textbox', { name: /^Realisasi/ })).toHaveValue(figure)
  await page.getByRole('button', { name: 'Simpan realisasi' }).click()
  await expect(page.getByText('Realisasi sudah dicatat.')).toBeVisible()
}

type Fed = { text: string; target: string; unit: string; source: string; of: string }

async function addIndicator(page: Page, { text, target, unit, source, of }: Fed): Promise<void> {
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Tambah indikator' }) })
    .filter({ visible: true })
  await form.getByLabel('Indikator kinerja individu (IKI)').fill(text)
  await form.getByLabel('Target setahun').fill(target)
  await form.getByLabel('Satuan').fill(unit)
  await form.getByLabel('Aspek', { exact: true }).selectOption({ label: 'Kualitas' })
  await form.getByLabel('Realisasi setahun dihitung').selectOption('LAST')
  await form.getByLabel('Sumber realisasi').selectOption({ label: source })
  await form.getByLabel('Unit yang diukur').selectOption({ label: of })
  await form.getByRole('button', { name: 'Tambah indikator' }).click()
  await expect(page.getByText(text).first()).toBeVisible()
}
