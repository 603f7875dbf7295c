import { unsurKeys } from '@/lib/survey/schema'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'
import { openByPages } from '../support/survey-pages'

test('a weak unsur is planned for, settled and told; the report is issued and taken along', async ({ page, request, accessible }) => {
  await signInAs(page, 'Marlina Wibowo')
  const address = await openByPages(page, `Legalisasi dokumen ${Date.now()}`)
  const survey = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  const answers = Object.fromEntries(unsurKeys.map((key) => [`jawaban_${key}`, key === 'waktu' ? '1' : '4']))
  for (let citizen = 0; citizen < 5; citizen += 1) {
    const html = await (await request.get(address)).text()
    const _key = /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await request.post(address, { form: { _key, ...answers }, maxRedirects: 0 })).status()).toBe(303)
  }

  await page.goto(`${survey}/tindak-lanjut`)
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('U3 Waktu Penyelesaian')
  await accessible(page)
  await page.getByRole('link', { name: 'Rencanakan tindak lanjut untuk Waktu Penyelesaian' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rencanakan tindak lanjut')
  await page.getByLabel('Telaah: mengapa unsur ini lemah?').fill('Hanya satu loket yang dibuka pada jam sibuk.')
  await page.getByLabel('Perbaikan proses').check()
  await page.getByLabel('Apa yang akan dilakukan?').fill('Membuka loket kedua setiap pagi.')
  await page.getByLabel('Penanggung jawab', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Simpan tindak lanjut' }).click()
  await expect(page.getByText('Belum dapat dilanjutkan')).toBeVisible()
  await expect(page.getByLabel('Apa yang akan dilakukan?')).toHaveValue('Membuka loket kedua setiap pagi.')
  await page.getByLabel('Selesai paling lambat').fill('2099-01-31')
  await page.getByRole('button', { name: 'Simpan tindak lanjut' }).click()
  await expect(page.getByRole('status').first()).toContainText('Tindak lanjut sudah direncanakan')

  await page.getByRole('link', { name: 'Membuka loket kedua setiap pagi.' }).click()
  await expect(page.getByText(/^\S.*: 1,0000 \(5 jawaban\)\. Belum ada survei berikutnya\.$/)).toBeVisible()
  await accessible(page)
  await page.getByLabel('Selesai dilakukan').check()
  await page.getByLabel('Hasilnya, atau alasan dibatalkan').fill('Loket kedua dibuka; antrean berkurang.')
  await page.getByLabel('Anda bilang').fill('Antre terlalu lama')
  await page.getByLabel('Kami lakukan').fill('Loket kedua dibuka')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('status').first()).toContainText('Hasilnya sudah dicatat')

  await page.goto(`${survey}/cara`)
  await page.getByLabel('Alasan').fill('Kuota responden tercapai')
  await page.getByRole('button', { name: 'Tutup survei' }).click()
  await expect(page.getByText(/ditutup \d/)).toBeVisible()
  await page.goto(`${survey}/tindak-lanjut`)
  await page.getByText('Terbitkan laporan', { exact: true }).click()
  await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
  await expect(page.getByRole('status').first()).toContainText('Laporan sudah diterbitkan')
  await expect(page.getByText(/^Diterbitkan .* dengan 5 responden dan IKM 91,67\.$/)).toBeVisible()
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(item('Tindak lanjut yang selesai')).toContainText('dari 5 · 100,00%')
  await expect(item('Kecepatan tindak lanjut')).toContainText('dari 5 · dalam 1 bulan')

  const pdf = await page.request.get(`${survey}/laporan?bobot=0,111`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await page.request.get(`${survey}/laporan?bobot=0,2`)).status()).toBe(400)
  expect((await page.request.get(`${survey}/laporan/xlsx`)).headers()['content-disposition']).toContain('.xlsx')
  expect((await request.get(`${survey}/laporan`, { maxRedirects: 0 })).status()).toBe(303)
})
