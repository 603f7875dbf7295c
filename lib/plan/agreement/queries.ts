import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import type { HoldingMode, PartyRole } from '../../generated/prisma/enums'
import { officerTitle } from '../../organization/appraiser/labels'
import { fullName } from '../../organization/rules'

/** A party to an SKP as it stands today: what is written down when the SKP is agreed. */
export type Party = {
  role: PartyRole
  personId: string
  name: string
  nip: string | null
  rank: string | null
  postTitle: string
  unitName: string
}

type Row = Omit<Party, 'postTitle'> & {
  titleBefore: string | null
  titleAfter: string | null
  mode: HoldingMode | null
  title: string | null
}

/**
 * Who holds the post, who appraises them in it today, and that one's superior, each with rank, post and unit of today, or of another
 * `day`; roles that nobody has are left out. Read for whoever sees the SKP. One statement.
 */
export async function readParties(actor: Actor, holdingId: string, client: Db | Tx = db(), day: Day = actor.today): Promise<Party[]> {
  const on = (alias: string) => holdsOn(alias, day)
  const rows = await client.$queryRaw<Row[]>`
    WITH party AS (
      SELECT 'EMPLOYEE' AS role, h.person_id, h.id AS holding_id FROM post_holding h WHERE h.id = ${holdingId}::uuid
      UNION ALL SELECT 'APPRAISER', l.appraiser_id, l.appraiser_holding_id FROM appraisal_line l WHERE l.holding_id = ${holdingId}::uuid AND ${on('l')}
      UNION ALL SELECT 'SUPERIOR', l.superior_id, l.superior_holding_id FROM appraisal_line l
        WHERE l.holding_id = ${holdingId}::uuid AND l.superior_id IS NOT NULL AND ${on('l')}
    )
    SELECT a.role, n.id AS "personId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", e.nip, r.code AS rank,
      h.mode::text, po.title, coalesce(u.name, '') AS "unitName"
    FROM party a JOIN person n ON n.id = a.person_id
      LEFT JOIN LATERAL (SELECT x.* FROM post_holding x WHERE x.person_id = a.person_id AND (x.id = a.holding_id OR (a.holding_id IS NULL AND ${on('x')}))
        ORDER BY x.mode LIMIT 1) h ON true
      LEFT JOIN post po ON po.id = h.post_id LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${on('u')}
      LEFT JOIN employee e ON e.id = h.employee_id LEFT JOIN employee_rank r ON r.employee_id = e.id AND ${on('r')}
    ORDER BY array_position(ARRAY['EMPLOYEE', 'APPRAISER', 'SUPERIOR'], a.role)`
  return rows.map(({ titleBefore, titleAfter, mode, title, ...row }) => ({
    ...row,
    name: fullName({ name: row.name, titleBefore, titleAfter }),
    postTitle: title === null || mode === null ? '–' : officerTitle({ mode, title }),
  }))
}
