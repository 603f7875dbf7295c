import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { unsurKeys } from '@/lib/survey/schema'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'
import { openByPages, phone } from '../support/survey-pages'

const fixture: { vectors: { answers: number[][] }[] } = JSON.parse(readFileSync('tests/fixtures/skm-vectors.json', 'utf8'))

async function keyFrom(request: APIRequestContext, address: string): Promise<string> {
  const html = await (await request.get(address)).text()
  return /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

test('an officer opens a survey; a citizen answers it on a phone without scripts', async ({ page, browser, request, accessible }) => {
  const service = `Akta kelahiran ${Date.now()}`
  await signInAs(page, 'Marlina Wibowo')
  const address = await openByPages(page, service)
  await accessible(page)
  const own = new URL(page.url()).pathname.replace(/\/cara$/, '')
  expect((await page.request.get(`${own}/qr`)).headers()['content-type']).toBe('image/svg+xml')
  expect((await page.request.get(`${own}/poster`)).headers()['content-type']).toBe('application/pdf')
  expect((await request.get(`${own}/qr`)).status()).toBe(404)
  expect((await request.get(address)).headers()['content-security-policy']).toContain("default-src 'none'")
  const citizen = await phone(browser)
  await citizen.goto('/s')
  await citizen.getByLabel('Nama layanan atau unit').fill(service)
  await citizen.getByRole('button', { name: 'Cari' }).tap()
  await citizen.getByRole('link', { name: service }).tap()
  await expect(citizen).toHaveURL(new RegExp(`${address}$`))
  await citizen.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(citizen.getByRole('alert')).toContainText('Belum ada pertanyaan yang dijawab')
  for (const question of await citizen.getByRole('group', { name: /^Pertanyaan \d dari 9/ }).all()) {
    await question.getByRole('radio').nth(3).tap()
  }
  await citizen
    .getByRole('group', { name: /Pendidikan terakhir$/ })
    .getByRole('radio', { name: 'SMA/SMK' })
    .tap()
  await citizen.getByLabel('Saran atau masukan').fill('Petugasnya ramah.')
  await citizen.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
  await citizen.reload()
  await citizen.getByRole('link', { name: 'Lihat hasil survei' }).tap()
  await expect(citizen.getByRole('main')).toContainText('Angkanya tampil mulai 5 responden')
  await expect(citizen.getByRole('main')).not.toContainText('Petugasnya ramah')
  await page.goto(`${own}/saran`)
  await expect(page.getByText('Petugasnya ramah.').first()).toBeVisible()
  await citizen.context().close()
})

test('49 respondents of Sekadau through the public form: the public result is 78,74, mutu B', async ({ page, request }) => {
  await signInAs(page, 'Marlina Wibowo')
  const address = await openByPages(page, `Kartu keluarga ${Date.now()}`)
  const answers = fixture.vectors[0]?.answers ?? []
  expect(answers).toHaveLength(49)
  for (const row of answers) {
    const given = Object.fromEntries(unsurKeys.map((key, at) => [`jawaban_${key}`, String(row[at])]))
    const form = { _key: await keyFrom(request, address), ...given }
    const [first, again] = [await request.post(address, { form, maxRedirects: 0 }), await request.post(address, { form, maxRedirects: 0 })]
    expect([first.status(), again.status()]).toEqual([303, 303])
  }
  const office = new URL(page.url()).pathname.replace(/\/cara$/, '')
  await page.goto(office)
  await expect(page.getByText('Hasil sejauh ini')).toBeVisible()
  await expect(page.getByText('78,74', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Tabulasi per responden dan unsur' }).click()
  await expect(page.getByRole('row', { name: /IKM unit pelayanan/ })).toContainText('78,74')
  await page.getByRole('link', { name: 'Cetak dengan bobot 0,111' }).click()
  await expect(page.getByRole('row', { name: /IKM unit pelayanan/ })).toContainText('78,66')
  await page.goto(`${address}/hasil`)
  await expect(page.getByRole('main')).toContainText('78,74')
  await expect(page.getByRole('main')).toContainText('Mutu B')
  await expect(page.getByRole('main')).toContainText('49 kuesioner dihitung')
  await expect(page.getByRole('row', { name: /U1 Persyaratan/ })).toContainText('2,8163')
  await page.getByText('Mengapa angkanya begitu?').click()
  await expect(page.getByText(/PermenPANRB Nomor 14 Tahun 2017, tabel nilai persepsi/)).toBeVisible()
})

test('a closed survey takes nothing more and leads to its result', async ({ page, request }) => {
  await signInAs(page, 'Marlina Wibowo')
  const address = await openByPages(page, `Pindah datang ${Date.now()}`)
  const key = await keyFrom(request, address)
  await page.getByLabel('Alasan').fill('Kuota responden tercapai')
  await page.getByRole('button', { name: 'Tutup survei' }).click()
  await expect(page.getByText(/ditutup \d/)).toBeVisible()
  const late = await request.post(address, { form: { _key: key, jawaban_waktu: '4' } })
  expect(late.status()).toBe(409)
  expect(await late.text()).toContain(`${address}/hasil`)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the public pages of a survey are accessible, light and fit a phone (${colorScheme})`, async ({ page, request, accessible }) => {
    await signInAs(page, 'Marlina Wibowo')
    const address = await openByPages(page, `Kartu identitas anak ${colorScheme} ${Date.now()}`)
    await request.post(address, { form: { _key: await keyFrom(request, address), jawaban_waktu: '4', jawaban_biaya: '4' } })
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of [address, `${address}/terima-kasih`, `${address}/hasil`, '/s', '/s/privasi', '/s/tidak-ada']) {
      const answer = await page.goto(path)
      expect(await answer?.headerValue('set-cookie')).toBeNull()
      await expect(page.getByRole('link', { name: 'Data Anda dalam survei' })).toHaveAttribute('href', '/s/privasi')
      expect((await answer?.text())?.match(/<script/g)?.length ?? 0).toBe(path === address ? 1 : 0)
      await accessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  })
}

test('the form says how long it is, packed and as it is', async ({ page, request }) => {
  await signInAs(page, 'Marlina Wibowo')
  const address = await openByPages(page, `Surat pindah ${Date.now()}`)
  const [packed, plain] = await Promise.all(
    ['gzip', 'identity'].map((coding) => request.get(address, { headers: { 'accept-encoding': coding } })),
  )
  expect([packed?.headers()['content-encoding'], plain?.headers()['content-encoding']]).toEqual(['gzip', undefined])
  expect(Number(plain?.headers()['content-length'])).toBe((await plain?.body())?.length)
  expect(Number(packed?.headers()['content-length'])).toBeLessThan(10_000)
  const keyless = (html = '') => html.replace(/name="_key" value="[^"]+"/, '')
  expect(keyless(await packed?.text())).toBe(keyless(await plain?.text()))
})

test('a forged answer comes back with what was chosen; what is no form is refused', async ({ page, request }) => {
  await signInAs(page, 'Marlina Wibowo')
  const address = await openByPages(page, `Akta kematian ${Date.now()}`)
  const form = { _key: await keyFrom(request, address), jawaban_waktu: '9', jawaban_biaya: '2', saran: 'Loketnya kurang.' }
  const forged = await request.post(address, { form })
  expect(forged.status()).toBe(422)
  expect(await forged.text()).toContain('Loketnya kurang.')
  expect((await request.post(address, { form: { ...form, saran: 'x'.repeat(300_000) } })).status()).toBe(413)
  expect((await request.post(address, { data: { jawaban_waktu: 1 } })).status()).toBe(415)
  expect((await request.post('/s/tidak-ada', { form })).status()).toBe(404)
})
