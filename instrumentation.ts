/** Ends the web process when the supervisor that started it is gone, so that a killed supervisor leaves no server behind. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.send) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  }
}
