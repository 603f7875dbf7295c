import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { importAnswers } from '@/lib/survey/batch/commands'
import { findEntryFrame, judgeAnswerFile } from '@/lib/survey/batch/queries'
import { templateTitles } from '@/lib/survey/batch/sheet'
import { listBatches } from '@/lib/survey/exclusion/queries'
import { findSurveyIndex } from '@/lib/survey/result/queries'
import fixture from '../../fixtures/skm-vectors.json'
import { answersTwice, countedTwice, reported } from '../../support/survey-entry'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const header = 'tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,Jenis kelamin,usia,saran'
const stored = (surveyId: string) => db().surveyResponse.count({ where: { version: { surveyId } } })

function csv(...rows: string[]): string {
  return [header, ...rows.map((row) => `${desk.officer.today},${row}`)].join('\n')
}

async function opened(text: string) {
  const { surveyId, versionId } = await openOne(desk)
  return { surveyId, versionId, fileName: 'loket.csv', text }
}

describe('answers of a file', () => {
  test('49 respondents of Sekadau, by name of the unsur: 78.74; the same file again is refused', async () => {
    const [sekadau] = fixture.vectors
    const titles =
      'Persyaratan;prosedur;waktu;U4 Biaya/Tarif;produk;kompetensi;perilaku;sarana;Penanganan Pengaduan, Saran dan Masukan;Tanggal'
    const rows = (sekadau?.answers ?? []).map((row) => [...row.map((answer) => answer ?? ''), desk.officer.today].join(';'))
    const input = await opened([titles, ...rows].join('\r\n'))
    const { surveyId } = input
    expect(await importAnswers(desk.officer, input, { key: randomUUID() })).toEqual({ ok: true, value: { surveyId, stored: 49 } })
    expect((await findSurveyIndex(visitor(), surveyId))?.index).toMatchObject({ ok: true, value: { n: 49, ikm: '78.74', mutu: 'B' } })
    const { kept, slow } = await countedTwice(surveyId)
    expect(kept).toBe(slow)
    const again = await importAnswers(desk.officer, { ...input, fileName: 'lain.csv' }, { key: randomUUID() })
    expect(again).toMatchObject({ ok: false, code: 'fileKnown' })
    expect(await judgeAnswerFile(desk.officer, input)).toMatchObject({ value: { wrong: { code: 'fileKnown' } } })
    const other = [input.text.replaceAll('\r\n', '\n'), '', ';;;;;;;;;', ''].join('\n')
    for (const text of [other, input.text.replaceAll(';', '\t')])
      expect(await importAnswers(desk.officer, { ...input, text })).toMatchObject({ ok: false, code: 'fileKnown' })
    expect(await listBatches(desk.officer, surveyId, 1)).toMatchObject({ rows: [{ way: 'IMPORT', fileName: 'loket.csv', count: 49 }] })
    expect(await stored(surveyId)).toBe(49)
  })

  test('profile, words and open cells are read; two at once store it once, and so does the same key', async () => {
    const input = await opened(csv('4,4,4,4,4,4,4,4,4,P,34,"Ramah, cepat"', '1,2,3,4,1,2,3,4,,Laki-laki,6,', '4,,,,,,,,,,,'))
    const { surveyId, versionId } = input
    expect(await judgeAnswerFile(desk.officer, input)).toMatchObject({
      value: { rowCount: 3, countedCount: 2, wrong: null, unknownColumns: [] },
    })
    const both = await Promise.all([importAnswers(desk.officer, input), importAnswers(desk.officer, input)])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['fileKnown', 'ok'])
    const found = await db().surveyResponse.findMany({ where: { versionId }, include: { comments: true }, orderBy: { scores: 'asc' } })
    expect(found.map(({ way, hour, sex, ageBand, counted }) => ({ way, hour, sex, ageBand, counted }))).toEqual([
      { way: 'IMPORT', hour: null, sex: 'L', ageBand: 'FROM_60', counted: true },
      { way: 'IMPORT', hour: null, sex: null, ageBand: null, counted: false },
      { way: 'IMPORT', hour: null, sex: 'P', ageBand: 'FROM_30', counted: true },
    ])
    expect(found[2]?.comments).toMatchObject([{ unsur: null, text: 'Ramah, cepat', readAt: null }])
    const answers = await answersTwice(surveyId)
    expect(answers.kept).toEqual(answers.slow)
    const key = randomUUID()
    const other = { ...input, text: csv('3,3,3,3,3,3,3,3,3,,,') }
    expect(await importAnswers(desk.officer, other, { key })).toEqual(await importAnswers(desk.officer, other, { key }))
    expect(await stored(surveyId)).toBe(4)
  })

  test('anything wrong stores nothing and names its places', async () => {
    const tomorrow = addDays(desk.officer.today, 1)
    const input = await opened(`${csv('4,4,4,4,4,4,4,4,5,P,34,', '4,4,4,4,4,4,4,4,4,X,34,')}\n${tomorrow},4,4,4,4,4,4,4,4,4,,,`)
    const { surveyId } = input
    expect(await importAnswers(desk.officer, input)).toMatchObject({
      ...{ ok: false, code: 'cellsWrong' },
      params: { total: 3, problems: '2.U9.badScore,3.jenis_kelamin.badCode,4.tanggal.dayOutside' },
    })
    const tried = async (text: string) => {
      const result = await importAnswers(desk.officer, { ...input, text })
      return result.ok ? 'ok' : `${result.code} ${result.params?.problems ?? ''}`.trim()
    }
    expect(await tried('')).toBe('fileEmpty')
    expect(await tried(header)).toBe('fileEmpty')
    expect(await tried('tanggal,U1\n1,2')).toContain('headerWrong 1.U2.missingColumn')
    expect(await tried(`${header},U1\n`)).toContain('1.U1.duplicateColumn')
    expect(await tried(`${header}\n"a`)).toContain('fileMalformed')
    expect(await stored(surveyId)).toBe(0)
    expect(await db().answerBatch.count({ where: { surveyId } })).toBe(0)
  })

  test('the template is titles alone: nothing in it is stored, and a row beneath them is', async () => {
    const input = await opened('')
    const frame = await findEntryFrame(desk.officer, input.surveyId)
    if (!frame) throw new Error('no frame')
    const titles = templateTitles(frame)
    const cells = titles.map((title) => (title === 'tanggal' ? desk.officer.today : title === 'U1' ? '4' : ''))
    const [template, row] = [titles, cells].map((record) => record.join(';'))
    expect(await importAnswers(desk.officer, { ...input, text: `${template}\r\n` })).toMatchObject({ code: 'fileEmpty' })
    expect(await importAnswers(desk.officer, { ...input, text: `${template}\r\n${row}` })).toMatchObject({ value: { stored: 1 } })
  })

  test('many thousand rows come in at once and are counted to the last one', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, at) => `${[0, 1, 2, 3, 4, 5, 6, 7, 8].map((u) => ((at + u) % 4) + 1).join(',')},${at % 3 ? 'L' : 'P'},${at % 6 || ''},`,
    )
    const input = await opened(csv(...rows))
    expect(await importAnswers(desk.officer, input)).toMatchObject({ value: { stored: 12_000 } })
    const { kept, slow } = await countedTwice(input.surveyId)
    expect(kept).toBe(slow)
    const answers = await answersTwice(input.surveyId)
    expect(answers.kept).toEqual(answers.slow)
  }, 60_000)

  test('nobody but those who run the survey may, and nobody once the report was issued', async () => {
    const input = await opened(csv('4,4,4,4,4,4,4,4,4,,,'))
    for (const actor of [desk.stranger, desk.leader, desk.auditor, desk.systemAdmin, visitor()]) {
      expect(await importAnswers(actor, input)).toMatchObject({ ok: false, code: 'notFound' })
      expect(await judgeAnswerFile(actor, input)).toMatchObject({ ok: false, code: 'notFound' })
    }
    expect(await importAnswers(desk.officer, { ...input, versionId: randomUUID() })).toMatchObject({ code: 'notFound' })
    await reported(input.surveyId, desk.officer.now)
    expect(await importAnswers(desk.officer, input)).toMatchObject({ ok: false, code: 'reportIssued' })
    expect(await judgeAnswerFile(desk.officer, input)).toMatchObject({ ok: false, code: 'reportIssued' })
    expect(await stored(input.surveyId)).toBe(0)
  })
})
