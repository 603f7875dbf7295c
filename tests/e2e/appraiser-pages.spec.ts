import { expect, test } from '../support/browser'
import { signInAs } from '../support/cast'

// The journeys change who appraises whom, so they come one after the other; nobody of them plays a part elsewhere.
test.describe.configure({ mode: 'serial' })

const secretary = '197106012003032096'
const sekda = '197102201995012029'
const filed = '197910022004122039'
const journeys = [
  {
    javaScriptEnabled: true,
    ...{ corrected: '197607262003121024', uploaded: '199002062020011007', post: 'Kepala Bidang Pengembangan Kompetensi' },
    ...{ acting: '198002132005041053', system: 'Ruang GTK', badge: 'Dipilih' },
  },
  {
    javaScriptEnabled: false,
    ...{ corrected: '199403042021032013', uploaded: '197103272003011086', post: 'Kepala Bidang Perbendaharaan' },
    ...{ acting: '197908242004011065', system: 'Menurut aturan', badge: 'Menurut aturan' },
  },
]

for (const { javaScriptEnabled, corrected, uploaded, post, acting, system, badge } of journeys) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('HR of the office names another appraiser for one person', async ({ page, accessible }) => {
      await signInAs(page, 'Galih Utami')
      await page.getByRole('link', { name: 'Pejabat penilai' }).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pejabat penilai')
      if (javaScriptEnabled) await accessible(page)
      await page.getByRole('link', { name: 'Daftar pejabat penilai' }).click()
      await page.getByLabel('Nama atau NIP pegawai atau penilai').fill(corrected)
      await page.getByRole('button', { name: 'Cari' }).click()
      if (javaScriptEnabled) await accessible(page)
      await page.getByRole('table').getByRole('link').click()
      await expect(page.getByRole('listitem').filter({ hasText: 'Sekarang' })).toBeVisible()
      if (javaScriptEnabled) await accessible(page)
      await page.getByLabel('Cari pejabat penilai').fill(secretary)
      await page.getByRole('button', { name: 'Cari' }).click()
      await page.getByRole('button', { name: 'Tetapkan pejabat penilai' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Isi alasannya' })).toBeVisible()
      await page
        .getByRole('group', { name: 'Pejabat penilai', exact: true })
        .getByRole('radio', { name: /Yuni Halim/ })
        .check()
      await page.getByLabel('Alasan').fill('Anggota tim kerja lintas bidang')
      await page.getByRole('button', { name: 'Tetapkan pejabat penilai' }).click()
      await expect(page.getByRole('status')).toContainText('Tersimpan')
      await expect(page.getByRole('listitem').filter({ hasText: 'Sekarang' })).toContainText('Ditetapkan satu per satu')
      await expect(page.getByRole('listitem').filter({ hasText: 'Sekarang' })).toContainText('Anggota tim kerja lintas bidang')
    })

    test('HR uploads a table, sees what would change and which rows are wrong, and applies it', async ({ page, accessible }) => {
      await signInAs(page, 'Dedi Santoso')
      await page.goto('/pegawai/penilai/unggah')
      if (javaScriptEnabled) await accessible(page)
      const upload = async (rows: string[]) => {
        const buffer = Buffer.from(['NIP,NIP PENILAI,NIP ATASAN PENILAI,TMT', ...rows].join('\n'))
        await page.getByLabel('Berkas pejabat penilai').setInputFiles({ name: 'penilai.csv', mimeType: 'text/csv', buffer })
        await page.getByRole('button', { name: 'Baca dan tunjukkan perubahannya' }).click()
      }
      await upload([])
      await expect(page.getByRole('alert').filter({ hasText: 'Berkas tidak berisi data' })).toBeVisible()
      await upload([`${uploaded},${sekda},,`, `${filed},${filed},,`])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tinjau berkas pejabat penilai')
      await expect(page.getByRole('row', { name: new RegExp(`^2 .*${uploaded}`) })).toContainText('Sri Tanjung')
      await expect(page.getByRole('row', { name: /^3 NIP PENILAI/ })).toContainText('Tidak seorang pun menilai dirinya sendiri')
      if (javaScriptEnabled) await accessible(page)
      await page.getByRole('button', { name: 'Terapkan' }).click()
      await expect(page.getByRole('status')).toContainText('Sudah diterapkan')
      await page.goto(`/pegawai/penilai?bagian=daftar&q=${uploaded}`)
      await expect(page.getByRole('row', { name: new RegExp(uploaded) })).toContainText('Dari berkas impor')
    })

    test('HR of the government appoints a Plt, who is then appraised in that post too, and ends it', async ({ page, accessible }) => {
      await signInAs(page, 'Dedi Santoso')
      await page.goto('/pegawai/penilai?bagian=kosong')
      if (javaScriptEnabled) await accessible(page)
      await page.getByRole('link', { name: new RegExp(`Tunjuk .* ${post}`) }).click()
      await page.getByLabel('Cari nama atau NIP').fill(acting)
      await page.getByRole('button', { name: 'Cari' }).click()
      if (javaScriptEnabled) await accessible(page)
      await page.getByRole('group', { name: 'Siapa' }).getByRole('radio').check()
      await page.getByLabel('Nomor surat perintah atau alasan').fill('Surat Perintah Nomor 800/1')
      await page.getByRole('button', { name: 'Tunjuk' }).click()
      await expect(page.getByRole('status')).toContainText('Tersimpan')
      await expect(page.getByText('Kepala unit dinilai kepala unit di atasnya')).toBeVisible()
      await page.getByText('Akhiri pemangkuan jabatan ini').click()
      const tomorrow = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(Date.now() + 86_400_000)
      await page.getByLabel('Hari terakhir memegang jabatan ini').fill(tomorrow)
      await page.getByLabel('Nomor surat keputusan atau alasan').fill('Surat Perintah Nomor 800/2')
      await page.getByRole('button', { name: 'Akhiri jabatan' }).click()
      await expect(page.getByRole('status')).toContainText('Tersimpan')
    })

    test('HR chooses where the performance of an office and of one person is on record', async ({ page, accessible }) => {
      await signInAs(page, 'Galih Utami')
      await page.goto(`/pegawai/pencatat?tahun=${new Date().getFullYear() + 1}`)
      if (javaScriptEnabled) await accessible(page)
      await page.getByLabel('Unit, dengan semua di bawahnya').selectOption({ label: 'Dinas Kependudukan dan Pencatatan Sipil' })
      await page.getByRole('combobox', { name: /Sistem pencatat tahun/ }).selectOption({ label: 'e-Kinerja BKN' })
      await page.getByLabel('Alasan').fill(`Wajib menurut surat BKN ${javaScriptEnabled ? 1 : 2}`)
      await page.getByRole('button', { name: 'Tetapkan untuk seluruh unit' }).click()
      await expect(page.getByRole('status')).toContainText(/Tersimpan untuk \d+ pegawai/)
      await page.goto(`/pegawai?q=${filed}`)
      await page.getByRole('table').getByRole('link').click()
      await page.getByText('Ubah sistem pencatat').click()
      await page.getByRole('combobox', { name: /Sistem pencatat tahun/ }).selectOption({ label: system })
      await page.getByLabel('Alasan').fill('Sesuai surat dinas')
      await page.getByRole('button', { name: 'Simpan sistem pencatat' }).click()
      await expect(
        page
          .getByRole('region', { name: /Sistem pencatat tahun/ })
          .getByText(badge)
          .first(),
      ).toBeVisible()
    })
  })
}

test('HR of one office cannot correct, and does not see, the people of another', async ({ page, browser }) => {
  await signInAs(page, 'Galih Utami')
  await page.goto('/pegawai/penilai?bagian=daftar&q=Surya Mahendra')
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
  const admin = await browser.newPage()
  await signInAs(admin, 'Dedi Santoso')
  await admin.goto('/pegawai/penilai?bagian=daftar&q=Surya Mahendra')
  await admin.getByRole('table').getByRole('link').first().click()
  await admin.waitForURL(/penilai\/[0-9a-f-]{36}/)
  await page.goto(new URL(admin.url()).pathname)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Halaman ini tidak ada/)
  for (const path of ['/pegawai/penilai/kepala-daerah']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Halaman ini tidak ada/)
  }
})

test('a leader reads and changes nothing; a member of staff gets nothing at all', async ({ page, browser }) => {
  await signInAs(page, 'Sri Tanjung')
  await page.goto('/pegawai/penilai?bagian=daftar&q=Teguh Suharto')
  await page.getByRole('link', { name: /Teguh Suharto/ }).click()
  await expect(page.getByRole('heading', { name: 'Pejabat penilai dalam jabatan ini' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tetapkan pejabat penilai' })).toHaveCount(0)
  const staff = await browser.newPage()
  await signInAs(staff, 'Teguh Suharto')
  for (const path of ['/pegawai/penilai', '/pegawai/penilai/unggah', '/pegawai/pencatat']) {
    await staff.goto(path)
    await expect(staff.getByRole('heading', { level: 1 })).toHaveText(/Halaman ini tidak ada/)
  }
})
