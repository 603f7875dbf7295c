import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './paths'

/** One digest over the contents of files and folders of the project, named by their paths from its root. */
export function digestOfFiles(paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file)))
  }
  return hash.digest('hex')
}

/** Runs `make` unless `marker` says that exactly these inputs were made before; the marker is written last. */
export async function madeFrom(inputs: string[], marker: string, make: () => Promise<void>): Promise<void> {
  const wanted = digestOfFiles(inputs)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  await make()
  writeFileSync(marker, wanted)
}

function filesBelow(path: string): string[] {
  const full = join(projectRoot, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full).flatMap((name) => (name === 'generated' ? [] : filesBelow(join(path, name))))
}
