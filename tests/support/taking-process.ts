import { randomUUID } from 'node:crypto'
import { POST } from '@/app/s/[slug]/route'
import { newVisit, readVisit } from '@/lib/door/arrival'
import { keyField, versionField } from '@/lib/survey/response/schema'
import { answersOf } from './survey-visits'

/**
 * A web process of its own, as far as a survey's answers go: posts forms to the route at once and without end, or so many, and says on
 * standard output which visits were thanked. Arguments: slug, version, how many at once, how many in all.
 */
const [slug = '', version = '', together = '16', all = '0'] = process.argv.slice(2)
let left = Number(all) || Number.POSITIVE_INFINITY

await Promise.all(Array.from({ length: Number(together) }, takeOneByOne))

async function takeOneByOne(): Promise<void> {
  while (left > 0) {
    left -= 1
    const key = newVisit()
    const score = () => String(1 + Math.floor(Math.random() * 4))
    const fields = answersOf({ waktu: score(), biaya: score(), perilaku: score() })
    const body = new URLSearchParams({ [keyField]: key, [versionField]: version, ...fields, saran: `Saran ${randomUUID()}` })
    const request = new Request(`http://localhost:3000/s/${slug}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-tera-address': '203.0.113.77' },
      body: body.toString(),
    })
    const { status } = await POST(request, { params: Promise.resolve({ slug }) })
    process.stdout.write(`${status} ${readVisit(key).visit}\n`)
  }
}
