import { forgetFiles } from '@/lib/file/commands'
import { nobody, row, same } from './row'

export const fileRows = [row(forgetFiles, (actor) => forgetFiles(actor, null), same(nobody))]
