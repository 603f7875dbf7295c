import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())
const dayBefore = (count: number) => new Date(Date.parse(today) - count * 86_400_000).toISOString().slice(0, 10)

test('the buku layanan is filled by hand, from a file and by another system, and tells what is on time', async ({
  page,
  request,
  accessible,
}) => {
  const service = `Pindah datang ${Date.now()}`
  await signInAs(page, 'Marlina Wibowo')
  await page.goto('/survei/layanan')
  const units = page.getByLabel('Unit yang memberi layanan')
  const unit = (await units.locator('option').nth(1).textContent()) ?? ''
  await units.selectOption({ label: unit })
  await page.getByLabel('Nama layanan').fill(service)
  await page.getByRole('button', { name: 'Tambah layanan' }).click()
  await expect(page.getByRole('status')).toContainText('sudah ditambahkan')
  await page.goto(`/survei/layanan?q=${encodeURIComponent(service)}`)
  await page.getByRole('link', { name: `Buku layanan ${service}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(service)

  const type = async (line: Record<string, string>) => {
    for (const [label, text] of Object.entries(line)) await page.getByLabel(label, { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Simpan baris' }).click()
  }
  await type({ Tanggal: today, Diterima: '12', Selesai: '10', 'Selesai tepat waktu': '11', 'Median hari': '2,5', 'Terbit ulang': '1' })
  await expect(page.getByRole('alert').filter({ hasText: 'tidak boleh lebih banyak daripada yang selesai' })).toBeVisible()
  await expect(page.getByLabel('Diterima', { exact: true })).toHaveValue('12')
  await type({ 'Selesai tepat waktu': '9' })
  await expect(page.getByRole('status')).toContainText('sudah disimpan')
  await expect(page.getByRole('row', { name: /^Tahun/ })).toContainText('90,00%')

  await page.getByRole('link', { name: 'Ambil dari berkas sistem antrean' }).click()
  const file = `Tanggal;Diterima;Selesai;Selesai tepat waktu;Median hari;Terbit ulang\r\n${today};12;10;10;2,5;0\r\nkemarin;1;1;1;;0`
  await page
    .getByLabel('Berkas dari sistem antrean')
    .setInputFiles({ name: 'antrean.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Baca dan tunjukkan perubahannya' }).click()
  await expect(page.getByText('0 hari ditambah, 1 hari diperbaiki')).toBeVisible()
  await expect(page.getByText('Baris 3: Tanggal')).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Terapkan ke buku' }).click()
  await expect(page.getByRole('status')).toContainText('1 hari diperbaiki')
  await expect(page.getByRole('row', { name: /^Tahun/ })).toContainText('100,00%')
  const book = new URL(page.url()).pathname

  await page.goto('/survei/kunci')
  await page.getByLabel('Unit', { exact: true }).selectOption({ label: unit })
  await page.getByLabel('Nama sistem yang memakainya').fill(`Antrean ${service}`)
  await page.getByLabel('Mengisi buku layanan').check()
  await page.getByRole('button', { name: 'Buat kunci' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Kunci sudah dibuat' })).toBeVisible()
  const key = (await page.getByText(/^tera_[\w-]{43}$/).textContent()) ?? ''
  const hari = [{ tanggal: dayBefore(1), diterima: 10, selesai: 10, tepat_waktu: 5, terbit_ulang: 0 }]
  const send = (text: string) =>
    request.post('/api/buku-layanan', { headers: { authorization: `Bearer ${text}` }, data: { layanan: book.split('/')[3], hari } })
  expect((await send(`${key.slice(0, -2)}xx`)).status()).toBe(401)
  expect(await (await send(key)).json()).toEqual({ ditambah: 1, diperbaiki: 0, sama: 0 })
  expect(await (await send(key)).json()).toEqual({ ditambah: 0, diperbaiki: 0, sama: 1 })
  await page.goto(`${book}?bulan=${dayBefore(1).slice(0, 7)}`)
  await expect(page.getByRole('cell', { name: 'Dari sistem lain' })).toBeVisible()
})
