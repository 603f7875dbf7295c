import type { Page } from '@playwright/test'
import { cast, demoPassword } from '../../scripts/demo/cast'

/** Signs in as someone of the demo city, by name. */
export async function signInAs(page: Page, name: string): Promise<void> {
  const player = cast.find((one) => one.name === name)
  if (!player) throw new Error(`${name} is not in the cast`)
  await signIn(page, player.username)
}

/** Signs in by user name with the password of the demo city. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('NIP atau nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(demoPassword)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL('**/beranda')
}
