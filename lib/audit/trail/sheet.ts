import { sortableMoment } from '../../format'
import type { Column } from '../../table-file'
import { actorKindNames, nounNames, verbNames } from '../labels'
import type { ListedAct } from './queries'

/** The acts found, as a file; values of acts are not among them. */
export const actColumns: readonly Column<ListedAct>[] = [
  { title: 'Segel', value: ({ number }) => number && Number(number), width: 10 },
  { title: 'Waktu', value: ({ at }) => sortableMoment(at), width: 20 },
  { title: 'Tindakan', value: ({ verb }) => verbNames[verb] ?? verb, width: 36 },
  { title: 'Pelaku', value: ({ maker, actorKind }) => maker ?? actorKindNames[actorKind], width: 28 },
  { title: 'Nama pengguna', value: ({ username }) => username, width: 22 },
  { title: 'Objek', value: ({ noun }) => nounNames[noun] ?? noun, width: 24 },
  { title: 'Id objek', value: ({ nounId }) => nounId, width: 38 },
  { title: 'Alasan', value: ({ reason }) => reason, width: 48 },
  { title: 'Nilai dihapus', value: ({ redacted }) => (redacted ? 'Ya' : null), width: 14 },
  { title: 'Id tindakan', value: ({ id }) => id, width: 38 },
]
