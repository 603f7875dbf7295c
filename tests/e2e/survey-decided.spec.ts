import type { APIRequestContext } from '@playwright/test'
import { trapField } from '@/lib/survey/response/schema'
import { unsurKeys } from '@/lib/survey/schema'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'
import { openByPages } from '../support/survey-pages'

async function answer(request: APIRequestContext, address: string, more: Record<string, string>): Promise<void> {
  const html = await (await request.get(address)).text()
  const key = /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const scores = Object.fromEntries(unsurKeys.map((unsur) => [`jawaban_${unsur}`, unsur === 'waktu' ? '3' : '4']))
  const sent = await request.post(address, { form: { _key: key, ...scores, ...more }, maxRedirects: 0 })
  expect(sent.status()).toBe(303)
}

test('a marked answer is taken out, without its marks being shown, with a reason that the public reads; a comment is read, masked and shown', async ({
  page,
  request,
  accessible,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'Marlina Wibowo')
  const address = await openByPages(page, `Legalisasi dokumen ${Date.now()}`)
  const own = /\/survei\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  await answer(request, address, { saran: 'Cepat sekali. Terima kasih Bu Rina, nomor saya 0812-3456-7890' })
  for (const waktu of ['1', '2', '3', '3']) await answer(request, address, { jawaban_waktu: waktu })
  // The field that nobody sees filled in marks it as sent by no person.
  await answer(request, address, { jawaban_waktu: '2', [trapField]: 'https://iklan.example' })

  await page.goto(`${own}/jawaban`)
  await accessible(page)
  const odd = page.getByRole('checkbox', { name: /^Satu jawaban.*Dikirim tidak seperti orang mengisi/ })
  await expect(page.getByRole('main')).not.toContainText('U1')
  await odd.check()
  await page.getByRole('radio', { name: /Keluarkan dari hitungan/ }).check()
  await page.getByLabel('Alasan', { exact: true }).fill('singkat')
  await page.getByRole('button', { name: 'Simpan putusan' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'paling sedikit 10 karakter' })).toBeVisible()
  await expect(odd).toBeChecked()
  await page.getByLabel('Alasan', { exact: true }).fill('Dikirim mesin, bukan oleh orang')
  await page.getByRole('button', { name: 'Simpan putusan' }).click()
  await expect(page.getByRole('status')).toContainText('1 jawaban dikeluarkan dari hitungan')
  await expect(page.getByRole('status')).toContainText('tidak disebut karena kurang dari 5 jawaban')
  await expect(page.getByRole('listitem').filter({ hasText: 'Dikirim mesin, bukan oleh orang' })).toContainText('Marlina Wibowo')

  await page
    .getByRole('navigation', { name: 'Bagian' })
    .getByRole('link', { name: /Komentar/ })
    .click()
  await page.getByLabel('Cari kata').fill('cepat')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.locator('mark')).toHaveText('Cepat')
  const comment = page.getByRole('listitem').filter({ hasText: 'Terima kasih Bu Rina' })
  await comment.getByText('Baca dan putuskan').click()
  await accessible(page)
  await expect(comment.getByLabel('Teks untuk umum')).toHaveValue('Cepat sekali. Terima kasih Bu [nama], nomor saya ▇▇▇')
  await comment.getByRole('radio', { name: 'Tampilkan', exact: true }).check()
  await comment.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('status')).toContainText('ditampilkan untuk umum')
  await expect(comment.getByText('Cepat sekali. Terima kasih Bu [nama], nomor saya ▇▇▇').first()).toBeVisible()

  await page.goto(`${address}/hasil`)
  await expect(page.getByRole('main')).toContainText('dikeluarkan')
  await expect(page.getByRole('main')).toContainText('Dikirim mesin, bukan oleh orang')
  await expect(page.getByRole('main')).not.toContainText('Rina')
})
