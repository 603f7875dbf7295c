import { walk } from './walk'

await walk(4)
