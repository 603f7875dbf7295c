import type { Browser, Page } from '@playwright/test'
import { account } from '../support/accounts'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

const password = 'kopi pagi di balai kota'
const office = 'Dinas Kependudukan dan Pencatatan Sipil'

/** A colleague of Galih's with a sign-in of their own, in a second browser. */
async function colleague(browser: Browser) {
  const { username } = await account('Rekan Galih', password)
  const context = await browser.newContext({ baseURL: process.env.TERA_URL ?? '' })
  const page = await context.newPage()
  await page.goto('/masuk')
  await page.getByLabel('NIP atau nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL('**/beranda')
  return { username, page, close: () => context.close() }
}

async function choose(page: Page, username: string) {
  await page.goto('/pengaturan/peran')
  await page.getByRole('link', { name: 'Beri peran' }).click()
  await page.getByLabel('Nama, NIP, atau nama pengguna').fill(username)
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('link', { name: /^Pilih/ }).click()
}

const mayList = (page: Page) => page.getByRole('link', { name: 'Akun pegawai' }).first()

test('the system administrator gives a role, it holds at the next click, and takes it back', async ({ page, accessible, browser }) => {
  const other = await colleague(browser)
  await expect(mayList(other.page)).toHaveCount(0)
  await signInAs(page, 'Rendra Wicaksana')
  await choose(page, other.username)
  await page.getByRole('button', { name: 'Beri peran' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Pilih perannya' })).toBeFocused()
  await accessible(page)
  await page.getByLabel('Pengelola kinerja unit').check()
  await page.getByLabel('Cakupan', { exact: true }).selectOption({ label: office })
  await page.getByLabel('Alasan').fill('Surat tugas nomor 7 tahun 2026')
  await page.getByRole('button', { name: 'Beri peran' }).click()
  await expect(page.getByRole('status')).toContainText('Peran sudah diberikan')
  await accessible(page)
  await other.page.goto('/pegawai/akun')
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Akun pegawai')
  await page.getByLabel('Alasan').fill('Tugasnya selesai')
  await page.getByRole('button', { name: 'Cabut peran' }).click()
  await expect(page.getByRole('status')).toContainText('Peran sudah dicabut')
  expect((await other.page.goto('/pegawai/akun'))?.status()).toBe(404)
  await page.goto(`/pengaturan/peran?q=${other.username}&state=REVOKED`)
  await expect(page.getByRole('row', { name: /Rekan Galih/ })).toContainText('Dicabut')
  await accessible(page)
  await other.close()
})

test('nobody gives a role to themself', async ({ page, accessible }) => {
  await signInAs(page, 'Rendra Wicaksana')
  await choose(page, 'admin.sistem')
  await expect(page.getByText('tidak dapat memberi peran kepada diri sendiri')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Beri peran' })).toHaveCount(0)
  await accessible(page)
})

test('an auditor reads the roles and gives none; others find no such page', async ({ page, browser }) => {
  await signInAs(page, 'Tuti Tanjung')
  await page.goto('/pengaturan/peran')
  await expect(page.getByRole('row', { name: /Galih Utami/ })).toContainText('Pengelola kinerja unit')
  await expect(page.getByRole('link', { name: 'Beri peran' })).toHaveCount(0)
  expect((await page.goto('/pengaturan/peran/baru'))?.status()).toBe(404)
  const other = await colleague(browser)
  expect((await other.page.goto('/pengaturan/peran'))?.status()).toBe(404)
  await other.close()
})

test('the system administrator closes an account, which is out at once, and opens it again', async ({ page, accessible, browser }) => {
  const other = await colleague(browser)
  await signInAs(page, 'Rendra Wicaksana')
  await page.goto(`/pegawai/akun?q=${other.username}`)
  await page.getByRole('link', { name: 'Rekan Galih' }).click()
  await expect(page.getByRole('heading', { name: 'Perangkat yang sedang masuk' })).toBeVisible()
  await accessible(page)
  await page.getByLabel('Alasan').fill('Perangkatnya hilang')
  await page.getByRole('button', { name: 'Tutup akun' }).click()
  await expect(page.getByRole('status')).toContainText('Akun sudah ditutup')
  await other.page.goto('/beranda')
  await expect(other.page).toHaveURL(/\/masuk/)
  await page.getByLabel('Alasan').fill('Perangkatnya ditemukan')
  await page.getByRole('button', { name: 'Buka kembali' }).click()
  await expect(page.getByRole('status')).toContainText('dibuka kembali')
  await other.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of roles are accessible and fit a phone (${colorScheme})`, async ({ page, accessible }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 740 })
    await signInAs(page, 'Rendra Wicaksana')
    for (const path of ['/pengaturan/peran', '/pengaturan/peran/baru?q=galih', '/pegawai/akun?q=galih']) {
      await page.goto(path)
      await accessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a role is given, and what was typed survives a mistake', async ({ page, browser }) => {
    const other = await colleague(browser)
    await signInAs(page, 'Rendra Wicaksana')
    await choose(page, other.username)
    await page.getByLabel('Petugas survei').check()
    await page.getByLabel('Alasan').fill('Surat tugas nomor 8 tahun 2026')
    await page.getByRole('button', { name: 'Beri peran' }).click()
    await expect(page.getByRole('alert')).toContainText('Pilih cakupannya')
    await expect(page.getByLabel('Petugas survei')).toBeChecked()
    await page.getByLabel('Cakupan', { exact: true }).selectOption({ label: office })
    await page.getByRole('button', { name: 'Beri peran' }).click()
    await expect(page.getByRole('status')).toContainText('Peran sudah diberikan')
    await other.close()
  })
})
