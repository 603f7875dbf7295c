import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { report, type Told } from './commands/report'
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
