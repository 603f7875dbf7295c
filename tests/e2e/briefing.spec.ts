import { readFileSync } from 'node:fs'
import { operator } from '@/lib/door/cli'
import { expect } from '../support/browser'
import { officerOf, openOffice } from '../support/office'
import { test } from '../support/people'

test.use({ actionTimeout: 15_000 })
test.describe.configure({ timeout: 240_000 })

test('a session of sosialisasi: material, attendance, a question and its answer, and who is not reached', async ({
  person,
  accessible,
}) => {
  const { unitId, name, staff, clerk, chief } = await openOffice()
  const [hr, attendant] = [await person(await officerOf('UNIT_HR', unitId)), await person(staff.nip)]
  const title = `Menyusun indikator yang terukur di ${name}`

  await test.step('HR plans it and puts up the material', async () => {
    await hr.goto('/sosialisasi')
    await hr.getByRole('link', { name: 'Jadwalkan sesi' }).click()
    await hr.getByLabel('Judul').fill(title)
    await hr.getByLabel('Jenis').selectOption({ label: 'Lokakarya' })
    await hr.getByLabel('Untuk siapa').selectOption({ label: name })
    await hr.getByLabel('Tanggal').fill(operator().today)
    await hr.getByLabel('Jam').fill('09.00 sampai 11.00')
    await hr.getByLabel('Tempat atau alamat pertemuan daring').fill('Aula kantor')
    await accessible(hr)
    await hr.getByRole('button', { name: 'Jadwalkan sesi' }).click()
    await expect(hr.getByRole('alert').filter({ hasText: 'Jelaskan isinya' })).toBeVisible()
    await hr.getByLabel('Isi', { exact: true }).fill('Contoh indikator yang baik dan yang kurang. Bawa SKP tahun ini.')
    await hr.getByRole('button', { name: 'Jadwalkan sesi' }).click()
    await expect(hr.getByRole('status')).toContainText('Sesi sudah dijadwalkan')
    await hr.getByLabel('Tambah materi').setInputFiles({ name: 'materi.pdf', mimeType: 'application/pdf', buffer: pdf })
    await hr.getByRole('button', { name: 'Unggah materi' }).click()
    await expect(hr.getByRole('status')).toContainText('Materi sudah diunggah')
    await hr
      .getByLabel('Tambah materi')
      .setInputFiles({ name: 'besar.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(12 * 1024 * 1024) })
    await hr.getByRole('button', { name: 'Unggah materi' }).click()
    await expect(hr.getByRole('alert').filter({ hasText: 'Kiriman ini terlalu besar' })).toBeVisible()
    await expect(hr.getByRole('heading', { level: 1 })).toHaveText(title)
    await accessible(hr)
  })

  await test.step('who it is for is told, takes the material and asks', async () => {
    await attendant.goto('/beranda')
    await attendant
      .getByRole('link', { name: /^Jadwal sosialisasi/ })
      .first()
      .click()
    await expect(attendant.getByRole('heading', { level: 1 })).toHaveText(title)
    const [download] = await Promise.all([
      attendant.waitForEvent('download'),
      attendant.getByRole('link', { name: /^materi\.pdf/ }).click(),
    ])
    expect(readFileSync(await download.path()).equals(pdf)).toBe(true)
    await attendant.getByText('Ajukan pertanyaan').click()
    await attendant.getByLabel('Pertanyaan Anda').fill('Apakah target boleh berupa tanggal?')
    await attendant.getByRole('button', { name: 'Kirim pertanyaan' }).click()
    await expect(attendant.getByRole('status')).toContainText('Pertanyaan Anda sudah disampaikan')
    await expect(attendant.getByRole('button', { name: /Simpan kehadiran|Unggah materi/ })).toHaveCount(0)
    await accessible(attendant)
  })

  await test.step('HR records who was there by NIP; a wrong one keeps all back', async () => {
    await hr.reload()
    await hr.getByText('Catat kehadiran', { exact: true }).click()
    await hr.getByLabel('NIP yang hadir').fill(`${staff.nip}\n197607142001031006`)
    await hr.getByRole('button', { name: 'Simpan kehadiran' }).click()
    await expect(hr.getByRole('alert').filter({ hasText: '197607142001031006' }).first()).toBeVisible()
    await hr.getByLabel('NIP yang hadir').fill(`${staff.nip}, ${clerk.nip}`)
    await hr.getByRole('button', { name: 'Simpan kehadiran' }).click()
    await expect(hr.getByRole('status')).toContainText('2 kehadiran dicatat')
    for (const { nip } of [staff, clerk]) await expect(hr.getByRole('row', { name: new RegExp(nip) })).toBeVisible()
    await accessible(hr)
  })

  await test.step('HR answers without learning who asked', async () => {
    const question = hr.getByRole('listitem').filter({ hasText: 'Apakah target boleh berupa tanggal?' })
    await expect(question).not.toContainText(staff.name)
    await question.getByText('Jawab', { exact: true }).click()
    await question.getByLabel('Jawaban').fill('Boleh: pilih arah “Paling lambat pada tanggal”.')
    await question.getByRole('button', { name: 'Simpan jawaban' }).click()
    await expect(hr.getByRole('status')).toContainText('Jawaban sudah disimpan')
    await attendant.goto('/beranda')
    await attendant
      .getByRole('link', { name: /^Pertanyaan Anda pada sosialisasi dijawab/ })
      .first()
      .click()
    await expect(attendant.getByText('Boleh: pilih arah “Paling lambat pada tanggal”.')).toBeVisible()
    await expect(attendant.getByText('Anda tercatat hadir')).toBeVisible()
  })

  await test.step('HR sees who is not reached', async () => {
    await hr.goto('/sosialisasi')
    const reach = hr.getByRole('row', { name: new RegExp(name) })
    await expect(reach).toContainText('2 dari 5 (40%)')
    await accessible(hr)
    await reach.getByRole('link', { name: '3 pegawai' }).click()
    await expect(hr.getByRole('row', { name: new RegExp(chief.nip) })).toBeVisible()
    for (const { nip } of [staff, clerk]) await expect(hr.getByRole('row', { name: new RegExp(nip) })).toHaveCount(0)
    await accessible(hr)
  })
})

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
