import { randomBytes } from 'node:crypto'
import { account } from '../support/accounts'
import { expect, test } from '../support/browser'

const password = 'kopi pagi di balai kota'

test('a new person makes a password with the code, signs out, and in again', async ({ page, accessible }) => {
  const { username, code } = await account('Dewi Lestari')
  await page.goto('/masuk')
  await accessible(page)
  await page.getByRole('link', { name: 'Buat kata sandi dengan kode aktivasi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buat kata sandi')
  await page.getByLabel('NIP', { exact: true }).fill(username)
  await page.getByLabel('Kode aktivasi').fill(code.toLowerCase())
  await page.getByLabel('Kata sandi baru').fill(password)
  await accessible(page)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Selamat bekerja, Dewi Lestari')
  await accessible(page)
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.waitForURL('**/masuk')
  await page.goto('/akun')
  await expect(page).toHaveURL(/\/masuk\?ke=%2Fakun$/)
  await page.getByLabel('NIP atau nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/akun$/)
  await expect(page.getByText('Perangkat ini')).toBeVisible()
  await accessible(page)
})

test('a wrong password gets one sentence that takes the focus, and the name stays', async ({ page }) => {
  await page.goto('/masuk')
  await page.getByLabel('NIP atau nama pengguna').fill('198501012010011001')
  await page.getByLabel('Kata sandi').fill('bukan ini')
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: 'NIP atau kata sandi tidak cocok' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('NIP atau nama pengguna')).toHaveValue('198501012010011001')
})

test('an address outside the application is not where a sign-in leads', async ({ page }) => {
  const { username } = await account('Eko', password)
  await page.goto('/masuk?ke=//contoh.test/curi')
  await page.getByLabel('NIP atau nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/beranda$/)
})

test('signing in through next-auth’s own address works, and needs its token', async ({ request }) => {
  const { username } = await account('Fajar', password)
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const post = (form: Record<string, string>) => request.post('/api/auth/callback/credentials', { form: { ...form, json: 'true' } })
  await post({ username, password, csrfToken: randomBytes(8).toString('hex') })
  expect(await (await request.get('/beranda', { maxRedirects: 0 })).status()).toBe(307)
  await post({ username, password, csrfToken })
  expect(await (await request.get('/beranda', { maxRedirects: 0 })).status()).toBe(200)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('sign-in, a refusal and sign-out work', async ({ page }) => {
    const { username } = await account('Gita', password)
    await page.goto('/masuk')
    await page.getByLabel('NIP atau nama pengguna').fill(username)
    await page.getByLabel('Kata sandi').fill('bukan ini')
    await page.getByRole('button', { name: 'Masuk' }).click()
    await expect(page.getByRole('alert')).toContainText('tidak cocok')
    await expect(page.getByLabel('NIP atau nama pengguna')).toHaveValue(username)
    await page.getByLabel('Kata sandi').fill(password)
    await page.getByRole('button', { name: 'Masuk' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Gita')
    await page.getByRole('button', { name: 'Keluar' }).click()
    await expect(page).toHaveURL(/\/masuk$/)
  })
})
