import { extractText, getDocumentProxy } from 'unpdf'
import { content, layouts, otherPrint } from '../fixtures/skp-print/layouts'
import { expect } from '../support/browser'
import { agreedPlan, official } from '../support/officials'
import { test } from '../support/people'

test.use({ actionTimeout: 15_000 })

const uploads = [
  { javaScriptEnabled: true, nip: '199501112022122084', layout: 'landscape with numbered columns' },
  { javaScriptEnabled: false, nip: '198310032009122010', layout: 'portrait with narrow columns and wrapped headings' },
]

for (const { javaScriptEnabled, nip, layout } of uploads) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a print of e-Kinerja is read, shown, and made a draft', async ({ person, accessible }) => {
      test.setTimeout(120_000)
      const page = await person(nip)
      const upload = async (name: string, bytes: Uint8Array) => {
        await page.getByLabel('SKP dari e-Kinerja').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
        await page.getByRole('button', { name: 'Baca dan tunjukkan isinya' }).click()
      }
      const print = (of: string) => otherPrint(layouts[layout] as NonNullable<(typeof layouts)[string]>, { ...content, nip: of })

      await test.step('what cannot be read, or is of somebody else, is refused with a reason', async () => {
        await page.goto('/skp')
        await page.getByRole('link', { name: 'Cara lain memulai' }).click()
        await page.getByRole('link', { name: 'Unggah berkas' }).click()
        if (javaScriptEnabled) await accessible(page)
        await upload('skp.pdf', new TextEncoder().encode('bukan PDF'))
        await expect(page.getByRole('alert').filter({ hasText: 'Berkas ini bukan PDF atau XLSX.' })).toBeVisible()
        await upload('skp.pdf', await print('197001012000011001'))
        await expect(page.getByRole('main')).toContainText('Berkas ini SKP orang lain')
        await expect(page.getByRole('button', { name: 'Jadikan draf SKP' })).toHaveCount(0)
      })

      await test.step('the preview shows what was read, and what to check', async () => {
        await upload('skp.pdf', await print(nip))
        await expect(page.getByRole('heading', { name: 'Ini yang terbaca' })).toBeVisible()
        await expect(page.getByRole('main')).toContainText('Dari skp.pdf: 3 RHK, 6 indikator.')
        for (const { text, indicators } of content.results) {
          await expect(page.getByRole('heading', { name: text })).toBeVisible()
          for (const one of indicators) await expect(page.getByText(one.text)).toBeVisible()
        }
        await expect(page.getByText('Target: 1.250 orang')).toBeVisible()
        await expect(page.getByText('Target “sesuai kebutuhan” belum terbaca. Isi sendiri di draf.')).toBeVisible()
        if (javaScriptEnabled) await accessible(page)
      })

      await test.step('the editor holds it, and says what is missing', async () => {
        await page.getByRole('button', { name: 'Jadikan draf SKP' }).click()
        await expect(page.getByText('Draf sudah diisi dari berkas e-Kinerja.')).toBeVisible()
        for (const { text, indicators } of content.results) {
          const result = page.locator('li[id^="rhk-"]').filter({ has: page.getByRole('heading', { name: text }) })
          for (const one of indicators) await expect(result.getByText(one.text).first()).toBeVisible()
        }
        await expect(page.getByText('1.250 orang').first()).toBeVisible()
        await expect(page.getByLabel('Akuntabel')).toHaveValue(content.expectations.akuntabel ?? '')
        await expect(page.getByText('(target tertulis: sesuai kebutuhan)” belum ada').first()).toBeVisible()
        if (javaScriptEnabled) await accessible(page)
      })
    })
  })
}

const [ownerNip, ownerName] = ['197004132001122019', 'Herlina Tarigan']
const result = {
  text: 'Data angkutan umum mutakhir setiap bulan',
  indicators: [{ text: 'Trayek terdata', target: '48', unitName: 'trayek' }],
}

test('an agreed SKP is taken along: copied field by field into e-Kinerja, and printed', async ({ person, accessible }) => {
  test.setTimeout(120_000)
  const { planId } = await agreedPlan(await official(ownerNip), [result])
  const page = await person(ownerNip)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())

  await test.step('one field after the other is copied and ticked', async () => {
    await page.goto(`/skp/${planId}`)
    await page.getByRole('link', { name: 'Salin ke e-Kinerja' }).click()
    const progress = page.getByRole('status').filter({ hasText: 'sudah disalin' })
    await expect(progress).toHaveText('0 dari 4 sudah disalin')
    await accessible(page)
    await page.getByRole('button', { name: /^Salin berikutnya/ }).click()
    await expect(progress).toHaveText('1 dari 4 sudah disalin')
    expect(await copied()).toBe(result.text)
    await page.getByRole('button', { name: /^Salin ?: Target dan satuan/ }).click()
    await expect(progress).toHaveText('2 dari 4 sudah disalin')
    expect(await copied()).toBe('48 trayek')
    await expect(page.getByText('Berikutnya: Aspek, “Kuantitas”')).toBeVisible()
    await page.getByRole('button', { name: 'Belum disalin' }).first().click()
    await expect(progress).toHaveText('1 dari 4 sudah disalin')
    await page.reload()
    await expect(progress).toHaveText('1 dari 4 sudah disalin')
    await accessible(page)
  })

  await test.step('the printed form names the person and says the same', async () => {
    const answer = await page.request.get(`/skp/${planId}/cetak?versi=1`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), { mergePages: true })
    const squeezed = text.replaceAll(/\s+/g, ' ')
    expect(squeezed.toLowerCase()).toContain(ownerName.toLowerCase())
    for (const words of [ownerNip, result.text, 'Trayek terdata', '48 trayek'])
      expect(squeezed.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
    expect((await page.request.get(`/skp/${planId}/ekspor?versi=1`)).status()).toBe(200)
  })
})
