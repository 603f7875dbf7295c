import { makePeriods } from '@/lib/calendar/commands'
import { nobody, row, same } from './row'

export const calendarRows = [row(makePeriods, (actor, _subject, { year }) => makePeriods(actor, { year }), same(nobody))]
