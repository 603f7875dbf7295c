import { expect } from '../support/browser'
import { test } from '../support/people'
import { agree, follow, submitPlan, writePlan } from '../support/plan-pages'
import { answerBest, openByPages, phone } from '../support/survey-pages'

test.use({ actionTimeout: 15_000 })

const office = 'Dinas Kependudukan dan Pencatatan Sipil'

const thisYear = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', year: 'numeric' }).format(new Date())
const objective = 'Meningkatnya kualitas pelayanan kependudukan'
const headResult = 'Data kependudukan mutakhir dan dipercaya'
const staffResult = 'Aplikasi pelayanan andal pada jam kerja'

test('five people walk the cycle: HR, head, staff, citizen and auditor', async ({ browser, person, accessible }) => {
  test.setTimeout(300_000)
  const names = ['Novita Anwar', 'Dedi Santoso', 'Lestari Saputra', 'Teguh Suharto', 'Tuti Tanjung']
  const [chief, hr, head, staff, auditor] = await Promise.all(names.map((name) => person(name)))
  if (!chief || !hr || !head || !staff || !auditor) throw new Error('the cast is not complete')

  await test.step('the office promises, HR records who approved', async () => {
    await chief.goto('/kinerja-unit')
    await chief.getByRole('link', { name: office, exact: true }).click()
    await chief.getByRole('button', { name: /^Susun perjanjian kinerja/ }).click()
    await chief.getByRole('textbox', { name: 'Sasaran' }).fill(objective)
    await chief.getByRole('button', { name: 'Tambah sasaran' }).click()
    await chief.getByLabel('Indikator kinerja utama (IKU)').fill('Indeks kepuasan masyarakat')
    await chief.getByLabel('Realisasi setahun dihitung').selectOption('LAST')
    await chief.getByLabel('Target setahun').fill('85')
    await chief.getByLabel('Satuan').fill('poin')
    await chief.getByRole('button', { name: 'Tambah IKU' }).click()
    await expect(chief.getByText('Indeks kepuasan masyarakat').first()).toBeVisible()
    await accessible(chief)
    await hr.goto(`${chief.url().replace('/susun', '')}&versi=1`)
    await hr.getByLabel('Disetujui di mana?').fill('Perjanjian kinerja nomor 1, ditandatangani 5 Januari')
    await hr.getByRole('button', { name: 'Setujui perjanjian kinerja' }).click()
    await expect(hr.getByText('Perjanjian kinerja sudah disetujui.')).toBeVisible()
  })

  await test.step('the head plans from the promise, the staff from the head; one is returned with a reason', async () => {
    await writePlan(head, {
      text: headResult,
      supports: `Sasaran ${office}: ${objective}`,
      indicator: 'Pemutakhiran tepat waktu',
      target: '98',
    })
    await submitPlan(head)
    await agree(chief)
    await writePlan(staff, { text: staffResult, supports: `RHK pimpinan: ${headResult}`, indicator: 'Layanan tersedia', target: '99' })
    await submitPlan(staff)
    await follow(head, /Periksa SKP yang diajukan/)
    await accessible(head)
    await head.getByText('Kembalikan untuk diperbaiki').click()
    await head.getByLabel('Apa yang perlu diperbaiki?').fill('Target ketersediaan perlu 99,5 persen')
    await head.getByRole('button', { name: 'Kembalikan SKP' }).click()
    await expect(head.getByText('SKP sudah dikembalikan')).toBeVisible()
    await follow(staff, /Perbaiki SKP yang dikembalikan/)
    await expect(staff.getByText('Target ketersediaan perlu 99,5 persen').first()).toBeVisible()
    await staff.getByText('Ubah indikator').click()
    await staff.getByLabel('Target setahun').first().fill('99,5')
    await staff.getByRole('button', { name: 'Simpan indikator' }).click()
    await expect(staff.getByText('99,5 persen').first()).toBeVisible()
    await accessible(staff)
    await submitPlan(staff)
    await agree(head)
  })

  await test.step('the staff records what was achieved, with a file', async () => {
    await staff.goto('/progres')
    await staff.locator('main a[href^="/progres/"]').first().click()
    await staff
      .getByRole('link', { name: /^Catat realisasi/ })
      .first()
      .click()
    await staff.getByLabel(/^Realisasi \(/).fill('97')
    await staff.getByLabel('Catatan bukti').fill('Rekapitulasi pemantauan server')
    await staff.getByLabel('Berkas bukti').setInputFiles({ name: 'pantau.txt', mimeType: 'text/plain', buffer: Buffer.from('97 persen') })
    await staff.getByRole('button', { name: 'Simpan realisasi' }).click()
    await expect(staff.getByText('Realisasi sudah dicatat.')).toBeVisible()
    await expect(staff.getByText('97,49%').first()).toBeVisible()
    await accessible(staff)
  })

  await test.step('HR opens the evaluation; the head rates; release waits for the organisation', async () => {
    await hr.goto('/penilaian')
    await hr.getByLabel('Buka evaluasi untuk periode').selectOption({ label: `Tahun ${thisYear}` })
    await hr.getByRole('button', { name: 'Buka siklus evaluasi' }).click()
    await expect(hr.getByText('Siklus evaluasi sudah dibuka.')).toBeVisible()
    await follow(head, /Evaluasi kinerja perlu dinilai/)
    if (!head.url().endsWith('/nilai')) await head.getByRole('link', { name: 'Nilai', exact: true }).click()
    await head
      .getByRole('group', { name: 'Rating hasil kerja' })
      .getByLabel(/^Sesuai Ekspektasi/)
      .check()
    await head.getByLabel('Alasan rating hasil kerja').fill('Layanan tersedia mendekati target sepanjang tahun')
    const competence = head.getByRole('group', { name: 'Kompeten', exact: true })
    await competence.getByText('Panduan perilaku dan umpan balik').click()
    await competence.getByLabel('Rating pembantu').selectOption({ label: 'Di Bawah Ekspektasi' })
    await competence.getByLabel('Umpan balik').fill('Perlu memperdalam keamanan aplikasi')
    await head
      .getByRole('group', { name: 'Rating perilaku kerja' })
      .getByLabel(/^Sesuai Ekspektasi/)
      .check()
    await head.getByLabel('Alasan rating perilaku kerja').fill('Ramah dan cepat menanggapi petugas loket')
    await accessible(head)
    await head.getByRole('button', { name: 'Simpan penilaian' }).click()
    await expect(head.getByText('Penilaian sudah disimpan.')).toBeVisible()
    await expect(head.getByText('Baik', { exact: true }).first()).toBeVisible()
    await expect(head.getByRole('button', { name: 'Sampaikan kepada pegawai' })).toHaveCount(0)
    const appraisal = new URL(head.url()).pathname

    await hr.getByRole('link', { name: office, exact: true }).click()
    await hr.getByLabel('Capaian', { exact: true }).selectOption({ label: 'Baik' })
    await hr.getByLabel('Dasar penetapan').fill('Keputusan rapat pimpinan nomor 12, rencana aksi tercapai')
    await hr.getByRole('button', { name: 'Tetapkan', exact: true }).click()
    await expect(hr.getByText('Capaian kinerja organisasi sudah ditetapkan.')).toBeVisible()
    await accessible(hr)

    await head.goto(appraisal)
    await head.getByRole('button', { name: 'Sampaikan kepada pegawai' }).click()
    await expect(head.getByText('Hasil evaluasi sudah disampaikan kepada pegawai.')).toBeVisible()
  })

  await test.step('the staff reads the result and why, and acknowledges', async () => {
    await follow(staff, /Hasil evaluasi Anda perlu diterima/)
    await expect(staff.getByText('Baik', { exact: true }).first()).toBeVisible()
    await staff.getByText('Mengapa predikatnya begini?').click()
    await expect(staff.getByText('Predikat dibaca dari tabel, tidak diketik.')).toBeVisible()
    await accessible(staff)
    await staff.getByRole('button', { name: 'Saya sudah menerima hasil ini' }).click()
    await expect(staff.getByText('Anda sudah menerima hasil ini.')).toBeVisible()
  })

  await test.step('a training is proposed from what was found, and accepted with a reason', async () => {
    await expect(async () => {
      await head.goto('/beranda')
      await expect(head.getByRole('link', { name: /Usulan pelatihan menunggu keputusan Anda/ }).first()).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await follow(head, /Usulan pelatihan menunggu keputusan Anda/)
    if (new URL(head.url()).pathname === '/pelatihan') await head.getByRole('table').getByRole('link').first().click()
    await expect(head.getByText(/Kompeten.*Di Bawah Ekspektasi/).first()).toBeVisible()
    await accessible(head)
    await head.getByLabel('Terima').check()
    await head.getByLabel('Alasan').fill('Sesuai kebutuhan pengamanan aplikasi tahun depan')
    await head.getByRole('button', { name: /Simpan keputusan/ }).click()
    await expect(head.getByText('Keputusan disimpan')).toBeVisible()
  })

  await test.step('HR asks citizens; one answers on a phone without scripts, and all may read the result', async () => {
    const service = `Pindah datang ${Date.now()}`
    const address = await openByPages(hr, service)
    const citizen = await phone(browser)
    await citizen.goto(address)
    await answerBest(citizen)
    await citizen.getByRole('link', { name: 'Lihat hasil survei' }).tap()
    await expect(citizen.getByRole('main')).toContainText('Angkanya tampil mulai 5 responden')
    await citizen.context().close()
  })

  await test.step('the auditor finds who did what, when and why', async () => {
    await auditor.goto('/audit')
    await auditor.getByLabel('Tindakan').selectOption({ label: 'Mengembalikan SKP' })
    await auditor.getByRole('button', { name: 'Cari' }).click()
    await expect(auditor.getByRole('table').getByText('Lestari Saputra').first()).toBeVisible()
    await expect(auditor.getByText('Target ketersediaan perlu 99,5 persen').first()).toBeVisible()
    await accessible(auditor)
  })
})
