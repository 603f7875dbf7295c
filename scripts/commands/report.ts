import { OperatorError } from '../setup/operator-error'

/** What a command has to say: one JSON document for machines, the same in lines for people. */
export type Told = { exitCode: 0 | 1; document: object; lines: readonly string[] }

/**
 * Prints what a command says: with `json` exactly one document on standard output, also when the operator must act.
 * @returns the exit code.
 */
export async function report(json: boolean, work: () => Promise<Told>): Promise<number> {
  const told = await work().catch((error: unknown): Told => {
    if (!(error instanceof OperatorError)) throw error
    return { exitCode: 1, document: { error: { code: 'operator', message: error.message } }, lines: [error.message] }
  })
  if (json) process.stdout.write(`${JSON.stringify(told.document, null, 2)}\n`)
  else (told.exitCode === 0 ? process.stdout : process.stderr).write(`${told.lines.join('\n')}\n`)
  return told.exitCode
}
