import type { Page } from '@playwright/test'
import { expect } from '../support/browser'
import { openOffice } from '../support/office'
import { test } from '../support/people'
import { submitPlan, writePlan } from '../support/plan-pages'

test.use({ actionTimeout: 15_000 })

/** A second tab of the same person. */
const another = async (page: Page) => {
  const tab = await page.context().newPage()
  await tab.goto(page.url().split('#')[0] ?? '')
  return tab
}
/** Where it is written down, not where it is typed. */
const says = (page: Page, text: string) => page.getByRole('definition').filter({ hasText: text })
const refused = (page: Page, sentence: RegExp) => expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()

test('two people write one pledge, and neither loses a word', async ({ person }) => {
  test.setTimeout(180_000)
  const office = await openOffice()
  const mine = await person(office.head.nip)
  await mine.goto('/kinerja-unit')
  await mine.getByRole('link', { name: office.name, exact: true }).click()
  await mine.getByRole('button', { name: /^Susun perjanjian kinerja/ }).click()
  await mine.getByRole('textbox', { name: 'Sasaran' }).fill('Layanan cepat dan pasti')
  await mine.getByRole('button', { name: 'Tambah sasaran' }).click()
  await expect(mine.getByRole('heading', { name: 'Layanan cepat dan pasti' })).toBeVisible()
  const theirs = await another(mine)
  const iku = async (page: Page, text: string) => {
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Tambah IKU' }) })
    const words = form.getByLabel('Indikator kinerja utama (IKU)')
    if (!(await words.isVisible())) await page.locator('summary').filter({ hasText: 'Tambah IKU' }).click()
    await words.fill(text)
    await form.getByLabel('Definisi').fill(`Definisi ${text}`)
    await form.getByLabel('Realisasi setahun dihitung').selectOption('LAST')
    await form.getByLabel('Target setahun').fill('80')
    await form.getByLabel('Satuan').fill('persen')
    return form.getByRole('button', { name: 'Tambah IKU' })
  }

  await test.step('both add an IKU to the same sasaran', async () => {
    const send = await iku(mine, 'IKU saya')
    await (await iku(theirs, 'IKU rekan')).click()
    await expect(says(theirs, 'Definisi IKU rekan')).toBeVisible()
    await send.click()
    await expect(says(mine, 'Definisi IKU saya')).toBeVisible()
    await expect(says(mine, 'Definisi IKU rekan')).toBeVisible()
  })

  await test.step('both change the sasaran: the second sees what is stored, and keeps what was typed', async () => {
    const change = async (page: Page, text: string) => {
      await page.getByText('Ubah sasaran ini').click()
      await page.getByRole('group').filter({ hasText: 'Ubah sasaran ini' }).getByRole('textbox', { name: 'Sasaran' }).fill(text)
      return page.getByRole('button', { name: 'Simpan sasaran' })
    }
    await theirs.reload()
    const send = await change(mine, 'Layanan cepat, pasti, dan ramah')
    await (await change(theirs, 'Layanan pasti dan cepat')).click()
    await expect(theirs.getByRole('heading', { name: 'Layanan pasti dan cepat' })).toBeVisible()
    await send.click()
    await refused(mine, /diubah orang lain sejak Anda membukanya/)
    await expect(mine.getByText('Yang tersimpan sekarang:')).toBeVisible()
    await expect(mine.getByRole('textbox', { name: 'Sasaran' }).first()).toHaveValue('Layanan cepat, pasti, dan ramah')
    await send.click()
    await expect(mine.getByRole('heading', { name: 'Layanan cepat, pasti, dan ramah' })).toBeVisible()
  })

  await test.step('what is typed into another form outlives a form that is sent', async () => {
    await iku(mine, 'IKU setengah jadi')
    await mine.getByText('Tambah sasaran').first().click()
    await mine.getByRole('textbox', { name: 'Sasaran' }).last().fill('Sasaran kedua')
    await mine.getByRole('button', { name: 'Tambah sasaran' }).click()
    await expect(mine.getByRole('heading', { name: 'Sasaran kedua' })).toBeVisible()
    const kept = mine
      .locator('form')
      .filter({ has: mine.getByRole('button', { name: 'Tambah IKU' }) })
      .first()
    await expect(kept.getByLabel('Indikator kinerja utama (IKU)')).toHaveValue('IKU setengah jadi')
    await expect(kept.getByLabel('Definisi')).toHaveValue('Definisi IKU setengah jadi')
  })
})

test('what is typed for an SKP outlives other forms, stale pages and a step that is no longer open', async ({ person }) => {
  test.setTimeout(240_000)
  const office = await openOffice()
  const [staff, chief] = [await person(office.staff.nip), await person(office.chief.nip)]
  const question = 'Apakah gangguan listrik dari PLN juga dihitung?'
  await writePlan(staff, { text: 'Layanan data tersedia', indicator: 'Ketersediaan layanan data', target: '98' })
  const panel = staff.getByRole('region', { name: 'Ajukan kepada pejabat penilai' })
  const asked = () => expect(panel.getByLabel('Apa yang belum jelas?').first()).toHaveValue(question)
  const saveAnnex = async (page: Page, text: string) => {
    const before = page.url()
    await page.getByLabel('Dukungan sumber daya').fill(text)
    await page.getByRole('button', { name: 'Simpan lampiran' }).click()
    await page.waitForURL((url) => url.href !== before)
  }

  await test.step('the lampiran is saved while the marks are half done', async () => {
    await panel.getByLabel('Belum jelas', { exact: true }).first().check()
    await panel.getByLabel('Apa yang belum jelas?').first().fill(question)
    await saveAnnex(staff, 'Dua laptop')
    await asked()
    await expect(panel.getByLabel('Belum jelas', { exact: true }).first()).toBeChecked()
  })

  await test.step('they are kept when the page is left, too', async () => {
    await panel.getByLabel('Apa yang belum jelas?').first().fill(question)
    await expect(panel.getByText(/^Tersimpan sementara pukul/)).toBeVisible()
    await staff.reload()
    await expect(panel.getByText(/^Ada isian yang belum disimpan/)).toBeVisible()
    await asked()
  })

  await test.step('the SKP changes in another tab before it is handed in', async () => {
    await saveAnnex(await another(staff), 'Tiga laptop')
    await panel.getByRole('button', { name: 'Ajukan SKP' }).click()
    await refused(staff, /sudah diubah orang lain sejak Anda membukanya/)
    await asked()
    await expect(panel.getByLabel('Belum jelas', { exact: true }).first()).toBeChecked()
    await submitPlan(staff)
  })

  await test.step('the pejabat penilai returns it, but it was withdrawn a moment ago', async () => {
    await chief.goto(new URL(staff.url()).pathname)
    await chief.getByText('Kembalikan untuk diperbaiki').click()
    await chief.getByLabel('Apa yang perlu diperbaiki?').fill('Indikatornya belum menyebut sumber datanya.')
    await staff.getByRole('button', { name: 'Tarik kembali' }).click()
    await staff.waitForURL('**/susun**')
    await chief.getByRole('button', { name: 'Kembalikan SKP' }).click()
    await refused(chief, /sudah diubah orang lain sejak Anda membukanya/)
    await expect(chief.getByText('Indikatornya belum menyebut sumber datanya.')).toBeVisible()
    await expect(chief.getByRole('button', { name: 'Kembalikan SKP' })).toHaveCount(0)
  })

  await test.step('a note that is far too long comes back whole, with the sentence that says so', async () => {
    await submitPlan(staff)
    await chief.reload()
    await chief.getByRole('button', { name: 'Sepakati SKP' }).click()
    await expect(chief.getByText('SKP sudah disepakati dan berlaku.')).toBeVisible()
    const note = 'Rekapitulasi pemantauan server setiap hari kerja. '.repeat(100).trim()
    await staff.goto('/progres')
    await staff.locator('main a[href^="/progres/"]').first().click()
    await staff
      .getByRole('link', { name: /^Catat realisasi/ })
      .first()
      .click()
    await staff.getByLabel('Realisasi (persen)').fill('97')
    await staff.getByLabel('Catatan bukti').fill(note)
    await staff.getByRole('button', { name: 'Simpan realisasi' }).click()
    await refused(staff, /Paling banyak 1\.000 karakter/)
    await expect(staff.getByLabel('Catatan bukti')).toHaveValue(note)
    await expect(staff.getByLabel('Realisasi (persen)')).toHaveValue('97')
    expect(staff.url().length).toBeLessThan(400)
  })
})
