import { runChecks } from './checks/run'
import { browserTests, build, integrationTests, otherDays, staticChecks, systemTests, unitTests } from './checks/steps'
import { runScript } from './setup/operator-error'

/** `npm test`: everything, ending with one line that adds up all runners. */
await runScript(() => runChecks([...staticChecks, unitTests, integrationTests, ...otherDays, build, systemTests, browserTests]))
