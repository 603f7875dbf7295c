import type { Page } from '@playwright/test'
import { addDays, yearOf } from '@/lib/day'
import { operator } from '@/lib/door/cli'
import { formatDay } from '@/lib/format'
import { expect } from '../support/browser'
import { officerOf, openOffice } from '../support/office'
import { agreedPlan, official as employeeOf, submittedPlan } from '../support/officials'
import { test } from '../support/people'
import { agree, eventually, follow, openChange, post, submitPlan, writeResult } from '../support/plan-pages'

// Each test has an office of its own, so that moves and appointments meet nobody of another.
test.use({ actionTimeout: 15_000 })
test.describe.configure({ timeout: 240_000 })

const { today } = operator()
const year = yearOf(today)
const yesterday = addDays(today, -1)

/** What an SKP with one RHK says. */
const planned = (text: string) => [{ text, indicators: [{ text: 'Permohonan selesai tepat waktu', target: '99', unitName: 'persen' }] }]

/** HR uploads a SIASN file of employees that holds from today, and applies it. */
async function takeIn(hr: Page, buffer: Buffer) {
  await hr.goto('/pegawai/impor')
  await hr.getByLabel('Berkas data utama pegawai').setInputFiles({ name: 'mutasi.csv', mimeType: 'text/csv', buffer })
  await hr.getByLabel('Berlaku mulai').fill(today)
  await hr.getByRole('button', { name: 'Baca dan tunjukkan perubahannya' }).click()
  await hr.getByRole('button', { name: 'Terapkan' }).click()
  await expect(hr.getByRole('status')).toContainText('Sudah diterapkan')
}

test('a mid-year move closes one SKP and starts another for the rest of the year from it', async ({ person, accessible }) => {
  const { staff, otherChief, employeeFile, name } = await openOffice()
  const result = 'Aplikasi layanan andal sepanjang jam kerja'
  const { planId } = await agreedPlan(await employeeOf(staff.nip), planned(result))
  const [hr, mover] = [await person(await officerOf('HR_ADMIN', null)), await person(staff.nip)]

  await test.step('HR ends that the post is held', async () => {
    await hr.goto(`/pegawai/penilai?bagian=daftar&q=${staff.nip}`)
    await hr.getByRole('table').getByRole('link').first().click()
    await hr.getByText('Akhiri pemangkuan jabatan ini').click()
    await hr.getByLabel('Hari terakhir memegang jabatan ini').fill(yesterday)
    await hr.getByLabel('Nomor surat keputusan atau alasan').fill('Keputusan mutasi nomor 824/17')
    await hr.getByRole('button', { name: 'Akhiri jabatan' }).click()
    await expect(hr.getByRole('status')).toContainText('Tersimpan')
  })

  await test.step('the employee reads that the SKP was closed, why and until when', async () => {
    await eventually(mover, '/skp', () =>
      expect(post(mover, staff.title)).toContainText(`Ditutup ${formatDay(yesterday)}`, { timeout: 1_000 }),
    )
    await expect(post(mover, staff.title)).toContainText('Berhenti atau pensiun')
    await accessible(mover)
  })

  await test.step('HR takes the new post in, and it is a move', async () => {
    const [day, month] = [today.slice(8), today.slice(5, 7)]
    await takeIn(hr, employeeFile([{ ...staff, unit: 'records', since: `${day}-${month}-${year}` }]))
    await eventually(mover, '/skp', () => expect(post(mover, 'Ditutup')).toContainText('Pindah jabatan', { timeout: 1_000 }))
    await expect(post(mover, `Bidang Data ${name}`)).toContainText(otherChief.name)
    await mover.goto(`/skp/${planId}`)
    await expect(mover.getByText(`SKP ini ditutup pada ${formatDay(yesterday)}: pindah jabatan.`)).toBeVisible()
    await accessible(mover)
  })

  await test.step('the next SKP begins from the closed one and carries its RHK', async () => {
    await mover.getByRole('link', { name: 'Susun SKP jabatan yang sekarang' }).click()
    await expect(mover.getByText('jabatan sebelumnya pada tahun ini')).toBeVisible()
    await accessible(mover)
    await mover.getByRole('button', { name: 'Mulai dari SKP ini' }).click()
    await mover.waitForURL(/\/skp\/[0-9a-f-]{36}\/susun/)
    expect(mover.url()).not.toContain(planId)
    await expect(mover.getByText(`${formatDay(today)} sampai ${formatDay(`${year}-12-31`)}`)).toBeVisible()
    await expect(mover.getByRole('heading', { name: result })).toBeVisible()
    await expect(mover.getByText('Permohonan selesai tepat waktu').first()).toBeVisible()
    await submitPlan(mover)
  })

  await test.step('it waits for the chief of the new division, who agrees', async () => {
    const newChief = await person(otherChief.nip)
    await follow(newChief, /Periksa SKP yang diajukan/)
    await expect(newChief.getByRole('heading', { level: 1 })).toContainText(staff.name)
    await expect(newChief.getByText(result).first()).toBeVisible()
    await agree(newChief)
  })

  await test.step('the employee has two agreed SKP of one year, each for its days', async () => {
    await mover.goto('/skp')
    await expect(post(mover, `Bidang Data ${name}`)).toContainText('Disepakati')
    await expect(post(mover, 'Ditutup')).toContainText('Disepakati')
    await post(mover, `Bidang Data ${name}`).getByRole('link', { name: 'Buka' }).click()
    const agreement = mover.getByRole('list', { name: 'Kesepakatan' })
    await expect(agreement).toContainText(`Disepakati pejabat penilai: ${otherChief.name}`)
    await accessible(mover)
  })
})

test('an acting head has a second post with an SKP of its own, agreed to and closed when the acting ends', async ({
  person,
  accessible,
}) => {
  const { chief, head, vacantTitle } = await openOffice()
  const since = addDays(today, -10)
  const result = 'Sarana layanan siap dipakai setiap hari kerja'
  const hr = await person(await officerOf('HR_ADMIN', null))

  await test.step('HR appoints a Plt', async () => {
    await hr.goto('/pegawai/penilai?bagian=kosong')
    await hr.getByRole('link', { name: new RegExp(`Tunjuk .* ${vacantTitle}`) }).click()
    await hr.getByLabel('Cari nama atau NIP').fill(chief.nip)
    await hr.getByRole('button', { name: 'Cari' }).click()
    await hr.getByRole('group', { name: 'Siapa' }).getByRole('radio').check()
    await hr.getByLabel('Mulai').fill(since)
    await hr.getByLabel('Nomor surat perintah atau alasan').fill('Surat Perintah Nomor 800/9')
    await hr.getByRole('button', { name: 'Tunjuk' }).click()
    await expect(hr.getByRole('status')).toContainText('Tersimpan')
  })

  const acting = await person(chief.nip)
  await test.step('the person has two posts, and starts the SKP of the second', async () => {
    await acting.goto('/skp')
    const [own, second] = [post(acting, chief.title), post(acting, `Plt. ${vacantTitle}`)]
    await expect(own).toContainText('belum disusun')
    await accessible(acting)
    await second.getByRole('button', { name: 'Susun SKP' }).click()
    await expect(acting.getByRole('heading', { level: 1 })).toHaveText(`Susun SKP ${year}`)
    await expect(acting.getByText(`${formatDay(since)} sampai ${formatDay(`${year}-12-31`)}`)).toBeVisible()
    await writeResult(acting, { text: result, indicator: 'Sarana yang siap dipakai', target: '95' })
    await submitPlan(acting)
    await acting.goto('/skp')
    await expect(second).toContainText('Diajukan')
    await expect(own).toContainText('belum disusun')
  })

  const appraiser = await person(head.nip)
  await test.step('the head of the office appraises in the acting post, and agrees', async () => {
    await follow(appraiser, /Periksa SKP yang diajukan/)
    await expect(appraiser.getByRole('heading', { level: 1 })).toContainText(chief.name)
    await expect(appraiser.getByText(`Plt. ${vacantTitle}`).first()).toBeVisible()
    await expect(appraiser.getByText(result).first()).toBeVisible()
    await agree(appraiser)
    await acting.goto('/skp')
    await expect(post(acting, `Plt. ${vacantTitle}`)).toContainText('Disepakati')
  })

  await test.step('the acting head opens a change, drops it, opens it again and hands it in', async () => {
    await post(acting, `Plt. ${vacantTitle}`).getByRole('link', { name: 'Buka' }).click()
    await openChange(acting)
    await acting.getByText('Tidak jadi mengubah SKP').click()
    await acting.getByRole('button', { name: 'Batalkan perubahan ini' }).click()
    await expect(acting.getByText('Perubahan dibatalkan. Versi yang disepakati sebelumnya tetap berlaku.')).toBeVisible()
    await expect(acting.getByRole('button', { name: 'Batalkan perubahan ini' })).toHaveCount(0)
    await accessible(acting)
    await openChange(acting)
    await acting.getByRole('link', { name: 'Lengkapi dan ajukan' }).click()
    await submitPlan(acting)
  })

  await test.step('HR ends the acting: its SKP closes, the definitive post goes on', async () => {
    await hr.goto(`/pegawai/penilai?bagian=daftar&q=${chief.nip}`)
    await hr
      .getByRole('row', { name: /Plt\. / })
      .getByRole('link')
      .first()
      .click()
    await hr.getByText('Akhiri pemangkuan jabatan ini').click()
    await hr.getByLabel('Hari terakhir memegang jabatan ini').fill(yesterday)
    await hr.getByLabel('Nomor surat keputusan atau alasan').fill('Surat Perintah Nomor 800/11')
    await hr.getByRole('button', { name: 'Akhiri jabatan' }).click()
    await expect(hr.getByRole('status')).toContainText('Tersimpan')
    const [own, second] = [post(acting, chief.title), post(acting, `Plt. ${vacantTitle}`)]
    await eventually(acting, '/skp', () => expect(second).toContainText(`Ditutup ${formatDay(yesterday)}`, { timeout: 1_000 }))
    await expect(second).toContainText('Penugasan sementara berakhir')
    await expect(own.getByText(/Ditutup/)).toHaveCount(0)
    await second.getByRole('link', { name: 'Buka' }).click()
    await expect(acting.getByText(`SKP ini ditutup pada ${formatDay(yesterday)}: penugasan sementara berakhir.`)).toBeVisible()
    await accessible(acting)
  })

  await test.step('what was handed in by then is still agreed to by the last pejabat penilai', async () => {
    await follow(appraiser, /Periksa SKP yang diajukan/)
    await expect(appraiser.getByText(/Sebagai pejabat penilai terakhir, Anda masih dapat menyepakati/)).toBeVisible()
    await accessible(appraiser)
    await appraiser.getByRole('button', { name: 'Sepakati SKP' }).click()
    await expect(appraiser.getByText('SKP sudah disepakati dan berlaku.')).toBeVisible()
    await expect(appraiser.getByRole('list', { name: 'Kesepakatan' })).toContainText(`Disepakati pejabat penilai: ${head.name}`)
  })
})

test('an employee asks for the right pejabat penilai, and HR approves with one click', async ({ person, accessible }) => {
  const { unitId, staff, chief, otherChief } = await openOffice()
  const { planId } = await submittedPlan(await employeeOf(staff.nip), planned('Data layanan lengkap dan mutakhir'))
  const [asker, hr] = [await person(staff.nip), await person(await officerOf('UNIT_HR', unitId))]

  await test.step('the employee names whom it should be, and why', async () => {
    await asker.goto('/skp')
    await expect(post(asker, staff.title)).toContainText(`Pejabat penilai: ${chief.name}`)
    await asker.getByRole('link', { name: 'Salah? Minta perbaikan' }).click()
    await asker.getByLabel('Cari pejabat dengan nama, NIP, atau jabatan').fill(otherChief.nip)
    await asker.getByRole('button', { name: 'Cari' }).click()
    await asker.getByRole('radio', { name: new RegExp(otherChief.name) }).check()
    await asker.getByLabel('Alasan').fill('Surat tugas nomor 7: bekerja di Bidang Data sejak Maret')
    await asker.getByRole('button', { name: 'Kirim permohonan' }).click()
    await expect(asker.getByRole('status')).toContainText('Permohonan sudah dikirim')
    await accessible(asker)
  })

  await test.step('HR of the office is told, sees both and approves', async () => {
    await follow(hr, /Putuskan perbaikan pejabat penilai/)
    const request = hr.getByRole('main').locator('li', { hasText: staff.nip })
    for (const told of [chief.name, otherChief.name, 'Surat tugas nomor 7']) await expect(request).toContainText(told)
    await accessible(hr)
    await request.getByRole('button', { name: 'Setujui' }).click()
    await expect(hr.getByRole('status')).toContainText('Permohonan disetujui')
  })

  await test.step('the employee is told, and the page names the new one', async () => {
    await asker.goto('/beranda')
    await asker.getByRole('link', { name: /^Permohonan pejabat penilai diputuskan/ }).click()
    await expect(asker.getByText('Disetujui', { exact: true })).toBeVisible()
    await expect(asker.getByRole('definition').filter({ hasText: otherChief.name }).first()).toBeVisible()
    await asker.goto('/skp')
    await expect(post(asker, staff.title)).toContainText(`Pejabat penilai: ${otherChief.name}`)
  })

  await test.step('the new one finds the SKP waiting; the former one has nothing to say any more', async () => {
    const now = await person(otherChief.nip)
    await follow(now, /Periksa SKP yang diajukan/)
    expect(new URL(now.url()).pathname).toBe(`/skp/${planId}`)
    await now.getByRole('button', { name: 'Sepakati SKP' }).click()
    await expect(now.getByText('SKP sudah disepakati dan berlaku.')).toBeVisible()
    const before = await person(chief.nip)
    await expect(before.getByRole('link', { name: /Periksa SKP yang diajukan/ })).toHaveCount(0)
  })
})

test('a penyiap drafts for an official, who alone submits; both names are kept', async ({ person, accessible }) => {
  const { chief, clerk } = await openOffice()
  const [official, preparer] = [await person(chief.nip), await person(clerk.nip)]
  const result = 'Layanan bidang selesai tepat waktu'

  await test.step('the official names a penyiap', async () => {
    await official.goto('/skp')
    await official.getByRole('link', { name: 'Tunjuk penyiap SKP Anda' }).click()
    await official.getByRole('radio', { name: new RegExp(clerk.name) }).check()
    await accessible(official)
    await official.getByRole('button', { name: 'Tunjuk penyiap' }).click()
    await expect(official.getByRole('status')).toContainText('Penyiap sudah ditunjuk')
  })

  await test.step('the penyiap drafts and hands over, and cannot submit', async () => {
    await preparer.goto('/skp')
    const prepared = preparer.getByRole('region', { name: 'Anda menyiapkan SKP untuk' })
    await expect(prepared).toContainText(chief.name)
    await prepared.getByRole('link', { name: 'Mulai SKP' }).click()
    await expect(preparer.getByText(`Anda menyiapkannya untuk ${chief.name}`)).toBeVisible()
    await accessible(preparer)
    await preparer.getByRole('button', { name: 'Mulai kosong' }).click()
    await preparer.getByLabel('Rencana hasil kerja').fill(result)
    await preparer.getByRole('button', { name: 'Tambah RHK' }).click()
    await expect(preparer.getByRole('heading', { name: result })).toBeVisible()
    await preparer.getByLabel('Indikator kinerja individu (IKI)').fill('Layanan tepat waktu')
    await preparer.getByLabel('Target setahun').fill('95')
    await preparer.getByLabel('Satuan').fill('persen')
    await preparer.getByLabel('Aspek', { exact: true }).selectOption({ label: 'Waktu' })
    await preparer.getByLabel('Realisasi setahun dihitung').selectOption('LAST')
    await preparer.getByRole('button', { name: 'Tambah indikator' }).click()
    await expect(preparer.getByText('95 persen').first()).toBeVisible()
    await expect(preparer.getByRole('button', { name: /Ajukan SKP|Semua jelas/ })).toHaveCount(0)
    await accessible(preparer)
    await preparer.getByRole('button', { name: 'Serahkan untuk diperiksa' }).click()
    await expect(preparer.getByText(/Terakhir diserahkan/)).toBeVisible()
    await expect(preparer.getByRole('button', { name: /Ajukan SKP|Semua jelas/ })).toHaveCount(0)
  })

  await test.step('the official reads it and submits under his own sign-in', async () => {
    await official.goto('/beranda')
    await official
      .getByRole('link', { name: /^Draf SKP siap Anda periksa/ })
      .first()
      .click()
    await expect(official.getByText(`Draf ini disiapkan ${clerk.name}`)).toBeVisible()
    await accessible(official)
    await submitPlan(official)
    const agreement = official.getByRole('list', { name: 'Kesepakatan' })
    await expect(agreement).toContainText(`Disiapkan: ${clerk.name}, sebagai penyiap`)
    await expect(agreement).toContainText(`Disepakati pegawai: ${chief.name}`)
  })

  await test.step('afterwards the penyiap changes nothing', async () => {
    await preparer.goto(new URL(official.url()).pathname)
    await expect(preparer.getByText(result).first()).toBeVisible()
    await expect(preparer.getByRole('link', { name: 'Buka SKP' })).toHaveCount(0)
    for (const name of ['Tarik kembali', 'Ajukan SKP', 'Serahkan untuk diperiksa'])
      await expect(preparer.getByRole('button', { name })).toHaveCount(0)
  })
})
