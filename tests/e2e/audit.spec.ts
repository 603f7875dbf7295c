import type { Page } from '@playwright/test'
import { grantRole } from '@/lib/account/commands'
import { operator } from '@/lib/door/cli'
import type { Role } from '@/lib/generated/prisma/enums'
import { account } from '../support/accounts'
import { expect, test } from '../support/browser'

const password = 'kopi pagi di balai kota'

async function enter(page: Page, name: string, role?: Role) {
  const { username, accountId } = await account(name, password)
  if (role) {
    const given = await grantRole(operator(), { accountId, role, unitId: null, from: '2026-01-01', to: null, reason: `Tugas ${username}` })
    if (!given.ok) throw new Error(given.code)
  }
  await page.goto('/masuk?ke=/audit')
  await page.getByLabel('NIP atau nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(({ pathname }) => pathname === '/audit')
  return { username, accountId }
}

test('an auditor finds an act and opens it', async ({ page, accessible }) => {
  const { accountId, username } = await enter(page, 'Rina Auditor', 'AUDITOR')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jejak audit')
  await expect(page.getByRole('link', { name: 'Jejak audit' })).toBeVisible()
  await page.getByLabel('Pelaku (nama atau NIP), atau id objek').fill(accountId)
  await page.getByLabel('Tindakan').selectOption('Memberi peran')
  await page.getByRole('button', { name: 'Cari' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row').last()).toContainText(`Tugas ${username}`)
  await page.getByRole('link', { name: 'Memberi peran' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Memberi peran')
  await expect(page.getByRole('row', { name: /^Peran/ })).toContainText('Auditor')
  await expect(page.getByText('Operator server')).toBeVisible()
  await accessible(page)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the trail is accessible and fits a phone (${colorScheme})`, async ({ page, accessible }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 740 })
    const { accountId } = await enter(page, 'Bayu Auditor', 'AUDITOR')
    const fits = async () => {
      await accessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    await page.goto(`/audit?q=${accountId}`)
    await fits()
    await page.getByRole('link', { name: 'Memberi peran' }).click()
    await expect(page.getByRole('heading', { name: 'Nilai' })).toBeVisible()
    await fits()
    await page.goto('/audit?noun=tidakada')
    await expect(page.getByText('Tidak ada tindakan yang cocok')).toBeVisible()
  })
}

test('someone who is no auditor finds no such page', async ({ page }) => {
  await enter(page, 'Tamu Biasa', 'HR_ADMIN')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Jejak audit')
  expect((await page.goto('/audit'))?.status()).toBe(404)
  expect((await page.goto('/audit/01933333-0000-7000-8000-000000000000'))?.status()).toBe(404)
  await expect(page.getByRole('link', { name: 'Jejak audit' })).toHaveCount(0)
})
