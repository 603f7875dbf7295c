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
  '/s/privasi': null,
  '/transparansi': null,
  '/data': null,
  '/audit': 'Tuti Tanjung',
  '/survei/sinyal': 'Tuti Tanjung',
  '/skp/sepakati': 'Lestari Saputra',
  '/pengaturan/peran': 'Rendra Wicaksana',
  '/pengaturan/peran/baru': 'Rendra Wicaksana',
}

/** The address of every page that needs nothing but itself, from the files. */
const addresses = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('page.tsx') && !path.includes('['))
  .map((path) => `/${path.replace(/\(\w+\)\//g, '').replace(/\/?page\.tsx$/, '')}`)
  .concat('/s', '/s/privasi')

const personOf = (address: string) => (address in others ? others[address] : 'Dedi Santoso') ?? null
/** So many pages are one test, so that workers share them. */
const together = 10

test('there are pages to look at', () => {
  expect(addresses.length).toBeGreaterThan(20)
})

for (const person of new Set(addresses.map(personOf))) {
  const own = addresses.filter((address) => personOf(address) === person)
  for (let from = 0; from < own.length; from += together) {
    const pages = own.slice(from, from + together)
    test(`is accessible and fits 320 pixels, as at 400 % zoom, light and dark, for ${person ?? 'everybody'}: ${pages.join(' ')}`, async ({
      page,
      accessible,
      legible,
    }) => {
      test.setTimeout(180_000)
      await page.setViewportSize({ width: 320, height: 740 })
      if (person) await signInAs(page, person)
      for (const address of pages) {
        await test.step(address, async () => {
          await page.emulateMedia({ colorScheme: 'light' })
          const answer = await page.goto(address)
          expect(answer?.status(), address).toBe(200)
          await accessible(page)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          expect(overflow, `${address} is wider than the screen`).toBeLessThanOrEqual(0)
          await page.emulateMedia({ colorScheme: 'dark' })
          await legible(page)
        })
      }
    })
  }
}
