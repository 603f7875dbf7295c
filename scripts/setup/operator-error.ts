/** A failure the operator can mend: its message is one clear sentence, printed without a stack. */
export class OperatorError extends Error {}

/** Runs a script's main function; ends the process with 1 and one sentence when the operator must act. */
export async function runScript(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.stderr.write(error instanceof OperatorError ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
  }
}
