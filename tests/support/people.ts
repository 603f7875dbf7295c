import { expect, type Page } from '@playwright/test'
import { setPassword } from '@/lib/account/commands'
import { findAccountByName } from '@/lib/account/queries'
import { operator } from '@/lib/door/cli'
import { cast, demoPassword } from '../../scripts/demo/cast'
import { test as base } from './browser'
import { signIn } from './cast'

/**
 * Browser tests with several people: `person` gives the page of someone in a browser of their own, signed in. Somebody of the cast goes by
 * name, any other employee of the demo city by NIP. An error in the console of any of them fails the test.
 */
export const test = base.extend<{ person: (who: string) => Promise<Page> }>({
  person: async ({ browser }, use) => {
    const errors: string[] = []
    const opened: Page[] = []
    await use(async (who) => {
      const context = await browser.newContext({ baseURL: process.env.TERA_URL ?? '', locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
      const page = await context.newPage()
      opened.push(page)
      page.on('console', (message) => message.type() === 'error' && errors.push(`${who}: ${message.text()}`))
      page.on('pageerror', (error) => errors.push(`${who}: ${error.message}`))
      await signIn(page, cast.find(({ name }) => name === who)?.username ?? (await admitted(who)))
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
    expect(errors).toEqual([])
  },
})

/** Lets an employee in who is not in the cast. @returns the user name. */
export async function admitted(nip: string): Promise<string> {
  const account = await findAccountByName(operator(), nip)
  if (!account) throw new Error(`no employee of the demo city has the NIP ${nip}`)
  const done = await setPassword(operator(), { accountId: account.id, password: demoPassword })
  if (!done.ok) throw new Error(done.code)
  return nip
}
