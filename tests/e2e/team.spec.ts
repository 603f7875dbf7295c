import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { findRule } from '@/lib/rule/queries'
import { expect } from '../support/browser'
import { agreedPlan, official } from '../support/officials'
import { test } from '../support/people'
import { agree, submitPlan } from '../support/plan-pages'
import type { Official } from '../support/plans'

test.use({ actionTimeout: 15_000 })

const [headNip, leaderNip] = ['197911252005042087', '197608072023211023']
const [memberNip, appraiserNip] = ['198310052023212076', '196912151993021096']
const team = 'Data Lalu Lintas Terpadu'
const leaderResult = 'Data sektoral kota dapat dipakai bersama'
const appraiserResult = 'Arus lalu lintas kota lancar dan selamat'
const role = 'Data lalu lintas harian tersedia bagi semua dinas'
const other = 'Marka jalan sekolah terpasang lengkap'
const [first, second] = ['Data masuk setiap hari, hanya dua hari terlambat', 'Setelah diperiksa, delapan hari ternyata kosong']

/** An evaluation of the first quarter that is over but for this SKP, which was rated and may still be rated again. */
async function ratedOnce(appraiser: Official, planId: string): Promise<string> {
  const year = yearOf(appraiser.today)
  const period = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year, number: 1 } })
  const [id, cycleId] = [uuidv7(), uuidv7()]
  const { id: planVersionId } = await db().planVersion.findFirstOrThrow({ where: { planId, state: 'AGREED' } })
  const { id: predikatRuleId } = await findRule(appraiser, 'PREDIKAT_TABLE', appraiser.today)
  const closed = { openedAt: appraiser.now, closedAt: appraiser.now, closedById: appraiser.accountId }
  await db().appraisalCycle.create({ data: { id: cycleId, periodId: period.id, dueOn: period.endsOn, ...closed } })
  const ratings = { resultRating: 'SESUAI_EKSPEKTASI', behaviourRating: 'SESUAI_EKSPEKTASI', predikat: 'BAIK', predikatRuleId } as const
  const row = { id, planId, cycleId, planVersionId, revision: 2, createdAt: appraiser.now, ...ratings }
  await db().appraisal.create({ data: { ...row, state: 'RATED' } })
  return id
}

/** Adds an indicator to an RHK in the editor. */
async function addIndicator(page: Page, result: string, text: string, target: string, unit: string) {
  const form = page.locator('li[id^="rhk-"]', { hasText: result })
  await form.getByLabel('Indikator kinerja individu (IKI)').fill(text)
  await form.getByLabel('Target setahun').fill(target)
  await form.getByLabel('Satuan').fill(unit)
  await form.getByLabel('Aspek', { exact: true }).selectOption({ label: 'Kuantitas' })
  await form.getByLabel('Realisasi setahun dihitung').selectOption('SUM')
  await form.getByRole('button', { name: 'Tambah indikator' }).click()
  await expect(form.getByText(text).first()).toBeVisible()
}

/** Says something of the one RHK the ketua sees, for the first quarter, with a suggested rating. */
async function giveFeedback(page: Page, title: string, text: string, rating: string) {
  await page.getByText(title, { exact: true }).click()
  await page.getByLabel('Periode').selectOption({ label: `Triwulan I ${new Date().getFullYear()}` })
  await page.getByLabel('Umpan balik').fill(text)
  await page.getByLabel('Usulan rating').selectOption({ label: rating })
  await page.getByRole('button', { name: 'Simpan umpan balik' }).click()
  await expect(page.getByText(text)).toBeVisible()
}

test('a team across offices: from the decree to what its ketua suggests to the pejabat penilai', async ({ person, accessible }) => {
  test.setTimeout(180_000)
  const [head, leader, member, appraiser] = await Promise.all([headNip, leaderNip, memberNip, appraiserNip].map(person))
  if (!head || !leader || !member || !appraiser) throw new Error('somebody is missing')
  const ofLeader = [{ text: 'Set data terbit', target: '12', unitName: 'set data' }]
  const { planId: leaderPlan } = await agreedPlan(await official(leaderNip), [{ text: leaderResult, indicators: ofLeader }])
  const ofAppraiser = [{ text: 'Kelancaran simpang', target: '90', unitName: 'persen' }]
  await agreedPlan(await official(appraiserNip), [{ text: appraiserResult, indicators: ofAppraiser }])

  await test.step('the head of the unit forms it, and takes in somebody of another office', async () => {
    await head.goto('/tim')
    await head.getByRole('link', { name: 'Bentuk tim' }).click()
    await head.getByLabel('Nama atau NIP calon ketua').fill(memberNip)
    await head.getByRole('button', { name: 'Cari' }).click()
    await expect(head.getByText('Tidak ada pegawai dengan nama atau NIP itu di unit yang Anda pimpin atau kelola.')).toBeVisible()
    await head.getByLabel('Nama atau NIP calon ketua').fill('hamid')
    await head.getByRole('button', { name: 'Cari' }).click()
    await head.getByRole('radio', { name: /Ujang Hamid/ }).check()
    await head.getByLabel('Nama tim').fill(team)
    await head.getByLabel('Tujuan').fill('Data lalu lintas dan data sektoral cocok sebelum akhir tahun')
    await head.getByLabel('Dasar pembentukan').fill('SK Sekretaris Daerah nomor 12')
    await accessible(head)
    await head.getByRole('button', { name: 'Bentuk tim' }).click()
    await expect(head.getByText('Tim sudah dibentuk.')).toBeVisible()
    await head.getByLabel('Nama atau NIP', { exact: true }).fill(memberNip)
    await head.getByRole('button', { name: 'Cari' }).click()
    await expect(head.getByText('Bidang Lalu Lintas Dinas Perhubungan')).toBeVisible()
    await head.getByRole('button', { name: 'Tambahkan ke tim' }).click()
    await expect(head.getByText('Anggota sudah ditambahkan')).toBeVisible()
    await expect(head.getByRole('region', { name: 'Anggota', exact: true })).toContainText('Putri Desi Saputra')
    await accessible(head)
  })
  const address = new URL(head.url()).pathname

  await test.step('the ketua fills a cell of the matriks peran hasil', async () => {
    await leader.goto('/tim')
    await leader.getByRole('link', { name: team }).click()
    await expect(leader.getByText('Belum ada RHK anggota yang terkait dengan RHK Anda')).toBeVisible()
    await leader.getByRole('link', { name: 'Matriks peran hasil tim' }).click()
    await leader
      .getByRole('table')
      .getByRole('link', { name: /^Isi peran/ })
      .click()
    await leader.getByLabel('Peran hasil yang diusulkan').fill(role)
    await leader.getByRole('button', { name: 'Usulkan' }).click()
    await expect(leader.getByText('Peran hasil sudah diusulkan.')).toBeVisible()
    await accessible(leader)
  })

  await test.step('the member makes it an RHK of the own SKP, beside another for the own pimpinan', async () => {
    await member.goto('/skp')
    await member.getByRole('button', { name: 'Susun SKP' }).click()
    await expect(member.getByText(`Ketua Tim ${team} mengusulkan peran hasil`)).toBeVisible()
    await accessible(member)
    await member.getByRole('button', { name: `Jadikan RHK ${role}` }).click()
    await expect(member.getByText('Usulan peran hasil sudah menjadi RHK dalam draf ini.')).toBeVisible()
    await expect(member.getByRole('heading', { name: role })).toBeVisible()
    await addIndicator(member, role, 'Hari dengan data lengkap', '360', 'hari')
    await member.locator('summary', { hasText: 'Tambah RHK' }).click()
    await member.getByLabel('Rencana hasil kerja').last().fill(other)
    await member
      .getByLabel('Mendukung RHK pejabat penilai atau sasaran unit')
      .last()
      .selectOption({ label: `RHK pimpinan: ${appraiserResult}` })
    await member.getByRole('button', { name: 'Tambah RHK' }).click()
    await expect(member.getByRole('heading', { name: other })).toBeVisible()
    await addIndicator(member, other, 'Sekolah dengan marka lengkap', '40', 'sekolah')
    await submitPlan(member)
    await agree(appraiser)
  })
  const plan = await db().plan.findFirstOrThrow({ where: { holding: { employee: { nip: memberNip } } } })

  await test.step('the ketua sees that RHK alone, and gives feedback, then corrects it', async () => {
    await leader.goto(address)
    await expect(leader.getByRole('heading', { name: role })).toBeVisible()
    await expect(leader.getByText('Hari dengan data lengkap')).toBeVisible()
    await expect(leader.getByRole('main')).not.toContainText(other)
    await giveFeedback(leader, 'Beri umpan balik', first, 'Sesuai Ekspektasi')
    await accessible(leader)
    await giveFeedback(leader, 'Beri umpan balik lagi, atau perbaiki', second, 'Di Bawah Ekspektasi')
    await expect(leader.getByText('perbaikan ke-1')).toBeVisible()
    await expect(leader.getByText(first)).toHaveCount(0)
    for (const path of [`/skp/${plan.id}`, `/skp/${plan.id}/salin`, `/skp/${plan.id}/cetak`, `/progres/${plan.id}`])
      expect((await leader.request.get(path)).status(), path).toBe(404)
    expect((await member.request.get(`/skp/${leaderPlan}`)).status()).toBe(404)
  })

  await test.step('the member reads the words, the pejabat penilai the suggestion too, also where she rates', async () => {
    await member.goto(`/skp/${plan.id}`)
    const told = member.getByRole('region', { name: 'Tim kerja' })
    await expect(told).toContainText(second)
    await expect(told).not.toContainText('usulan rating')
    await appraiser.goto(`/skp/${plan.id}`)
    await expect(appraiser.getByRole('region', { name: 'Tim kerja' })).toContainText('usulan rating: Di Bawah Ekspektasi')
    await appraiser.goto(`/penilaian/${await ratedOnce(await official(appraiserNip), plan.id)}`)
    await appraiser.getByRole('link', { name: 'Ubah penilaian' }).click()
    await expect(appraiser.getByText('Dari ketua tim (usulan; Anda yang menetapkan)')).toBeVisible()
    await expect(appraiser.getByText('usulan rating: Di Bawah Ekspektasi')).toBeVisible()
    await expect(appraiser.getByText(second)).toBeVisible()
    await expect(appraiser.getByText(first)).toHaveCount(0)
    await accessible(appraiser)
  })
})
