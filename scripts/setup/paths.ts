import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from './operator-error'

/** The checkout's root folder, absolute. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Where this installation keeps what is its own: database, files, secrets. `TERA_DATA` moves it. */
export const dataFolder = resolve(projectRoot, process.env.TERA_DATA || '.data')

/** Makes the data folder and proves that it can be written; throws an `OperatorError` when it cannot. */
export function ensureDataFolder(): string {
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(join(dataFolder, '.writable'), '')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'tidak diketahui'
    throw new OperatorError(
      `Folder data ${dataFolder} tidak dapat ditulisi (${reason}). Perbaiki izinnya, atau pilih folder lain dengan TERA_DATA.`,
    )
  }
  return dataFolder
}
