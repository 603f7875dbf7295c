import pino from 'pino'

/** The process's log: one JSON line per entry, no personal data, no values of forms. */
export const log = pino(
  { level: process.env.LOG_LEVEL || 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
)
