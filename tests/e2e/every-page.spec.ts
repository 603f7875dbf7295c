import { readdirSync } from 'node:fs'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

/** Who opens the pages that an HR administrator does not; null is nobody signed in. */
const others: Readonly<Record<string, string | null>> = {
  '/': null,
  '/aturan': null,
  '/masuk': null,
  '/masuk/aktivasi': null,
  '/s': null,
  '/audit': 'Tuti Tanjung',
  '/skp/sepakati': 'Lestari Saputra',
  '/pengaturan/peran': 'Rendra Wicaksana',
  '/pengaturan/peran/baru': 'Rendra Wicaksana',
}

/** The address of every page that needs nothing but itself, from the files. */
const addresses = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('page.tsx') && !path.includes('['))
  .map((path) => `/${path.replace(/\(\w+\)\//g, '').replace(/\/?page\.tsx$/, '')}`)
  .concat('/s')

for (const scheme of ['light', 'dark'] as const) {
  test(`every page is accessible and fits 320 pixels, as at 400 % zoom, ${scheme}`, async ({ browser, accessible }) => {
    test.setTimeout(300_000)
    expect(addresses.length).toBeGreaterThan(20)
    for (const person of new Set(addresses.map((address) => (address in others ? others[address] : 'Dedi Santoso')))) {
      const context = await browser.newContext({
        baseURL: process.env.TERA_URL ?? '',
        colorScheme: scheme,
        viewport: { width: 320, height: 740 },
      })
      const page = await context.newPage()
      if (person) await signInAs(page, person)
      for (const address of addresses.filter((one) => (one in others ? others[one] : 'Dedi Santoso') === person)) {
        await test.step(address, async () => {
          const answer = await page.goto(address)
          expect(answer?.status(), address).toBe(200)
          await accessible(page)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          expect(overflow, `${address} is wider than the screen`).toBeLessThanOrEqual(0)
        })
      }
      await context.close()
    }
  })
}
