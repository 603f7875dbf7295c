import { readSheet } from 'read-excel-file/universal'
import { yearOf } from '@/lib/day'
import { acceptedTypes } from '@/lib/file/rules'
import { approvePledge, startPledge } from '@/lib/plan/pledge/commands'
import { saveObjective, saveUnitIndicator } from '@/lib/plan/pledge/content/commands'
import { findUnitPledge } from '@/lib/plan/pledge/queries'
import { unitIndicator } from '@/lib/plan/pledge/schema'
import { done } from '../../scripts/demo/done'
import { expect } from '../support/browser'
import { agreedPlan, official } from '../support/officials'
import { test } from '../support/people'

test.use({ actionTimeout: 15_000 })

const [writerNip, readerNip] = ['199412112024211030', '198412112006012092']
const known = {
  text: 'Arsip dinas ditemukan dalam lima menit',
  indicators: [{ text: 'Arsip yang tertata menurut kode', target: '85', unitName: 'persen' }],
}
const own = 'Arsip statis siap diserahkan ke depo kota'

test('an indicator of a colleague is found in the library, and copied into the own draft with an own target', async ({
  person,
  accessible,
}) => {
  test.setTimeout(120_000)
  await agreedPlan(await official(writerNip), [known])
  const page = await person(readerNip)
  await page.goto('/skp')
  await page.getByRole('button', { name: 'Susun SKP' }).click()
  await page.getByLabel('Rencana hasil kerja').fill(own)
  await page.getByRole('button', { name: 'Tambah RHK' }).click()
  await page.getByRole('link', { name: 'Cari di pustaka indikator' }).click()
  await expect(page.getByLabel('Jabatan')).toHaveValue('Arsiparis Terampil')
  await page.getByLabel('Kata dalam RHK atau indikator').fill('arsip kode')
  const found = page.getByRole('link', { name: known.indicators[0]?.text ?? '' })
  await expect(async () => {
    await page.getByRole('button', { name: 'Cari' }).click()
    await expect(found).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await accessible(page)
  await found.click()
  await expect(page.getByRole('main')).not.toContainText('Syahrul')
  await expect(page.getByLabel('Salin ke', { exact: true })).toHaveValue(/:/)
  await page.getByRole('button', { name: 'Salin ke SKP' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Kolom ini belum diisi' })).toBeVisible()
  await accessible(page)
  await page.getByLabel('Target (persen)').fill('92,5')
  await page.getByRole('button', { name: 'Salin ke SKP' }).click()
  const result = page.locator('li[id^="rhk-"]').filter({ has: page.getByRole('heading', { name: own }) })
  await expect(result.getByText('Arsip yang tertata menurut kode').first()).toBeVisible()
  await expect(result.getByText('92,5 persen').first()).toBeVisible()
})

const [unitHeadNip, hrNip] = ['197505132006031080', '197010041993041095']

test('the pledge of a unit is downloaded as a table, as is an example to fill in', async ({ person }) => {
  const head = await official(unitHeadNip)
  const [unitId, year] = [head.unitId, yearOf(head.today)]
  done(await startPledge(head, { unitId, year }))
  const pledgeId = (await findUnitPledge(head, unitId, year, 'draft'))?.pledgeId ?? ''
  const { objectiveId } = done(await saveObjective(head, { pledgeId, seen: '', objectiveId: null, text: 'Layanan dalam dinas tertib' }))
  const words = { text: 'Surat dijawab tepat waktu', kind: 'HIGHER_IS_BETTER', target: '97', unitName: 'persen', aggregation: 'LAST' }
  done(await saveUnitIndicator(head, unitIndicator.parse({ pledgeId, objectiveId, ...words })))
  const page = await person(unitHeadNip)
  const table = async (link: string) => {
    const answer = await page.request.get((await page.getByRole('link', { name: link }).getAttribute('href')) ?? '')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, acceptedTypes.xlsx.mediaType])
    return JSON.stringify(await readSheet(new Blob([new Uint8Array(await answer.body())])))
  }

  await page.goto(`/kinerja-unit/${unitId}/unggah?tahun=${year}`)
  expect(await table('berkas contoh')).toContain('Sasaran')
  const approver = await official(hrNip)
  done(await approvePledge(approver, { pledgeId, revision: 3, note: 'Perjanjian kinerja nomor 4, ditandatangani 6 Januari' }))
  await page.goto(`/kinerja-unit/${unitId}?tahun=${year}`)
  const downloaded = await table('Unduh xlsx')
  for (const said of ['Layanan dalam dinas tertib', 'Surat dijawab tepat waktu', 'persen']) expect(downloaded).toContain(said)
})
