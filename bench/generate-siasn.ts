import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The 69 headings of SIASN's "data utama", in its order. */
const headings =
  'PNS ID,NIP BARU,NIP LAMA,NAMA,GELAR DEPAN,GELAR BELAKANG,TEMPAT LAHIR ID,TEMPAT LAHIR NAMA,TANGGAL LAHIR,JENIS KELAMIN,AGAMA ID,AGAMA NAMA,JENIS KAWIN ID,JENIS KAWIN NAMA,NIK,NOMOR HP,EMAIL,EMAIL GOV,ALAMAT,NPWP NOMOR,BPJS,JENIS PEGAWAI ID,JENIS PEGAWAI NAMA,KEDUDUKAN HUKUM ID,KEDUDUKAN HUKUM NAMA,STATUS CPNS PNS,KARTU ASN VIRTUAL,NOMOR SK CPNS,TANGGAL SK CPNS,TMT CPNS,NOMOR SK PNS,TANGGAL SK PNS,TMT PNS,GOL AWAL ID,GOL AWAL NAMA,GOL AKHIR ID,GOL AKHIR NAMA,TMT GOLONGAN,MK TAHUN,MK BULAN,JENIS JABATAN ID,JENIS JABATAN NAMA,JABATAN ID,JABATAN NAMA,TMT JABATAN,TINGKAT PENDIDIKAN ID,TINGKAT PENDIDIKAN NAMA,PENDIDIKAN ID,PENDIDIKAN NAMA,TAHUN LULUS,KPKN ID,KPKN NAMA,LOKASI KERJA ID,LOKASI KERJA NAMA,UNOR ID,UNOR NAMA,INSTANSI INDUK ID,INSTANSI INDUK NAMA,INSTANSI KERJA ID,INSTANSI KERJA NAMA,SATUAN KERJA INDUK ID,SATUAN KERJA INDUK NAMA,SATUAN KERJA KERJA ID,SATUAN KERJA KERJA NAMA,IS VALID NIK,NAMA SEKOLAH,FLAG IKD,ESELON ID,ESELON NAMA'.split(
    ',',
  )

type Unit = { id: string; name: string; parentId: string; echelon: string; headTitle: string; officeId: string }
type Files = { unor: string; pegawai: string }

/** SIASN exports of an invented government with `count` employees, about twelve to a unit; the same count gives the same files. */
export function generateSiasn(count: number): Files {
  const units = unitsFor(Math.max(12, Math.round(count / 12)))
  const rows = units.map((unit) => [unit.id, unit.name, unit.parentId, unit.echelon, unit.headTitle, unit.officeId])
  const people = Array.from({ length: count }, (_, index) => employee(index, units))
  const unor = [['ID', 'NAMA UNOR', 'DIATASAN ID', 'ESELON NAMA', 'NAMA JABATAN', 'INDUK UNOR ID'], ...rows]
  return { unor: csv(unor), pegawai: csv([headings, ...people]) }
}

/** A root, the secretariat, one office to ten units, fields below them. */
function unitsFor(count: number): Unit[] {
  const root = { id: 'ROOT', name: 'Pemerintah Kabupaten Contoh', parentId: '', echelon: '', headTitle: 'Bupati', officeId: '' }
  const units: Unit[] = [root, office('O0', 'Sekretariat Daerah', 'Sekretaris Daerah', 'II.a')]
  for (let index = 1; units.length < count; index += 1) {
    const name = `Dinas Urusan ${index}`
    units.push(office(`O${index}`, name, `Kepala ${name}`, 'II.b'))
    for (let field = 1; field <= 9 && units.length < count; field += 1) {
      const bidang = `Bidang ${field} ${name}`
      units.push({
        id: `O${index}F${field}`,
        name: bidang,
        parentId: `O${index}`,
        echelon: 'III.b',
        headTitle: `Kepala ${bidang}`,
        officeId: `O${index}`,
      })
    }
  }
  return units
}

function office(id: string, name: string, headTitle: string, echelon: string): Unit {
  return { id, name, parentId: 'ROOT', echelon, headTitle, officeId: id }
}

/** The first employees head the units below the root, the rest are their staff. */
function employee(index: number, units: readonly Unit[]): string[] {
  const unit = units[1 + (index % (units.length - 1))] as Unit
  const isHead = index < units.length - 1
  const two = (number: number) => String(number).padStart(2, '0')
  const [year, month, day] = [1968 + (index % 30), 1 + (index % 12), 1 + (index % 28)]
  const [startYear, startMonth] = [year + 25, 1 + (index % 12)]
  const gender = 1 + (index % 2)
  const serial = String(1 + Math.floor(index / 420)).padStart(3, '0')
  const cells: Record<string, string> = {
    'PNS ID': `P${String(index).padStart(31, '0')}`,
    'NIP BARU': `${year}${two(month)}${two(day)}${startYear}${two(startMonth)}${gender}${serial}`,
    NAMA: `PEGAWAI CONTOH ${String.fromCharCode(65 + (index % 26))}${index}`,
    'GELAR BELAKANG': 'S.E.',
    'TANGGAL LAHIR': `${two(day)}-${two(month)}-${year}`,
    'JENIS KELAMIN': gender === 1 ? 'M' : 'F',
    'AGAMA NAMA': 'Islam',
    NIK: `33740${String(index).padStart(11, '0')}`,
    'NOMOR HP': `0812${String(index).padStart(8, '0')}`,
    ALAMAT: 'Jalan Merdeka Nomor 1, Kelurahan Contoh, Kecamatan Contoh',
    'JENIS PEGAWAI NAMA': 'PNS Daerah Kab./Kota',
    'KEDUDUKAN HUKUM NAMA': 'Aktif',
    'STATUS CPNS PNS': 'P',
    'TMT CPNS': `01-${two(startMonth)}-${startYear}`,
    'TMT PNS': `01-${two(startMonth)}-${startYear + 1}`,
    'GOL AKHIR NAMA': 'III/b',
    'TMT GOLONGAN': '01-04-2022',
    'JENIS JABATAN ID': isHead ? '1' : '4',
    'JABATAN NAMA': isHead ? unit.headTitle : `Penelaah Teknis Kebijakan ${index % 7}`,
    'TMT JABATAN': `01-${two(month)}-2023`,
    'TINGKAT PENDIDIKAN NAMA': 'S-1/Sarjana',
    'UNOR ID': unit.id,
    'UNOR NAMA': unit.name,
    'ESELON NAMA': isHead ? unit.echelon : '',
  }
  return headings.map((heading) => cells[heading] ?? '')
}

function csv(rows: readonly string[][]): string {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((cells) => cells.map(quoted).join(',')).join('\n')
}

/** `npx tsx bench/generate-siasn.ts 10000 FOLDER`: writes unor.csv and pegawai.csv. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , count = '10000', folder = '.'] = process.argv
  mkdirSync(folder, { recursive: true })
  const { unor, pegawai } = generateSiasn(Number(count))
  writeFileSync(join(folder, 'unor.csv'), unor)
  writeFileSync(join(folder, 'pegawai.csv'), pegawai)
}
