import { resolve } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  /** PostgreSQL to use; the supervisor sets it to the embedded server when it is empty. */
  DATABASE_URL: z.string().min(1),
  /** Connections one process may hold. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  /** Where legal days begin and end. */
  TERA_TIME_ZONE: z.string().refine(isTimeZone, 'bukan zona waktu IANA').default('Asia/Jakarta'),
  /** Signs session cookies; the supervisor makes one when it is empty. */
  TERA_SECRET: z.string().min(16).optional(),
  /** The address people open, for secure cookies and links. */
  TERA_URL: z.url().default('http://localhost:3000'),
  /** Folder of what this installation keeps beside the database: files, keys. */
  TERA_DATA: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder)),
  /** Hides networks and visits in memory; the process that leads several web processes gives them the same. */
  TERA_CROWD_SALT: z.string().optional(),
  /** An instant at which the clock stands still; for tests of 1 January and 29 February. */
  TERA_CLOCK: z.iso.datetime({ offset: true }).optional(),
})

export type Env = z.infer<typeof schema>

let read: Env | undefined

/** The settings of this process, checked once; throws one sentence that names each bad setting. */
export function env(): Env {
  if (read) return read
  const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    throw new Error(`Pengaturan lingkungan tidak benar: ${faults.join(', ')}`)
  }
  read = parsed.data
  return read
}

/** The secret that signs session cookies; throws where none is set, because an invented one would be known to everybody. */
export function secret(): string {
  const { TERA_SECRET } = env()
  if (!TERA_SECRET) throw new Error('TERA_SECRET belum diatur. Jalankan lewat "npm start", atau isi dengan teks acak yang panjang.')
  return TERA_SECRET
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('id-ID', { timeZone: name })
    return true
  } catch {
    return false
  }
}
