import { walk } from './walk'

await walk(1)
