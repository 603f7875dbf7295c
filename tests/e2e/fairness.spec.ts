import { expect } from '../support/browser'
import { agreedPlan, official, submittedPlan } from '../support/officials'
import { test } from '../support/people'
import { follow } from '../support/plan-pages'

test.use({ actionTimeout: 15_000 })

const journeys = [
  {
    ...{ javaScriptEnabled: true, ownerNip: '198501252013121054', appraiserNip: '197602271998122006' },
    ...{ state: 'agreed', doubt: 'Tidak wajar', decision: 'Perlu diubah', next: 'buka perubahan SKP ini' },
  },
  {
    ...{ javaScriptEnabled: false, ownerNip: '198504122008121088', appraiserNip: '197004221996012067' },
    ...{ state: 'submitted', doubt: 'Tidak relevan', decision: 'Tetap', next: null },
  },
] as const
const indicator = 'Pengaduan warga dijawab pada hari yang sama'
const why = 'Target rekan di bidang lain hanya separuhnya, padahal jumlah petugasnya sama.'
const because = 'Jumlah pengaduan bidang ini memang dua kali lipat, sudah dibahas bersama.'

for (const { javaScriptEnabled, ownerNip, appraiserNip, state, doubt, decision, next } of journeys) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test(`an indicator of an SKP that is ${state} is questioned and answered, and both read it`, async ({ person, accessible }) => {
      test.setTimeout(120_000)
      const written = [{ text: 'Warga mendapat jawaban cepat', indicators: [{ text: indicator, target: '96', unitName: 'persen' }] }]
      const { planId } = await (state === 'agreed' ? agreedPlan : submittedPlan)(await official(ownerNip), written)
      const [owner, appraiser] = await Promise.all([ownerNip, appraiserNip].map(person))
      if (!owner || !appraiser) throw new Error('somebody is missing')

      await test.step('the owner says what is doubted and why', async () => {
        await owner.goto(`/skp/${planId}`)
        await owner.getByText('Pertanyakan kewajaran', { exact: true }).click()
        await owner.getByLabel(doubt).check()
        await owner.getByRole('button', { name: 'Kirim kepada pejabat penilai' }).click()
        await expect(owner.getByRole('alert').filter({ hasText: 'Tulis alasannya' })).toBeVisible()
        await expect(owner.getByLabel(doubt)).toBeChecked()
        await owner.getByLabel('Alasannya').fill(why)
        await owner.getByRole('button', { name: 'Kirim kepada pejabat penilai' }).click()
        await expect(owner.getByText('Menunggu jawaban pejabat penilai.')).toBeVisible()
        await expect(owner.getByText(why)).toBeVisible()
        await expect(owner.getByText('Jawab pertanyaan ini')).toHaveCount(0)
        if (javaScriptEnabled) await accessible(owner)
      })

      await test.step('the pejabat penilai finds it on the home page and decides', async () => {
        await follow(appraiser, /Pertanyaan kewajaran indikator perlu dijawab/)
        await expect(appraiser.getByText(why)).toBeVisible()
        await appraiser.getByText('Jawab pertanyaan ini').click()
        await appraiser.getByLabel(decision).check()
        await appraiser.getByLabel('Alasan keputusan').fill(because)
        await appraiser.getByRole('button', { name: 'Kirim jawaban' }).click()
        await expect(appraiser.getByText(because)).toBeVisible()
        await expect(appraiser.getByText(decision, { exact: true })).toBeVisible()
        await expect(appraiser.getByText('Jawab pertanyaan ini')).toHaveCount(0)
        if (javaScriptEnabled) await accessible(appraiser)
      })

      await test.step('both read the answer on the SKP, and what comes next', async () => {
        for (const reader of [owner, appraiser]) {
          await reader.goto(`/skp/${planId}`)
          await expect(reader.getByText(because)).toBeVisible()
          await expect(reader.getByText(decision, { exact: true })).toBeVisible()
          await expect(reader.getByRole('link', { name: 'buka perubahan SKP ini' })).toHaveCount(next ? 1 : 0)
        }
      })

      await test.step('the page of fairness fits a phone', async () => {
        await owner.setViewportSize({ width: 360, height: 740 })
        for (const path of ['/kewajaran', '/kewajaran/pertanyaan?bagian=terjawab']) {
          await owner.goto(path)
          await expect(owner.getByRole('heading', { level: 1 })).toHaveText(/kewajaran/i)
          const overflow = await owner.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0)
          if (javaScriptEnabled) await accessible(owner)
        }
        await expect(owner.getByText(because)).toBeVisible()
      })
    })
  })
}
