import { runChecks } from './checks/run'
import { browserTests, build, integrationTests, quickChecks, systemTests } from './checks/steps'
import { runScript } from './setup/operator-error'

/** `npm test`: everything, ending with one line that adds up all runners. */
await runScript(() => runChecks([quickChecks, [[integrationTests, build, systemTests, browserTests]]]))
