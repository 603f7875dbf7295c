import type { Page } from '@playwright/test'
import { expect } from '../support/browser'
import { test } from '../support/people'
import { follow, submitPlan, writePlan } from '../support/plan-pages'

test.use({ actionTimeout: 15_000 })

const [headNip, staffNip] = ['197901282001021049', '199009212023212031']
const firstWords = 'Warga terlantar didata'
const agreedWords = 'Warga terlantar terdata dan tertangani'
const newWords = 'Warga terlantar terdata dan dipulihkan'

/** The card of the one RHK. */
const card = (page: Page, text: string) => page.locator('li[id^="rhk-"]').filter({ hasText: text })

test('an SKP is discussed, returned, asked about, agreed on and revised; what was agreed stays', async ({ person, accessible }) => {
  test.setTimeout(300_000)
  const [head, staff] = await Promise.all([headNip, staffNip].map(person))
  if (!head || !staff) throw new Error('somebody is missing')

  await test.step('the appraiser remarks on one RHK and returns the SKP with a reason', async () => {
    await writePlan(staff, { text: firstWords, indicator: 'Warga terdata', target: '90' })
    await submitPlan(staff)
    await follow(head, /Periksa SKP yang diajukan/)
    await card(head, firstWords).getByText('Beri catatan pada RHK ini').click()
    await card(head, firstWords).getByRole('textbox', { name: 'Catatan' }).fill('Mendata saja belum hasil. Apa yang berubah bagi warga?')
    await card(head, firstWords).getByRole('button', { name: 'Kirim catatan' }).click()
    await expect(card(head, firstWords).getByText('Mendata saja belum hasil. Apa yang berubah bagi warga?').first()).toBeVisible()
    await head.getByText('Kembalikan untuk diperbaiki').click()
    await head.getByLabel('Apa yang perlu diperbaiki?').fill('Tulis hasilnya, bukan kegiatannya')
    await head.getByRole('button', { name: 'Kembalikan SKP' }).click()
    await expect(head.getByText('SKP sudah dikembalikan')).toBeVisible()
  })

  await test.step('the owner reads both, mends the RHK and answers', async () => {
    await follow(staff, /Perbaiki SKP yang dikembalikan/)
    await expect(staff.getByText('Tulis hasilnya, bukan kegiatannya').first()).toBeVisible()
    await card(staff, firstWords).getByText('Ubah RHK ini').click()
    await card(staff, firstWords).getByRole('textbox', { name: 'Rencana hasil kerja' }).fill(agreedWords)
    await staff.getByRole('button', { name: 'Simpan RHK' }).click()
    await expect(staff.getByRole('heading', { name: agreedWords })).toBeVisible()
    await card(staff, agreedWords).getByText('Balas', { exact: true }).click()
    await card(staff, agreedWords).getByRole('textbox', { name: 'Balasan' }).fill('Sudah ditulis sebagai hasil')
    await staff.getByRole('button', { name: 'Kirim balasan' }).click()
    await expect(card(staff, agreedWords).getByText('Sudah ditulis sebagai hasil').first()).toBeVisible()
    await accessible(staff)
  })

  await test.step('the owner hands it in again with a question', async () => {
    const asked = staff.getByRole('group', { name: new RegExp(`RHK 1: ${agreedWords}`) })
    await asked.getByRole('radio', { name: 'Belum jelas' }).check()
    await staff.getByRole('button', { name: 'Ajukan SKP' }).click()
    await expect(staff.getByRole('alert').filter({ hasText: 'Tulis apa yang belum jelas.' })).toBeVisible()
    await asked.getByLabel('Apa yang belum jelas?').fill('Apakah warga luar kota termasuk?')
    await staff.getByRole('button', { name: 'Ajukan SKP' }).click()
    await expect(staff.getByText('SKP sudah diajukan.')).toBeVisible()
  })

  await test.step('the appraiser settles the remark, and answers before agreeing', async () => {
    await follow(head, /Periksa SKP yang diajukan/)
    await expect(head.getByText('Pegawai menandai 1 ekspektasi belum jelas.')).toBeVisible()
    await expect(head.getByRole('button', { name: 'Sepakati SKP' })).toHaveCount(0)
    await card(head, agreedWords).getByRole('button', { name: 'Tandai selesai' }).click()
    await expect(head.getByText('Catatan selesai')).toBeVisible()
    await head.getByText('Jawab pertanyaan pegawai').click()
    await head.getByRole('textbox', { name: 'Jawaban Anda' }).fill('Ya, semua yang ditemukan di kota ini')
    await accessible(head)
    await head.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(head.getByText('Ya, semua yang ditemukan di kota ini').first()).toBeVisible()
    await head.getByRole('button', { name: 'Sepakati SKP' }).click()
    await expect(head.getByText('SKP sudah disepakati dan berlaku.')).toBeVisible()
  })

  const plan = new URL(head.url()).pathname

  await test.step('the owner opens a new version with a reason; what changed shows word by word', async () => {
    await staff.goto(plan)
    await staff.getByText('Ubah SKP yang sudah disepakati').click()
    await staff.getByLabel('Mengapa perlu diubah?').fill('Rumah pemulihan dibuka pada tengah tahun')
    await staff.getByRole('button', { name: 'Buka versi baru' }).click()
    await expect(staff.getByText('Versi baru sudah dibuka.')).toBeVisible()
    await staff.getByRole('link', { name: 'Lengkapi dan ajukan' }).click()
    await expect(staff.getByText('Versi 2, dibuka karena: Rumah pemulihan dibuka pada tengah tahun.')).toBeVisible()
    await card(staff, agreedWords).getByText('Ubah RHK ini').click()
    await card(staff, agreedWords).getByRole('textbox', { name: 'Rencana hasil kerja' }).fill(newWords)
    await staff.getByRole('button', { name: 'Simpan RHK' }).click()
    await expect(staff.getByRole('heading', { name: newWords })).toBeVisible()
    await submitPlan(staff)
    await staff.getByRole('link', { name: 'Lihat perubahan dari versi sebelumnya' }).click()
    await staff.waitForURL(/\/beda\?dari=1&ke=2$/)
    await expect(staff.getByText('Alasan perubahan: Rumah pemulihan dibuka pada tengah tahun')).toBeVisible()
    await expect(staff.locator('del')).toContainText('tertangani')
    await expect(staff.locator('ins')).toContainText('dipulihkan')
    await accessible(staff)
  })

  await test.step('until the new version is agreed, the agreed one is in force; afterwards it reads as it was', async () => {
    await head.goto(`${plan}?versi=1`)
    await expect(head.getByText('Versi ini berlaku. Versi 2 sedang diproses')).toBeVisible()
    await head.goto('/skp/sepakati')
    await head.getByText('1 bagian berubah dari versi 1').click()
    await expect(head.locator('del')).toContainText('tertangani')
    await head.getByRole('checkbox', { name: /^Sepakati SKP Fitri Nasution/ }).check()
    await head.getByRole('button', { name: 'Sepakati yang dipilih' }).click()
    await expect(head.getByText('1 SKP sudah disepakati dan berlaku.')).toBeVisible()
    for (const reader of [head, staff]) {
      await reader.goto(`${plan}?versi=1`)
      await expect(reader.getByText('Versi ini tidak berlaku lagi. Yang berlaku sekarang versi 2.')).toBeVisible()
      await expect(reader.getByText(agreedWords, { exact: true }).first()).toBeVisible()
      await expect(reader.getByText(newWords)).toHaveCount(0)
    }
  })
})
