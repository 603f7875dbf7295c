import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'
import { openByPages } from '../support/survey-pages'

const today = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', day: '2-digit', month: '2-digit', year: 'numeric' }).format(
  new Date(),
)

test('twenty forms on paper are typed by keyboard alone, outlive a reload, and are stored once', async ({ page, accessible }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'Marlina Wibowo')
  await openByPages(page, `Legalisasi akta ${Date.now()}`)
  const [, id = ''] = /\/survei\/([0-9a-f-]{36})/.exec(page.url()) ?? []
  for (const way of ['impor', 'dibantu', 'kertas']) {
    await page.goto(`/survei/${id}/cara/${way}`)
    await accessible(page)
  }
  await expect(page.getByText('0 lembar terisi', { exact: true })).toBeVisible()
  await page.getByLabel('Lembar 1, U1 Persyaratan').focus()
  await page.keyboard.type(`123412341${today}`)
  await page.keyboard.press('Tab')
  await page.keyboard.type('l355Antrenya lama.')
  await page.keyboard.press('Enter')
  for (let form = 2; form <= 20; form += 1) {
    await page.keyboard.type(form % 2 === 0 ? '333333333p' : '444044444l216')
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('20 lembar terisi')).toBeVisible()
  await page.reload()
  await expect(page.getByText('20 lembar terisi')).toBeVisible()
  await expect(page.getByLabel('Lembar 20, Tanggal')).toHaveValue(today)
  await expect(page.getByLabel('Lembar 19, Pekerjaan')).toHaveValue('6')
  await page.getByLabel('Lembar 3, U4 Biaya/Tarif').focus()
  await page.keyboard.type('7')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('U4: Nilai harus 1, 2, 3, atau 4.')).toBeVisible()
  await expect(page.getByLabel('Lembar 3, U4 Biaya/Tarif')).toBeFocused()
  await accessible(page)
  await page.keyboard.type('4')
  await page.keyboard.press('Control+Delete')
  await expect(page.getByText('19 lembar terisi')).toBeVisible()
  await page.getByRole('button', { name: 'Kembalikan baris 3' }).press('Enter')
  await expect(page.getByText('20 lembar terisi')).toBeVisible()
  await page.getByLabel('Lembar 3, U1 Persyaratan').press('Control+Enter')
  await expect(page.getByRole('status')).toHaveText('20 lembar tersimpan.')
  await expect(page.getByRole('row', { name: /Formulir kertas/ })).toContainText('20')
  await expect(page.getByText('0 lembar terisi', { exact: true })).toBeVisible()
})
