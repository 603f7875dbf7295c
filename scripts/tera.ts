import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { SiasnOptions } from './commands/import'
import { report, type Told } from './commands/report'
import type { HeadOptions } from './commands/unit'
import { ensureGenerated } from './setup/build'
import { OperatorError, runScript } from './setup/operator-error'

/** `npm run -s tera -- COMMAND`: the operator's tool. It goes through the same commands and queries as the web. */
const tera = new Command('tera')
  .description('Alat operator Tera. Berjalan lewat perintah yang sama dengan aplikasi web.')
  .option('--json', 'cetak tepat satu dokumen JSON ke keluaran baku')
  .configureHelp({ showGlobalOptions: true })
  .helpOption('-h, --help', 'tampilkan bantuan')
  .helpCommand('help [perintah]', 'tampilkan bantuan sebuah perintah')
  .exitOverride()

tera
  .command('ikm')
  .argument('<berkas>', 'CSV jawaban: judul kolom = kunci unsur, satu baris tiap responden; "-" untuk masukan baku')
  .description('Hitung Indeks Kepuasan Masyarakat dari CSV jawaban (PermenPANRB 14/2017). Tidak memerlukan basis data.')
  .action((file: string) => tell(async () => (await import('./commands/ikm')).ikm(readText(file))))

const audit = tera.command('audit').description('Periksa jejak audit.')

audit
  .command('verify')
  .option('--head <berkas>', 'ujung jejak yang dulu dicetak "audit head"; membuktikan tidak ada yang dipotong sesudahnya')
  .description('Buktikan jejak audit utuh, atau sebut baris pertama yang rusak.')
  .action(({ head }: { head?: string }) =>
    tellOfDatabase(async () => (await import('./commands/audit')).verify(head ? readText(head) : null)),
  )

audit
  .command('head')
  .description('Cetak ujung jejak audit yang ditandatangani; simpan di tempat lain.')
  .action(() => tellOfDatabase(async () => (await import('./commands/audit')).head()))

const user = tera.command('user').description('Buat akun dan pulihkan akses.')

user
  .command('create')
  .requiredOption('--username <nama>', 'NIP atau nama pengguna')
  .requiredOption('--name <nama>', 'nama lengkap')
  .option('--role <peran>', 'peran untuk seluruh pemerintah, misalnya system-admin atau hr-admin')
  .description('Buat akun dan cetak kode aktivasinya.')
  .action((typed: { username: string; name: string; role?: string }) =>
    tellOfDatabase(async () => (await import('./commands/user')).create(typed)),
  )

user
  .command('reset-password')
  .requiredOption('--username <nama>', 'NIP atau nama pengguna')
  .description('Akhiri kata sandi dan semua sesi sebuah akun; cetak kode aktivasi baru.')
  .action((typed: { username: string }) => tellOfDatabase(async () => (await import('./commands/user')).resetPassword(typed)))

tera
  .command('demo')
  .description('Kota contoh.')
  .command('load')
  .description('Muat kota contoh Tirtamarta ke basis data yang masih kosong.')
  .action(() => tellOfDatabase(async () => (await import('./commands/demo')).load()))

const imports = tera.command('import').description('Impor data dari berkas kepegawaian.')

imports
  .command('siasn')
  .option('--unor <berkas>', 'referensi unor dari SIASN, xlsx atau CSV')
  .option('--pegawai <berkas>', 'data utama pegawai dari SIASN, xlsx atau CSV')
  .option('--berlaku <tanggal>', 'sejak tanggal berapa isi berkas berlaku, TTTT-BB-HH (bila tidak disebut: hari ini)')
  .option(
    '--cakupan <id>',
    'ID SIASN unit bila berkas hanya memuat unit itu dan semua di bawahnya (bila tidak disebut: seluruh pemerintah daerah)',
  )
  .option('--dry-run', 'hanya memeriksa dan membandingkan; tidak menyimpan apa pun')
  .description('Impor unit dan pegawai dari ekspor SIASN. Baris yang keliru ditolak beserta alasannya, sisanya diterapkan.')
  .action((typed: SiasnOptions) => tellOfDatabase(async () => (await import('./commands/import')).importSiasn(typed)))

imports
  .command('penilai')
  .requiredOption('--berkas <berkas>', 'xlsx atau CSV berkolom NIP, NIP PENILAI, NIP ATASAN PENILAI, TMT')
  .option('--dry-run', 'hanya memeriksa dan membandingkan; tidak menyimpan apa pun')
  .description('Tetapkan pejabat penilai menurut tabel; aturan tidak akan mengubahnya lagi.')
  .action((typed: { berkas: string; dryRun?: boolean }) =>
    tellOfDatabase(async () => (await import('./commands/import-appraisers')).importAppraisers(typed)),
  )

tera
  .command('survey')
  .description('Periksa survei kepuasan masyarakat.')
  .command('recount')
  .option('--fix', 'tulis ulang hitungan yang berbeda dari jawabannya')
  .description('Buktikan hitungan berjalan tiap survei sama dengan jawabannya, atau sebut yang berbeda.')
  .action((typed: { fix?: boolean }) => tellOfDatabase(async () => (await import('./commands/survey')).recount(typed)))

const unit = tera.command('unit').description('Tetapkan pejabat yang tidak ada dalam berkas kepegawaian.')

unit
  .command('head-of-government')
  .requiredOption('--name <nama>', 'nama tanpa gelar')
  .option('--gelar-depan <gelar>', 'gelar di depan nama')
  .option('--gelar-belakang <gelar>', 'gelar di belakang nama')
  .option('--username <nama>', 'akun yang sudah dibuat baginya dengan "user create"')
  .option('--sejak <tanggal>', 'tanggal mulai menjabat, TTTT-BB-HH (bila tidak disebut: hari ini)')
  .description('Tetapkan kepala daerah (wali kota atau bupati), yang tidak ber-NIP.')
  .action((typed: HeadOptions) => tellOfDatabase(async () => (await import('./commands/unit')).nameHeadOfGovernment(typed)))

await runScript(async () => {
  try {
    await tera.parseAsync()
    return Number(process.exitCode ?? 0)
  } catch (error) {
    const { code, exitCode } = error as { code?: string; exitCode?: number }
    if (code?.startsWith('commander.')) return exitCode ? 1 : 0
    throw error
  }
})

async function tell(work: () => Promise<Told>): Promise<void> {
  process.exitCode = await report(Boolean(tera.opts().json), work)
}

/** For commands that need the database: its client is made first, because a fresh clone has none. */
function tellOfDatabase(work: () => Promise<Told>): Promise<void> {
  return tell(async () => {
    await ensureGenerated(() => {})
    return work()
  })
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new OperatorError(`Berkas ${file} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code}). Periksa nama dan izinnya.`)
  }
}
