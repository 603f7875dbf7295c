import { readFileSync } from 'node:fs'
import { readSheet } from 'read-excel-file/universal'
import { yearOf } from '@/lib/day'
import { operator } from '@/lib/door/cli'
import { expect } from '../support/browser'
import { officerOf, openOffice } from '../support/office'
import { agreedPlan, official, submittedPlan } from '../support/officials'
import { test } from '../support/people'

test.use({ actionTimeout: 15_000 })
test.describe.configure({ timeout: 240_000 })

const year = yearOf(operator().today)
const planned = (text: string) => [{ text, indicators: [{ text: 'Permohonan selesai tepat waktu', target: '99', unitName: 'persen' }] }]

test('HR of an office sees where everyone stands, reminds one, and takes the board along', async ({ person, accessible }) => {
  const { unitId, name, head, chief, staff, clerk, otherChief } = await openOffice()
  await agreedPlan(await official(staff.nip), planned('Layanan daring tersedia setiap hari'))
  await submittedPlan(await official(otherChief.nip), planned('Data bidang lengkap dan mutakhir'))
  const hr = await person(await officerOf('UNIT_HR', unitId))
  const row = (nip: string) => hr.getByRole('table', { name: 'SKP per pegawai' }).getByRole('row', { name: new RegExp(nip) })

  await test.step('an employee is on record elsewhere', async () => {
    await hr.goto(`/pegawai?q=${clerk.nip}`)
    await hr.getByRole('table').getByRole('link').click()
    await hr.getByText('Ubah sistem pencatat').click()
    await hr.getByRole('combobox', { name: /Sistem pencatat tahun/ }).selectOption({ label: 'e-Kinerja BKN' })
    await hr.getByLabel('Alasan').fill('Surat BKN nomor 3')
    await hr.getByRole('button', { name: 'Simpan sistem pencatat' }).click()
    await expect(hr.getByText('Dipilih').first()).toBeVisible()
  })

  await test.step('the board tells each as they are, and never calls those elsewhere "belum"', async () => {
    await hr.goto('/skp/papan')
    await expect(row(head.nip)).toContainText('Belum disusun')
    await expect(row(staff.nip)).toContainText('Disepakati')
    await expect(row(otherChief.nip)).toContainText('Diajukan')
    await expect(row(otherChief.nip)).toContainText(head.name)
    await expect(row(clerk.nip)).toContainText('Tercatat di e-Kinerja BKN')
    await expect(row(clerk.nip)).not.toContainText(/belum|terlambat/i)
    await expect(row(clerk.nip).getByRole('button')).toHaveCount(0)
    await expect(hr.getByRole('table', { name: 'SKP per unit' })).toContainText('1 dari 4')
    await accessible(hr)
    await hr.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Belum disusun' })
    await hr.getByRole('button', { name: 'Tampilkan' }).click()
    await expect(row(head.nip)).toBeVisible()
    await expect(row(clerk.nip)).toHaveCount(0)
  })

  await test.step('a reminder reaches the home page of whose turn it is, once a day', async () => {
    await row(head.nip).getByRole('button', { name: 'Ingatkan' }).click()
    await expect(hr.getByRole('status')).toContainText('1 pengingat terkirim')
    await expect(row(head.nip)).toContainText('Terakhir')
    await row(head.nip).getByRole('button', { name: 'Ingatkan' }).click()
    await expect(hr.getByRole('status')).toContainText('sudah diingatkan hari ini')
    const reminded = await person(head.nip)
    const line = reminded.getByRole('link', { name: `Pengingat SKP: SKP ${year} belum disepakati` })
    await expect(line).toHaveCount(1)
    await line.click()
    await expect(reminded.getByRole('heading', { name: `SKP Anda tahun ${year}` })).toBeVisible()
  })

  await test.step('a ready text holds nothing personal', async () => {
    const address = await row(head.nip).getByRole('link', { name: 'Kirim lewat WhatsApp' }).getAttribute('href')
    expect(address).toMatch(/^https:\/\/wa\.me\/\?text=/)
    const text = decodeURIComponent(address ?? '')
    for (const personal of [head.name, head.nip, 'predikat']) expect(text).not.toContain(personal)
  })

  await test.step('the board downloads as a workbook', async () => {
    await hr.goto('/skp/papan')
    const [download] = await Promise.all([hr.waitForEvent('download'), hr.getByRole('link', { name: 'XLSX' }).click()])
    const cells = (await readSheet(new Blob([new Uint8Array(readFileSync(await download.path()))]))).map((line) => line.join(' '))
    for (const { nip } of [head, chief, staff, clerk, otherChief]) expect(cells.filter((line) => line.includes(nip))).toHaveLength(1)
    expect(cells.find((line) => line.includes(clerk.nip))).not.toMatch(/belum/i)
  })

  await test.step('the recap of the office is a picture', async () => {
    await hr.getByRole('link', { name, exact: true }).click()
    await expect(hr.getByRole('heading', { name: 'Per unit' })).toBeVisible()
    const address = await hr.getByRole('link', { name: 'Gambar rekap' }).getAttribute('href')
    const picture = await hr.request.get(address ?? '')
    expect(picture.headers()['content-type']).toBe('image/png')
    const bytes = await picture.body()
    expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1080, 1350])
  })

  await test.step('nobody else gets at it', async () => {
    const stranger = await person(staff.nip)
    for (const path of ['/skp/papan/ekspor?format=xlsx', `/skp/papan/rekap?tahun=${year}&unit=${unitId}`])
      expect((await stranger.request.get(path)).status()).toBe(404)
  })
})
