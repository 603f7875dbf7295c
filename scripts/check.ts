import { runChecks } from './checks/run'
import { staticChecks, unitTests } from './checks/steps'
import { runScript } from './setup/operator-error'

/** `npm run check`: what can be checked without a database, a build or a browser, in about half a minute. */
await runScript(() => runChecks([...staticChecks, unitTests]))
