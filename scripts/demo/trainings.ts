import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Actor } from '../../lib/actor'
import { addCourse } from '../../lib/training/catalogue/commands'
import { newCourse } from '../../lib/training/catalogue/schema'
import { projectRoot } from '../setup/paths'
import { done } from './done'

type Line = Record<'kode' | 'nama' | 'bentuk' | 'penyelenggara' | 'jp' | 'kegunaan' | 'uraian', string>

/** The demo's catalogue: something for each BerAKHLAK value, each aspect of indicators and each unsur. */
export async function loadTrainings(actor: Actor): Promise<void> {
  const lines: Line[] = parse(readFileSync(join(projectRoot, 'prisma/demo/katalog-pelatihan.csv')), { columns: true, delimiter: ';' })
  for (const { kode, nama, bentuk, penyelenggara, jp, kegunaan, uraian } of lines) {
    const said = { code: kode, title: nama, form: bentuk, provider: penyelenggara, hours: jp, description: uraian }
    done(await addCourse(actor, newCourse.parse({ ...said, aims: kegunaan.split(', ') })))
  }
}
