import { readFileSync } from 'node:fs'
import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

// Two imports of the same city undo each other's changes, so they come one after the other.
test.describe.configure({ mode: 'serial' })

const units = readFileSync('prisma/demo/siasn-unor.csv')
const employees = readFileSync('prisma/demo/siasn-data-utama.csv', 'utf8')
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())

/** The demo file with one employee's line changed. */
function edited(nip: string, change: (line: string) => string): Buffer {
  return Buffer.from(employees.replace(/^.*$/gm, (line) => (line.includes(`,${nip},`) ? change(line) : line)))
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('HR uploads the SIASN files, sees what would change, and applies it', async ({ page, accessible }) => {
      const nip = javaScriptEnabled ? '197607142001031006' : '197408091996122094'
      await signInAs(page, 'Dedi Santoso')
      await page.getByRole('link', { name: 'Impor' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Impor dari SIASN')
      if (javaScriptEnabled) await accessible(page)
      await page.getByLabel('Berkas unit organisasi').setInputFiles({ name: 'unor.csv', mimeType: 'text/csv', buffer: units })
      const file = edited(nip, (line) => line.replace(/,(I{1,3}|IV)\/[a-e],/, ',IV/b,'))
      await page.getByLabel('Berkas data utama pegawai').setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer: file })
      await page.getByLabel('Berlaku mulai').fill(today)
      await page.getByRole('button', { name: 'Baca dan tunjukkan perubahannya' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tinjau impor')
      await expect(page.getByRole('row', { name: new RegExp(nip) })).toContainText('IV/b')
      await expect(page.getByRole('row', { name: /^79/ })).toContainText('78')
      if (javaScriptEnabled) await accessible(page)
      await page.getByRole('button', { name: 'Terapkan' }).click()
      await expect(page.getByRole('status')).toContainText('Sudah diterapkan')
      await page.goto(`/pegawai?q=${nip}`)
      await page.getByRole('table').getByRole('link').click()
      await expect(page.getByRole('table')).toContainText('Golongan IV/b')
    })
  })
}

test('a file without a needed column is refused by that column’s name', async ({ page }) => {
  await signInAs(page, 'Dedi Santoso')
  await page.goto('/pegawai/impor')
  const file = Buffer.from(employees.replace('NIP BARU', 'NIP LAIN'))
  await page.getByLabel('Berkas data utama pegawai').setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer: file })
  await page.getByRole('button', { name: 'Baca dan tunjukkan perubahannya' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'NIP BARU' })).toBeVisible()
})

test('a post from another site is refused', async ({ page, request }) => {
  await signInAs(page, 'Dedi Santoso')
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await request.post('/api/impor-siasn', {
    headers: { cookie: cookies, origin: 'https://contoh.test' },
    multipart: { berlaku: today },
  })
  expect(answer.status()).toBe(403)
})

test('each sees the people that are theirs to see, and nobody else', async ({ page, accessible }) => {
  await signInAs(page, 'Lestari Saputra')
  await page.goto('/pegawai')
  await accessible(page)
  await expect(page.getByText('dari 5')).toBeVisible()
  await page.goto('/pegawai/impor')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Halaman ini tidak ada/)
  await page.goto('/pegawai?q=198611072009032028')
  await expect(page.getByText('Tidak ada pegawai yang cocok')).toBeVisible()
})

test('a member of staff sees who appraises them and why, and no list of others', async ({ page }) => {
  await signInAs(page, 'Teguh Suharto')
  await expect(page.getByText('Lestari Saputra, S.STP., M.Si.')).toBeVisible()
  await page.getByText('Mengapa beliau?').click()
  await expect(page.getByText(/dinilai kepala unitnya/)).toBeVisible()
  await page.goto('/pegawai')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Halaman ini tidak ada/)
})
