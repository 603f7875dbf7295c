import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { grantRole } from '@/lib/account/commands'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { operator } from '@/lib/door/cli'
import { account } from '../support/accounts'
import { expect, test } from '../support/browser'

const password = 'kopi pagi di balai kota'
const now = new Date()
const from = { validFrom: columnOf('2026-01-01'), recordedAt: now }

/** A unit with people who have never signed in, and the officer of that unit. */
async function unitWithOfficer(count: number) {
  const ids = { unit: uuidv7(), post: uuidv7() }
  const name = `Dinas Uji ${ids.unit.slice(-6)}`
  await db().unit.create({ data: { id: ids.unit, createdAt: now } })
  await db().unitVersion.create({ data: { unitId: ids.unit, name, ...from } })
  await db().post.create({
    data: { id: ids.post, unitId: ids.unit, title: 'Pelaksana', kind: 'EXECUTIVE', isHead: false, createdAt: now },
  })
  const people: string[] = []
  for (let n = 0; n < count; n++) {
    const { username, accountId } = await account(`Pegawai Baru ${n + 1}`)
    const { personId } = await db().account.findUniqueOrThrow({ where: { id: accountId } })
    await db().postHolding.create({ data: { postId: ids.post, isHead: false, personId, mode: 'DEFINITIVE', ...from } })
    people.push(username)
  }
  const officer = await account('Wulan Pengelola', password)
  const given = await grantRole(operator(), {
    ...{ accountId: officer.accountId, role: 'UNIT_HR', unitId: ids.unit },
    ...{ from: '2026-01-01', to: null, reason: 'Pengelola kinerja unit' },
  })
  if (!given.ok) throw new Error(given.code)
  return { name, people, officer }
}

async function enter(page: Page, username: string) {
  await page.goto('/masuk?ke=/pegawai/akun')
  await page.getByLabel('NIP atau nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL(({ pathname }) => pathname === '/pegawai/akun')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('the unit’s officer prints slips, and one of them opens an account', async ({ page }) => {
      const { officer, people } = await unitWithOfficer(9)
      await enter(page, officer.username)
      await page.getByRole('button', { name: 'Buat lembar aktivasi' }).click()
      await expect(page.getByRole('region')).toHaveCount(9)
      await expect(page.getByRole('button', { name: 'Cetak' })).toHaveCount(javaScriptEnabled ? 1 : 0)
      const slip = page.getByRole('region', { name: 'Pegawai Baru 4', exact: true })
      await expect(slip).toContainText(people[3] ?? '')
      const code = (await slip.locator('.kode').textContent()) ?? ''
      await page.context().clearCookies()
      await page.goto('/masuk/aktivasi')
      await page.getByLabel('NIP', { exact: true }).fill(people[3] ?? '')
      await page.getByLabel('Kode aktivasi').fill(code)
      await page.getByLabel('Kata sandi baru').fill(password)
      await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Pegawai Baru 4')
    })
  })
}

test('the officer resets one person, and the sheet’s address shows nothing later', async ({ page }) => {
  const { officer, people } = await unitWithOfficer(2)
  await enter(page, officer.username)
  await page.getByRole('link', { name: 'Pegawai Baru 1' }).click()
  await page.getByRole('button', { name: 'Buat kode' }).click()
  await expect(page.getByRole('region')).toHaveCount(1)
  await expect(page.getByRole('region')).toContainText(people[0] ?? '')
  await page.goto('/pegawai/akun/lembar')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Akun pegawai')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the accounts are accessible and fit a phone (${colorScheme})`, async ({ page, accessible }) => {
    const { officer } = await unitWithOfficer(3)
    await page.emulateMedia({ colorScheme })
    await enter(page, officer.username)
    await page.setViewportSize({ width: 360, height: 740 })
    const fits = async () => {
      await accessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    await fits()
    await page.getByRole('link', { name: 'Pegawai Baru 1' }).click()
    await expect(page.getByRole('heading', { name: 'Beri kode baru' })).toBeVisible()
    await fits()
    await page.getByRole('button', { name: 'Buat kode' }).click()
    await expect(page.getByRole('region')).toHaveCount(1)
    await fits()
  })
}

test('someone without the role finds no list and gets no sheet', async ({ page }) => {
  const { officer } = await unitWithOfficer(1)
  const other = await account('Tamu Biasa', password)
  await enter(page, other.username)
  expect((await page.goto('/pegawai/akun'))?.status()).toBe(404)
  const origin = new URL(page.url()).origin
  const reply = await page.request.post('/pegawai/akun/lembar', {
    form: { accountId: officer.accountId },
    headers: { origin },
    maxRedirects: 0,
  })
  expect([reply.status(), reply.headers().location]).toEqual([303, '/pegawai/akun?salah=notFound'])
  const foreign = await page.request.post('/pegawai/akun/lembar', {
    form: { accountId: officer.accountId },
    headers: { origin: 'http://lain.test' },
  })
  expect(foreign.status()).toBe(403)
})
