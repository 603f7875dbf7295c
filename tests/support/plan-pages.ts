import { expect, type Page } from '@playwright/test'

type Planned = { text: string; supports?: string; indicator: string; target: string; perspective?: string }

/** Writes an SKP with one RHK and one indicator, up to handing it in. `perspective` is for heads of an office, who have no aspek. */
export async function writePlan(page: Page, planned: Planned): Promise<void> {
  await page.goto('/skp')
  await page.getByRole('button', { name: 'Susun SKP' }).click()
  await writeResult(page, planned)
}

/** The same into a draft that stands open and says nothing yet. */
export async function writeResult(page: Page, { text, supports, indicator, target, perspective }: Planned): Promise<void> {
  await page.getByLabel('Rencana hasil kerja').fill(text)
  if (supports) await page.getByLabel('Mendukung RHK pejabat penilai atau sasaran unit').selectOption({ label: supports })
  await page.getByRole('button', { name: 'Tambah RHK' }).click()
  await expect(page.getByRole('heading', { name: text })).toBeVisible()
  await page.getByLabel('Indikator kinerja individu (IKI)').fill(indicator)
  await page.getByLabel('Target setahun').fill(target)
  await page.getByLabel('Satuan').fill('persen')
  if (perspective) await page.getByLabel('Perspektif', { exact: true }).selectOption({ label: perspective })
  else await page.getByLabel('Aspek', { exact: true }).selectOption({ label: 'Kualitas' })
  await page.getByLabel('Realisasi setahun dihitung').selectOption('LAST')
  await page.getByRole('button', { name: 'Tambah indikator' }).click()
  await expect(page.getByText(indicator).first()).toBeVisible()
}

/** Marks every expectation clear and hands the SKP in. */
export async function submitPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Semua jelas' }).click()
  await page.getByRole('button', { name: 'Ajukan SKP' }).click()
  await expect(page.getByText('SKP sudah diajukan.')).toBeVisible()
}

/** Follows a line of the home page to what waits there. */
export async function follow(page: Page, line: RegExp): Promise<void> {
  await page.goto('/beranda')
  await page
    .getByRole('region', { name: /^Menunggu Anda/ })
    .getByRole('link', { name: line })
    .first()
    .click()
  await page.waitForURL((url) => url.pathname !== '/beranda')
}

/** Agrees on the SKP that waits on the home page. */
export async function agree(page: Page): Promise<void> {
  await follow(page, /Periksa SKP yang diajukan/)
  await page.getByRole('button', { name: 'Sepakati SKP' }).click()
  await expect(page.getByText('SKP sudah disepakati dan berlaku.')).toBeVisible()
}

/** The SKP of a post among a person's own. */
export const post = (page: Page, title: string) => page.getByRole('region', { name: /^SKP Anda/ }).locator('> ul > li', { hasText: title })

/** Opens the next version of an agreed SKP from its page. */
export async function openChange(page: Page) {
  await page.getByText('Ubah SKP yang sudah disepakati').click()
  await page.getByLabel('Mengapa perlu diubah?').fill('Sarana bertambah sejak bulan lalu')
  await page.getByRole('button', { name: 'Buka versi baru' }).click()
  await expect(page.getByText('Versi baru sudah dibuka.')).toBeVisible()
}

/** The worker follows what happened a moment later; the page is asked again until it says so. */
export async function eventually(page: Page, path: string, told: () => Promise<void>) {
  await expect(async () => {
    await page.goto(path)
    await told()
  }).toPass({ timeout: 30_000 })
}
