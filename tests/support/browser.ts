import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

type Asked = (page: Page) => Promise<void>

/**
 * Browser tests fail on any error in the console, and can ask whether a page is accessible; `legible` asks only what depends on colours, for
 * a page that was accessible in others.
 */
export const test = base.extend<{ accessible: Asked; legible: Asked; quietConsole: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  baseURL: async ({}, use) => use(process.env.TERA_URL),
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      const missing = /status of 404/ // the browser's own line about a page that is meant to be missing
      page.on('console', (message) => message.type() === 'error' && !missing.test(message.text()) && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await use(undefined)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  accessible: async ({}, use) => use((page) => expectNothingFrom(page, new AxeBuilder({ page }))),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  legible: async ({}, use) =>
    use((page) => expectNothingFrom(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))),
})

async function expectNothingFrom(page: Page, axe: AxeBuilder): Promise<void> {
  // A page that was walked to gets its title a moment after its content.
  await expect(page).toHaveTitle(/\S/)
  // Colours on their way from one to the other are nobody's to judge.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))))
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}

export { expect }
