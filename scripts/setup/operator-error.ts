/** A failure the operator can mend: its message is one clear sentence, printed without a stack. */
export class OperatorError extends Error {}

/**
 * Runs a script's main function and ends the process with the code it returns, or with 1 and one sentence when the operator must
 * act. Ends it outright once everything is printed: the schema engine leaves a timer behind that would hold it for ten seconds.
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
  const code = await main().catch((error: unknown) => {
    process.stderr.write(error instanceof OperatorError ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`)
    return 1
  })
  for (const stream of [process.stdout, process.stderr]) await new Promise<void>((done) => stream.write('', () => done()))
  process.exit(code)
}
