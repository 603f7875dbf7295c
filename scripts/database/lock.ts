import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../setup/operator-error'

/**
 * Runs `work` while no other process of this installation runs work under the same lock. A lock whose owner is dead is taken
 * over, so a `kill -9` blocks nobody. Waits up to `waitMs`.
 */
export async function underLock<T>(folder: string, name: string, work: () => Promise<T>, waitMs = 60_000): Promise<T> {
  const path = join(folder, `${name}.lock`)
  const giveUpAt = Date.now() + waitMs
  while (!take(path)) {
    if (Date.now() > giveUpAt) {
      throw new OperatorError(
        `Proses lain (pid ${readFileSync(path, 'utf8').split(' ')[0]}) masih memegang ${path}. Tunggu sampai selesai, lalu ulangi.`,
      )
    }
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Notes that this process uses a shared thing; `others` counts the living processes that do so too. */
export function registerUse(folder: string): { release(): void; others(): number } {
  mkdirSync(folder, { recursive: true })
  const mine = `${process.pid}-${Math.random().toString(36).slice(2, 8)}`
  writeFileSync(join(folder, mine), identity())
  return {
    release: () => rmSync(join(folder, mine), { force: true }),
    others: () => readdirSync(folder).filter((name) => name !== mine && isStillUsed(join(folder, name))).length,
  }
}

function isStillUsed(path: string): boolean {
  const living = isLiving(readOwner(path))
  if (!living) rmSync(path, { force: true })
  return living
}

function take(path: string): boolean {
  const mine = `${path}.${process.pid}.mine`
  writeFileSync(mine, identity())
  try {
    linkSync(mine, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(mine, { force: true })
  }
  const owner = readOwner(path)
  if (owner !== null && !isLiving(owner)) setAside(path, owner)
  return false
}

/** Removes a dead owner's lock, and puts it back if another process had already replaced it with its own. */
function setAside(path: string, owner: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (readOwner(aside) !== owner && !existsSync(path)) linkSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readOwner(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function identity(): string {
  return `${process.pid} ${startedAt(process.pid)}`
}

/** True while the process that wrote `owner` runs; a recycled process id has another start time. */
function isLiving(owner: string | null): boolean {
  if (owner === null) return false
  const [pid = '', start = ''] = owner.split(' ')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return start === startedAt(Number(pid))
}

/** Start time of a process in clock ticks since boot, empty where the system does not tell. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
