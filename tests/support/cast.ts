import { expect, type Page } from '@playwright/test'
import { cast, demoPassword } from '../../scripts/demo/cast'

/** Signs in as someone of the demo city, by name. */
export async function signInAs(page: Page, name: string): Promise<void> {
  const player = cast.find((one) => one.name === name)
  if (!player) throw new Error(`${name} is not in the cast`)
  await signIn(page, player.username)
}

/**
 * Signs in by user name with the password of the demo city, through next-auth's own address, and opens the home page. The page of signing in
 * has journeys of its own.
 */
export async function signIn(page: Page, username: string): Promise<void> {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const form = { username, password: demoPassword, csrfToken, json: 'true' }
  expect((await page.request.post('/api/auth/callback/credentials', { form })).status(), `${username} signs in`).toBe(200)
  await page.goto('/beranda')
}
