import { runChecks } from './checks/run'
import { quickChecks } from './checks/steps'
import { runScript } from './setup/operator-error'

/** `npm run check`: what can be checked without a database, a build or a browser, in less than a minute. */
await runScript(() => runChecks([quickChecks]))
