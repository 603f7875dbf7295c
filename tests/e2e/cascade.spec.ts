import { expect } from '../support/browser'
import { test } from '../support/people'
import { agree, submitPlan, writePlan } from '../support/plan-pages'

test.use({ actionTimeout: 15_000 })

const office = 'Dinas Lingkungan Hidup'
const [chiefNip, headNip, staffNip] = ['197302221997021092', '198110092012042032', '199308212017122092']
const objective = 'Sampah kota tertangani dan berkurang'
const chiefResult = 'Penanganan sampah kota mencapai sasaran nasional'
const headResult = 'Sampah rumah tangga terangkut setiap hari'
const staffResult = 'Jadwal angkut tersedia dan dipatuhi'

test('what a unit promises cascades through three levels to agreed SKP', async ({ person, accessible }) => {
  test.setTimeout(300_000)
  const [secretary, chief, head, staff] = await Promise.all(['Sri Tanjung', chiefNip, headNip, staffNip].map(person))
  if (!secretary || !chief || !head || !staff) throw new Error('somebody is missing')

  await test.step('the head of the office promises, with what the IKU means and its targets by quarter', async () => {
    await chief.goto('/kinerja-unit')
    await chief.getByRole('link', { name: office, exact: true }).click()
    await chief.getByRole('button', { name: /^Susun perjanjian kinerja/ }).click()
    await chief.getByRole('textbox', { name: 'Sasaran' }).fill(objective)
    await chief.getByRole('button', { name: 'Tambah sasaran' }).click()
    await chief.getByLabel('Indikator kinerja utama (IKU)').fill('Persentase sampah tertangani')
    await chief.getByLabel('Definisi').fill('Bagian timbulan sampah kota yang diangkut dan diolah')
    await chief.getByLabel('Rumus').fill('sampah tertangani ÷ timbulan sampah × 100')
    await chief.getByLabel('Realisasi setahun dihitung').selectOption('LAST')
    await chief.getByLabel('Target setahun').fill('80')
    await chief.getByLabel('Satuan').fill('persen')
    await chief.getByText('Target per periode').click()
    for (const [quarter, target] of ['65', '70', '75', '80'].entries())
      await chief
        .getByLabel(/^Triwulan /)
        .nth(quarter)
        .fill(target)
    await chief.getByRole('button', { name: 'Tambah IKU' }).click()
    await expect(chief.getByText('sampah tertangani ÷ timbulan sampah × 100').first()).toBeVisible()
    await accessible(chief)
  })

  await test.step('the Sekda, who appraises him, reads it and approves', async () => {
    await secretary.goto(new URL(chief.url()).pathname.replace('/susun', ''))
    await secretary.getByRole('link', { name: 'Periksa draf' }).click()
    await expect(secretary.getByText('Bagian timbulan sampah kota yang diangkut dan diolah')).toBeVisible()
    for (const target of ['65 persen', '70 persen', '75 persen']) await expect(secretary.getByText(target).first()).toBeVisible()
    await secretary.getByRole('button', { name: 'Setujui perjanjian kinerja' }).click()
    await expect(secretary.getByText('Perjanjian kinerja sudah disetujui.')).toBeVisible()
  })

  await test.step('the SKP of the head of the office hangs on what was promised', async () => {
    await writePlan(chief, {
      ...{ text: chiefResult, indicator: 'Sampah tertangani', target: '80', perspective: 'Penerima layanan' },
      supports: `Sasaran ${office}: ${objective}`,
    })
    await submitPlan(chief)
    await agree(secretary)
  })

  await test.step('the SKP of the head of a division hangs on his', async () => {
    await writePlan(head, { text: headResult, supports: `RHK pimpinan: ${chiefResult}`, indicator: 'Ritase terpenuhi', target: '95' })
    await submitPlan(head)
    await agree(chief)
  })

  await test.step('and that of her staff on hers; she agrees from the list', async () => {
    await writePlan(staff, { text: staffResult, supports: `RHK pimpinan: ${headResult}`, indicator: 'Jadwal dipatuhi', target: '98' })
    await submitPlan(staff)
    await head.goto('/skp/sepakati')
    await expect(head.getByText(staffResult)).toBeVisible()
    await accessible(head)
    await head.getByRole('checkbox', { name: /^Sepakati SKP Rini Simanjuntak/ }).check()
    await head.getByRole('button', { name: 'Sepakati yang dipilih' }).click()
    await expect(head.getByText('1 SKP sudah disepakati dan berlaku.')).toBeVisible()
  })

  await test.step('the tree of the office shows the whole chain; the staff find themselves in it', async () => {
    await chief.goto('/pohon')
    await chief.getByRole('link', { name: 'Buka semua' }).click()
    const promised = chief.getByRole('region', { name: objective })
    const nested = [chiefResult, headResult, staffResult].reduce(
      (at, text) => at.getByRole('listitem').filter({ hasText: text }).first(),
      promised,
    )
    await expect(nested.getByRole('link', { name: staffResult })).toBeVisible()
    await accessible(chief)
    await staff.goto('/pohon')
    await expect(staff.getByRole('heading', { level: 1 })).toContainText(`Pohon kinerja ${office},`)
    await expect(staff.getByText(/^Unit Anda, .* Pohon ini dimulai dari unit terdekat di atasnya/)).toBeVisible()
    await staff.getByRole('link', { name: 'Buka semua' }).click()
    const seen = staff.getByRole('region', { name: objective })
    await expect(seen.getByRole('link', { name: staffResult })).toBeVisible()
    await expect(seen.getByText(headResult)).toBeVisible()
    await expect(seen.getByRole('link', { name: headResult })).toHaveCount(0)
    await expect(seen.getByText(chiefResult)).toHaveCount(0)
  })

  await test.step('and so does the SKP of the staff itself', async () => {
    await staff.goto('/skp')
    await staff.getByRole('link', { name: 'Buka' }).first().click()
    await expect(staff.getByText('SKP ini berlaku').first()).toBeVisible()
    await staff.getByText('Untuk apa?').click()
    const chain = staff
      .getByRole('group')
      .filter({ has: staff.getByText('Untuk apa?') })
      .getByRole('listitem')
    await expect(chain).toContainText([staffResult, headResult, chiefResult, objective])
  })
})
