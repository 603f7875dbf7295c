import { randomUUID } from 'node:crypto'
import { readSheet } from 'read-excel-file/universal'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { formatDecimal } from '@/lib/format'
import { issueReport } from '@/lib/survey/report/commands'
import { reportPdf } from '@/lib/survey/report/document'
import { weightSentence } from '@/lib/survey/report/labels'
import { findIssuedReport, findReport, type ReportFacts } from '@/lib/survey/report/queries'
import { reportSheets } from '@/lib/survey/report/sheet'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { workbook } from '@/lib/table-file'
import { writeComments } from '../../support/comments'
import { codes, followUp, headedTown, quarterSurvey, scored, value } from '../../support/follow-ups'
import type { Town } from '../../support/plans'
import { nextVersion } from '../../support/survey-versions'
import { unzipped } from '../../support/zip'

let town: Town
beforeAll(async () => {
  town = await headedTown()
})

const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
async function textOf(facts: ReportFacts): Promise<{ all: string; pages: number }> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await reportPdf(facts, town.head.now))))
  return { all: squeezed(text.join(' ')), pages: text.length }
}

async function facts(surveyId: string, weight: string | null = null): Promise<ReportFacts> {
  const found = await findReport(town.head, surveyId, weight)
  if (!found) throw new Error('no report')
  return found
}

/** Ten respondents, so that nobody is picked out; NRR of waktu 2.00, of all others 3.00. */
const ten = Array.from({ length: 10 }, () => scored(3, { waktu: 2 }))
const five = (all: Answer, change: Parameters<typeof scored>[1] = {}) => Array.from({ length: 5 }, () => scored(all, change))

describe('what a report says', () => {
  test('stands in the PDF: chapters, figures, the weakest unsur, plan, questionnaire and answers', { timeout: 60_000 }, async () => {
    const { head, staff } = town
    const first = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, five(4))
    const survey = { unitId: town.sectionId, number: 2, again: first.serviceId, serviceUsers: 100 }
    const { surveyId, responseIds } = await quarterSurvey(town, survey, ten)
    await followUp(head, surveyId, staff.employeeId, { dueOn: '2099-08-31' })
    const read = { readAt: head.now, readById: head.accountId }
    const shown = { ...read, unsur: 'waktu', text: 'Antre lama, kata Budi', publicText: 'Antre lama' }
    await writeComments(responseIds[0] ?? '', shown, { ...read, text: 'Nomor saya 0812', publicText: null })
    await writeComments(responseIds[1] ?? '', { text: 'Belum dibaca siapa pun' })
    const report = await facts(surveyId)
    const { all } = await textOf(report)
    const said = [
      'BAB I PENDAHULUAN',
      'BAB II METODOLOGI',
      'BAB III HASIL',
      'BAB IV PENUTUP',
      'LAMPIRAN 1 KUESIONER',
      'LAMPIRAN 2 TABULASI',
      '10 kuesioner dihitung, 0 tidak dihitung karena terlalu sedikit terisi, 0 dikeluarkan',
      'Alamat umum 10',
      'Sasaran 80 responden dari 100 pengguna layanan',
      'IKM 72,22, mutu pelayanan C',
      'Unsur yang paling perlu diperbaiki: Waktu Penyelesaian (2,0000)',
      'turun 2,0000',
      '100,00 (5 orang)',
      '72,22 (10 orang)',
      'Waktu Penyelesaian: “Antre lama”',
      'Membuka loket kedua setiap pagi.',
      'TW III 2099',
      'Bobot tiap unsur tepat 1/9',
      'Draf: laporan ini belum diterbitkan.',
    ]
    expect(said.filter((words) => !all.includes(squeezed(words)))).toEqual([])
    for (const hidden of ['Budi', '0812', 'Belum dibaca']) expect(all).not.toContain(squeezed(hidden))
    expect(report.tabulation).toHaveLength(10)
    expect(report.comments).toMatchObject({ total: 1, topics: [{ name: 'Antrean dan waktu tunggu', count: 1 }] })
    expect(report.earlier).toMatchObject({ ikm: '100.00', n: 5 })
    expect(report.trend).toMatchObject([
      { n: 5, ikm: '100.00', mutu: 'A' },
      { n: 10, ikm: '72.22', mutu: 'C' },
    ])
  })

  test('by 0,111 states it, gives the exact figure beside it, and refuses a weight that is none', { timeout: 60_000 }, async () => {
    const answers = ten.map((_, at) => scored(3, { waktu: (at < 6 ? 3 : 4) as Answer, biaya: 3 }))
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 3 }, answers)
    const [exact, cut] = [await facts(surveyId), await facts(surveyId, '0.111')]
    expect([exact, cut].map(({ index }) => index.ok && index.value.ikm)).toEqual(['76.11', '76.04'])
    expect(weightSentence(cut)).toBe(
      `Laporan ini dicetak dengan bobot 0,111 untuk tiap unsur, yaitu 1/9 yang dipotong. Dengan bobot tepat 1/9, IKM-nya ${formatDecimal('76.11')}.`,
    )
    expect((await textOf(cut)).all).toContain(squeezed('bobot 0,111 untuk tiap unsur'))
    expect((await facts(surveyId, '0.2')).index).toMatchObject({ code: 'weightNotTruncated' })
  })

  test('withholds the answers one by one where they are few, and lists no more than 2.000', { timeout: 60_000 }, async () => {
    const few = await quarterSurvey(town, { unitId: town.sectionId, number: 4 }, [scored(3), scored(4)])
    const report = await facts(few.surveyId)
    expect(report.tabulation).toBeNull()
    expect((await textOf(report)).all).toContain(squeezed('Responden terlalu sedikit untuk ditampilkan satu per satu.'))
    const many = await quarterSurvey(
      town,
      { unitId: town.sectionId, number: 4 },
      Array.from({ length: 2_001 }, () => scored(3)),
    )
    const unlisted = await facts(many.surveyId)
    expect(unlisted.tabulation).toBeNull()
    expect((await textOf(unlisted)).all).toContain(squeezed('Responden lebih dari 2.000, jadi tabulasi tidak dicetak.'))
  })

  test('sets two thousand answers in pages', { timeout: 60_000 }, async () => {
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 4 }, ten)
    const tabulation = Array.from({ length: 2_000 }, (_, at) => scored(3, { waktu: at % 2 === 0 ? 0 : 4 }))
    const report = { ...(await facts(surveyId)), tabulation }
    const started = process.cpuUsage()
    await reportPdf(report, town.head.now)
    const { user } = process.cpuUsage(started)
    expect(user).toBeLessThan(8_000_000)
    const { all, pages } = await textOf(report)
    expect(pages).toBeGreaterThan(15)
    expect(all).toContain('200033433')
  })

  test('tells of the same unsur in figures, questionnaire and tabulation, also while a newer one awaits its first answer', async () => {
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 4 }, ten)
    await nextVersion(surveyId, [['transparansi', null], ...unsurKeys.map((key) => [key, null] as const)])
    const before = await facts(surveyId)
    const places = ({ elements }: { elements: readonly { key: string; displayNumber: number }[] }) =>
      elements.map(({ key, displayNumber }) => [displayNumber, key])
    expect(before.figures.elements).toHaveLength(9)
    expect(places(before.asked)).toEqual(places(before.figures))
    expect(before.tabulation?.[0]).toEqual(scored(3, { waktu: 2 }))
  })

  test('of a survey nobody answered says so', async () => {
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 4 }, [])
    expect((await textOf(await facts(surveyId))).all).toContain(squeezed('Belum ada kuesioner yang dapat dihitung.'))
    expect(reportSheets(await facts(surveyId)).length).toBe(7)
  })

  test('stands in the workbook as numbers, and as charts over these', async () => {
    const first = await quarterSurvey(town, { unitId: town.sectionId, number: 3 }, five(4))
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 4, again: first.serviceId }, ten)
    const groups = ['L', 'P', ''].map((key, at) => ({ key, count: [7, 3, null][at] ?? null }))
    const bytes = await workbook(reportSheets({ ...(await facts(surveyId)), profiles: [{ column: 'sex', groups }] }))
    const cells = (name: string) => readSheet(new Blob([bytes]), name)
    const unsur = await cells('Unsur')
    expect(unsur[3]?.slice(0, 7)).toEqual(['U3', 'Waktu Penyelesaian', 10, 20, 2, 0.2222, 9])
    expect(unsur.at(-1)?.[5]).toBe(72.22)
    expect((await cells('Periode')).map((row) => row.slice(1, 4))).toEqual([
      ['Responden', 'IKM', 'Mutu'],
      [5, 100, 'A'],
      [10, 72.22, 'C'],
    ])
    expect(await cells('Tabulasi')).toHaveLength(11)
    const charts = chartsOf(bytes)
    expect(charts.get('NRR tiap unsur, dari 1 sampai 4')).toEqual(["'Unsur'!$E$1", "'Unsur'!$B$2:$B$10", "'Unsur'!$E$2:$E$10"])
    expect(charts.get('IKM tiap periode')).toEqual(["'Periode'!$C$1", "'Periode'!$A$2:$A$3", "'Periode'!$C$2:$C$3"])
    const told = (await cells('Responden')).map((row) => row.slice(0, 3))
    expect(told.slice(0, 3)).toEqual([
      ['Karakteristik', 'Kelompok', 'Responden'],
      ['Cara mengisi', 'Alamat umum', 10],
      ['Jenis kelamin', 'Laki-laki', 7],
    ])
    expect(told.at(-1)).toEqual(['Jenis kelamin', 'Tidak diisi', 'tidak ditampilkan'])
    expect(charts.get('Responden menurut cara mengisi')).toEqual(["'Responden'!$C$1", "'Responden'!$B$2", "'Responden'!$C$2"])
    expect(charts.get('Responden menurut jenis kelamin')?.slice(1)).toEqual(["'Responden'!$B$3:$B$5", "'Responden'!$C$3:$C$5"])
  })

  test('has no figures, words or charts of too few, nor of an unsur that too few answered', { timeout: 60_000 }, async () => {
    const few = await quarterSurvey(town, { unitId: town.sectionId, number: 4 }, [scored(3), scored(4), scored(4)])
    const read = { readAt: town.head.now, readById: town.head.accountId }
    await writeComments(few.responseIds[0] ?? '', { ...read, text: 'Antre', publicText: 'Antre lama sekali' })
    const report = await facts(few.surveyId)
    expect(report).toMatchObject({ index: { code: 'tooFew' }, ways: [], profiles: [], interval: null, comments: { total: 0 } })
    expect((await facts(few.surveyId, '0.111')).index).toMatchObject({ code: 'tooFew' })
    const { all } = await textOf(report)
    for (const hidden of ['3,6667', '91,67', 'Antrelama', 'Alamatumum3']) expect(all).not.toContain(hidden)
    expect(all).toContain(squeezed('Baru 3 orang yang menjawab.'))
    expect(chartsOf(await workbook(reportSheets(report))).size).toBe(0)
    const open = [...five(3, { waktu: 0, biaya: 0 }), scored(2), scored(4), scored(3, { biaya: 0 })]
    const some = await facts((await quarterSurvey(town, { unitId: town.sectionId, number: 3 }, open)).surveyId)
    expect(Object.keys(some.figures.tally.unsur)).not.toContain('biaya')
    expect(some.tabulation?.every((scores) => scores[unsurKeys.indexOf('biaya')] === 0)).toBe(true)
    expect((await textOf(some)).all).toContain(squeezed('Unsur tanpa nilai dirahasiakan'))
  })

  test('has nothing of single people for who serves at the counter', async () => {
    const { surveyId, serviceId } = await quarterSurvey(town, { unitId: town.sectionId, number: 4 }, ten)
    const close = await findReport({ ...town.head, serves: new Map([[serviceId, town.sectionId]]) }, surveyId, null)
    expect(close).toMatchObject({ tabulation: null, profiles: [], index: { value: { ikm: '72.22' } } })
    expect((await facts(surveyId)).tabulation).toHaveLength(10)
  })
})

/** The charts of a workbook by their titles: the cells of heading, names and values. */
function chartsOf(bytes: Uint8Array): Map<string, string[]> {
  const charts = [...unzipped(bytes)].filter(([name]) => name.startsWith('xl/charts/'))
  return new Map(
    charts.map(([, xml]) => [
      /<a:t>(.*?)<\/a:t>/.exec(xml)?.[1] ?? '',
      [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, cells]) => cells ?? ''),
    ]),
  )
}

describe('issuing', () => {
  test('keeps what stood, once, for a survey that is over', async () => {
    const { head, staff, stranger, auditor } = town
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, ten)
    for (const one of [staff, stranger, auditor]) expect(await issueReport(one, { surveyId })).toMatchObject({ code: 'notFound' })
    expect(await issueReport(head, { surveyId: randomUUID() })).toMatchObject({ code: 'notFound' })
    expect(await findIssuedReport(head, surveyId)).toBeNull()
    const key = randomUUID()
    const both = await Promise.all([issueReport(head, { surveyId }, { key }), issueReport(town.chief, { surveyId })])
    expect(codes(both)).toEqual(['alreadyIssued', 'ok'])
    expect(await findIssuedReport(head, surveyId)).toEqual({ on: head.today, n: 10, ikm: '72.22' })
    expect(await findIssuedReport(staff, surveyId)).toBeNull()
    await expect(db().surveyReport.update({ where: { surveyId }, data: { n: 11 } })).rejects.toThrow()
    expect((await textOf(await facts(surveyId))).all).toContain(squeezed('dengan 10 responden dan IKM 72,22.'))
  })

  test('the same key twice is one report', async () => {
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, ten)
    const key = randomUUID()
    expect(value(await issueReport(town.head, { surveyId }, { key }))).toEqual(value(await issueReport(town.head, { surveyId }, { key })))
  })

  test('is refused while the survey is open, or nothing counts', async () => {
    const open = await quarterSurvey(town, { unitId: town.sectionId, number: 4, year: town.year, isClosed: false }, ten)
    const { today } = town.head
    await db().survey.update({ where: { id: open.surveyId }, data: { opensOn: columnOf(today), closesOn: columnOf(today) } })
    expect(await issueReport(town.head, open)).toMatchObject({ code: 'surveyNotOver' })
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, [])
    expect(await issueReport(town.head, { surveyId })).toMatchObject({ code: 'nothingCounted' })
  })

  test('a report belongs to those who read the survey', async () => {
    const { surveyId } = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, ten)
    expect(await findReport(town.stranger, surveyId, null)).toBeNull()
    expect(await findReport(town.auditor, surveyId, null)).not.toBeNull()
  })
})
