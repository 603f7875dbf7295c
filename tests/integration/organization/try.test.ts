import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { trusted } from '../../support/actors'
import { demoEmployees, demoUnits, importGrids } from './demo'

test('demo', async () => {
  const t0 = performance.now()
  const one = await importGrids(trusted(), demoUnits, demoEmployees)
  console.log(one.counts, one.lines, performance.now() - t0)
  const t1 = performance.now()
  const two = await importGrids(trusted(), demoUnits, demoEmployees)
  console.log(two.counts, two.lines, performance.now() - t1)
  console.log(await db().$queryRaw`select reason, count(*)::int, min(valid_from), max(valid_from) from appraisal_line group by 1 order by 2 desc limit 20`)
  console.log(await db().$queryRaw`select verb, noun, count(*)::int from audit_entry group by 1,2`)
}, 60_000)
