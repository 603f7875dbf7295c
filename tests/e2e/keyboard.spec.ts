import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

/** How many presses of Tab lead from anywhere in the editor to anything a person looks for. */
const farthest = 80

/** What the focus is on, as people read it: its label, or its own words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    const label = at && 'labels' in at && at.labels instanceof NodeList ? at.labels[0] : null
    return ((label ?? at)?.textContent ?? '').trim()
  })
}

/** Presses Tab until the focus is on what is named so. */
async function tabTo(page: Page, name: string | RegExp) {
  for (let presses = 0; presses < farthest; presses += 1) {
    const words = await focused(page)
    if (typeof name === 'string' ? words === name : name.test(words)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${farthest} times Tab do not lead to ${name}; the focus is on ${await focused(page)}`)
}

/** Goes on to a field and types into it; in a list the first letters choose. */
async function write(page: Page, name: string | RegExp, text: string) {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** Sends the form the focus is in, and waits until it is answered. */
async function send(page: Page) {
  const before = page.url()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL((url) => url.href !== before)
}

const indicatorLabel = 'Indikator kinerja individu (IKI)'

type Typed = { text: string; aspect: string; kind?: string; target?: string; unit?: string; reckoned?: string; day?: string }

/** Waits until the focus is in an empty form for the next indicator, where whoever added something goes on. */
async function nextIndicator(page: Page) {
  const isEmpty = () => page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === '')
  await expect.poll(async () => (await isEmpty()) && focused(page)).toBe(indicatorLabel)
}

/** Writes an RHK and ties it to the first thing it may hang on, where there is one. */
async function writeResult(page: Page, text: string) {
  await write(page, 'Rencana hasil kerja', text)
  if ((await page.locator('#rhk-baru-supports').count()) > 0) {
    await tabTo(page, 'Mendukung RHK pejabat penilai atau sasaran unit')
    await page.keyboard.press('ArrowDown')
  }
  await send(page)
}

/** Writes an indicator into the form that has the focus already. */
async function writeIndicator(page: Page, { text, aspect, kind, target, unit, reckoned, day }: Typed) {
  await nextIndicator(page)
  await page.keyboard.type(text)
  await write(page, 'Aspek', aspect)
  if (kind) await write(page, 'Arah', kind)
  if (target) await write(page, 'Target setahun', target)
  if (day) await write(page, 'Tanggal paling lambat', day)
  if (unit) await write(page, 'Satuan', unit)
  if (reckoned) await write(page, 'Realisasi setahun dihitung', reckoned)
  await send(page)
  await nextIndicator(page)
}

test('a whole SKP is entered and handed in with the keyboard alone', async ({ page, accessible }) => {
  test.setTimeout(180_000)
  const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', year: 'numeric' }).format(new Date())
  await signInAs(page, 'Dedi Santoso')
  await page.goto('/skp')
  await tabTo(page, 'Susun SKP')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/susun**')

  await test.step('the first RHK, and at once its indicators of two kinds', async () => {
    await writeResult(page, 'Suara warga tentang layanan terkumpul dan terbaca')
    const counted = { aspect: 'Kuan', target: '400', unit: 'responden', reckoned: 'Dijum' }
    await writeIndicator(page, { text: 'Warga yang mengisi survei kepuasan', ...counted })
    await writeIndicator(page, { text: 'Laporan survei semester pertama selesai', aspect: 'Waktu', kind: 'Paling', day: `0606${year}` })
  })

  await test.step('the second RHK, with indicators of two other kinds', async () => {
    await tabTo(page, 'Tambah RHK')
    await page.keyboard.press('Enter')
    await writeResult(page, 'Data hasil survei dipercaya pengambil keputusan')
    await writeIndicator(page, { text: 'Temuan salah hitung oleh inspektorat', aspect: 'Kual', kind: 'Tanpa', unit: 'temuan' })
    await writeIndicator(page, { text: 'Hasil survei diumumkan kepada warga', aspect: 'Kual', kind: 'Ya' })
    await accessible(page)
  })

  await test.step('an expectation and a line of the lampiran', async () => {
    await write(page, 'Akuntabel', 'Setiap angka dapat ditelusuri ke kuesionernya')
    await send(page)
    await expect(page.getByText('Ekspektasi perilaku kerja sudah disimpan.')).toBeVisible()
    await write(page, 'Dukungan sumber daya', 'Dua tablet untuk loket')
    await send(page)
    await expect(page.getByText('Lampiran sudah disimpan.')).toBeVisible()
  })

  await test.step('what was typed and not sent is kept, and offered again', async () => {
    await tabTo(page, 'Tambah RHK')
    await page.keyboard.press('Enter')
    await write(page, 'Rencana hasil kerja', 'Belum selesai ditulis')
    await expect(page.getByText(/^Tersimpan sementara pukul/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/^Ada isian yang belum disimpan/)).toBeVisible()
    await expect(page.locator('#rhk-baru-text')).toHaveValue('Belum selesai ditulis')
    await tabTo(page, 'Buang')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Ada isian yang belum disimpan/)).toBeHidden()
    await expect(page.locator('#rhk-baru-text')).toHaveValue('')
  })

  await test.step('each expectation is clear, and it is handed in', async () => {
    await tabTo(page, 'Semua jelas')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Ajukan SKP')
    await page.keyboard.press('Enter')
    await expect(page.getByText('SKP sudah diajukan.')).toBeVisible()
  })
})
