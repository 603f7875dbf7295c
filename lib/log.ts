import pino from 'pino'

/** The process's log: one JSON line per entry, no personal data, no values of forms. */
export const log = pino(
  { level: process.env.LOG_LEVEL || 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
)

const frame = /^\s+at .+:\d+:\d+\)?$/

/** What failed and where, without the error's message: that may hold what somebody typed. */
export function faultOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: 'unknown', at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => frame.test(line))
  return { error: error.name, at: frames.slice(0, 8).map((line) => line.trim()) }
}
