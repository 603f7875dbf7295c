import { describe, expect, test } from 'vitest'
import { brief, judged } from './sample'

const found = (...changes: Parameters<typeof judged>) => judged(...changes).problems.map(brief)
const head = { postKind: '1', postTitle: 'Kepala Bidang Aset', echelon: 'III.b' }

describe('an employee', () => {
  test('with everything in order is taken in as such', () => {
    const { rows, problems } = judged({})
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        siasnId: 'P-1',
        nip: '198001052008012024',
        name: 'Sri Tanjung',
        titleBefore: null,
        titleAfter: 'S.Pd., M.Si.',
        birthDate: '1980-01-05',
        educationLevel: 'S1',
        kind: 'PNS',
        standing: 'ACTIVE',
        startDate: '2008-01-01',
        pnsSince: '2009-01-01',
        rank: 'III/d',
        rankSince: '2020-04-01',
        unitSiasnId: 'U-1',
        postTitle: 'Penelaah Teknis Kebijakan',
        postKind: 'EXECUTIVE',
        postLevel: 'PELAKSANA',
        echelon: null,
        postSince: '2018-09-01',
        isHead: false,
      },
    ])
  })

  test('is CPNS by status, whatever the kind of PNS', () => {
    expect(judged({ status: 'C' }).rows[0]?.kind).toBe('CPNS')
  })

  test('is PPPK Paruh Waktu by either column, without a rank and without a word about it', () => {
    const pppk = { nip: '198001052024212024', rank: '', rankSince: '', status: '', pnsSince: '', startDate: '01-02-2024' }
    expect(judged({ ...pppk, kind: 'PPPK Paruh Waktu' }).rows[0]?.kind).toBe('PPPK_PARUH_WAKTU')
    expect(judged({ ...pppk, kind: 'PPPK Daerah', standing: 'PPPK Paruh Waktu Aktif' }).rows[0]?.kind).toBe('PPPK_PARUH_WAKTU')
    expect(found({ ...pppk, kind: 'PPPK Paruh Waktu' })).toEqual([])
  })

  test('keeps a lone dash as nothing', () => {
    expect(judged({ titleBefore: '-', titleAfter: ' - ' }).rows[0]).toMatchObject({ titleBefore: null, titleAfter: null })
  })
})

describe('a row is rejected', () => {
  test.each([
    [{ nip: '' }, 'NIP BARU valueMissing'],
    [{ nip: '1.98001E+17' }, 'NIP BARU nipDigitsLost'],
    [{ nip: '19800105200801202' }, 'NIP BARU nipLength'],
    [{ nip: '19800105200801202X' }, 'NIP BARU nipNotDigits'],
    [{ name: '  ' }, 'NAMA valueMissing'],
    [{ unitId: '' }, 'UNOR ID valueMissing'],
    [{ unitId: 'U-9' }, 'UNOR ID unitUnknown'],
    [{ postTitle: '' }, 'JABATAN NAMA valueMissing'],
    [{ postKind: '3' }, 'JENIS JABATAN ID valueUnknown'],
    [{ kind: 'TNI' }, 'JENIS PEGAWAI NAMA valueUnknown'],
    [{ standing: 'Punah' }, 'KEDUDUKAN HUKUM NAMA valueUnknown'],
    [{ standing: '' }, 'KEDUDUKAN HUKUM NAMA valueMissing'],
    [{ status: 'X' }, 'STATUS CPNS PNS valueUnknown'],
    [{ rank: 'IX' }, 'GOL AKHIR NAMA valueUnknown'],
    [{ birthDate: '31-02-1980' }, 'TANGGAL LAHIR dateImpossible'],
    [{ startDate: '01/02/2008' }, 'TMT CPNS dateUnreadable'],
    [{ pnsSince: '00-00-0000' }, 'TMT PNS dateImpossible'],
    [{ rankSince: '29453' }, 'TMT GOLONGAN dateUnreadable'],
    [{ postSince: '1-13-2020' }, 'TMT JABATAN dateImpossible'],
  ])('for %o', (change, problem) => {
    expect(judged(change, {})).toMatchObject({ rows: [{ row: 3 }] })
    expect(found(change, {})).toEqual([`2 ${problem} rejected`])
  })

  test('for all its faults at once, and then no warning is given', () => {
    expect(found({ name: '', birthDate: '31-02-1980', gender: 'M', nip: "'198001052008012024" })).toEqual([
      '2 NAMA valueMissing rejected',
      '2 TANGGAL LAHIR dateImpossible rejected',
    ])
  })

  test('when an earlier row, even a rejected one, has its NIP once repaired, or its PNS ID', () => {
    const nip = '198001052008012024'
    expect(found({ nip, name: '' }, { nip: `'${nip}` })).toEqual(['2 NAMA valueMissing rejected', '3 NIP BARU nipTwice rejected'])
    expect(found({ siasnId: 'a' }, { siasnId: 'A' })).toEqual(['3 PNS ID pnsIdTwice rejected'])
    expect(found({ siasnId: '' }, { siasnId: '' })).toEqual([])
  })
})

describe('a row is taken in with a warning', () => {
  test.each([
    [{ gender: 'M' }, 'JENIS KELAMIN nipGenderDiffers'],
    [{ birthDate: '06-01-1980' }, 'TANGGAL LAHIR nipBirthDiffers'],
    [{ nip: '198001052008212024' }, 'JENIS PEGAWAI NAMA nipKindDiffers'],
    [{ nip: '198001052008132024' }, 'NIP BARU nipMonthUnclear'],
    [{ nip: '198013052008012024' }, 'NIP BARU nipBirthImpossible'],
    [{ nip: '198001052008013024' }, 'NIP BARU nipGenderUnclear'],
    [{ startDate: '04-01-1998' }, 'TMT CPNS underAge'],
    [{ startDate: '01-12-2026' }, 'TMT CPNS dateInFuture'],
    [{ postSince: '' }, 'TMT JABATAN valueEmpty'],
    [{ standing: 'Pensiun' }, 'KEDUDUKAN HUKUM NAMA notActive'],
    [{ standing: 'Tugas Belajar' }, 'KEDUDUKAN HUKUM NAMA notActive'],
    [{ education: 'Pesantren' }, 'TINGKAT PENDIDIKAN NAMA valueIgnored'],
    [{ rank: '' }, 'GOL AKHIR NAMA valueEmpty'],
    [{ postKind: '2', postTitle: 'Analis' }, 'JABATAN NAMA levelUnknown'],
  ])('for %o', (change, problem) => {
    expect(judged(change).rows).toHaveLength(1)
    expect(found(change)).toEqual([`2 ${problem} warning`])
  })

  test('but not on the eighteenth birthday, nor for the day a CPNS will become PNS', () => {
    expect(found({ startDate: '05-01-1998' })).toEqual([])
    expect(found({ status: 'C', pnsSince: '01-12-2026' })).toEqual([])
  })

  test('stray spaces in a name are repaired', () => {
    expect(judged({ name: ' SRI  TANJUNG ' })).toMatchObject({ rows: [{ name: 'Sri Tanjung' }] })
    expect(found({ name: ' SRI  TANJUNG ' })).toEqual(['2 NAMA spacesRemoved repaired'])
  })
})

describe('the head of a unit', () => {
  test('holds the post that heads it, in any case and spacing', () => {
    expect(judged({ ...head, postTitle: 'KEPALA BIDANG ASET' }).rows[0]).toMatchObject({ isHead: true, postLevel: 'ADMINISTRATOR' })
  })

  test('is no one with that title in another unit', () => {
    expect(judged({ postKind: '2', postTitle: 'Kepala Sekolah' }).rows[0]?.isHead).toBe(false)
  })

  test('of a school has no level, and that is no problem', () => {
    const { rows, problems } = judged({ unitId: 'U-2', postKind: '2', postTitle: 'Kepala Sekolah' })
    expect([rows[0]?.isHead, rows[0]?.postLevel, problems]).toEqual([true, null, []])
  })

  test('is one: a second claim is warned of', () => {
    const { rows, problems } = judged(head, head)
    expect(rows.map(({ isHead }) => isHead)).toEqual([true, false])
    expect(problems.map(brief)).toEqual(['3 JABATAN NAMA headTwice warning'])
    expect(problems[0]?.message).toContain('baris 2')
  })

  test('is not the retired one', () => {
    const { rows, problems } = judged({ ...head, standing: 'Pensiun' }, head)
    expect(rows.map(({ isHead }) => isHead)).toEqual([false, true])
    expect(problems.map(brief)).toEqual(['2 KEDUDUKAN HUKUM NAMA notActive warning'])
  })

  test('is missed when a structural title differs', () => {
    expect(found({ ...head, postTitle: 'Kabid Aset' })).toEqual(['2 JABATAN NAMA structuralNotHead warning'])
  })

  test('is not missed in one who has left', () => {
    const left = { ...head, postTitle: 'Kabid Aset', standing: 'Mutasi' }
    expect(found(left)).toEqual(['2 KEDUDUKAN HUKUM NAMA notActive warning'])
  })

  test('of a structural post without echelon has no level', () => {
    expect(found({ ...head, echelon: '' })).toEqual(['2 ESELON NAMA levelUnknown warning'])
  })
})
