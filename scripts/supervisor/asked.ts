const patienceMs = 25_000

/**
 * Resolves when this process is asked to stop: by a signal, or because the supervisor that started it is gone. Call it first thing,
 * so that no request is missed while starting. A process that cannot stop in good order within its patience ends anyway.
 */
export function askedToStop(): Promise<void> {
  return new Promise<void>((resolve) => {
    for (const sign of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(sign, () => resolve())
    if (process.channel && !process.connected) resolve()
  }).then(() => {
    setTimeout(() => process.exit(1), patienceMs).unref()
  })
}
