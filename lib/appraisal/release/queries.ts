import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Tx } from '../../db'
import type { HoldingMode, PartyRole } from '../../generated/prisma/enums'
import { officerTitle } from '../../organization/appraiser/labels'
import { fullName } from '../../organization/rules'
import { appraisalTables } from '../facts/queries'

/** A party to an appraisal as it stands today: what is written down when the result is released. */
export type ReleasedParty = {
  appraisalId: string
  role: PartyRole
  personId: string
  name: string
  nip: string | null
  rank: string | null
  postTitle: string
  unitName: string
}

type Row = Omit<ReleasedParty, 'postTitle'> & {
  titleBefore: string | null
  titleAfter: string | null
  mode: HoldingMode | null
  title: string | null
}

/** The parties of these appraisals; roles that nobody has are left out. One statement, whatever their number. */
export async function readReleaseParties(actor: Actor, tx: Tx, appraisalIds: readonly string[]): Promise<ReleasedParty[]> {
  const on = (alias: string) => holdsOn(alias, actor.today)
  const rows = await tx.$queryRaw<Row[]>`
    WITH found AS (
      SELECT a.id, h.person_id, h.id AS holding_id, l.appraiser_id, l.appraiser_holding_id, l.superior_id, l.superior_holding_id
      FROM ${appraisalTables(actor.today)} WHERE a.id = ANY(${[...appraisalIds]}::uuid[])
    ), party AS (
      SELECT id, 'EMPLOYEE' AS role, person_id, holding_id FROM found
      UNION ALL SELECT id, 'APPRAISER', appraiser_id, appraiser_holding_id FROM found WHERE appraiser_id IS NOT NULL
      UNION ALL SELECT id, 'SUPERIOR', superior_id, superior_holding_id FROM found WHERE superior_id IS NOT NULL
    )
    SELECT a.id AS "appraisalId", a.role, n.id AS "personId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", e.nip,
      r.code AS rank, h.mode::text, po.title, coalesce(u.name, '') AS "unitName"
    FROM party a JOIN person n ON n.id = a.person_id
      LEFT JOIN LATERAL (SELECT x.* FROM post_holding x WHERE x.person_id = a.person_id AND (x.id = a.holding_id OR (a.holding_id IS NULL AND ${on('x')}))
        ORDER BY x.mode LIMIT 1) h ON true
      LEFT JOIN post po ON po.id = h.post_id
      LEFT JOIN LATERAL (SELECT v.name FROM unit_version v WHERE v.unit_id = po.unit_id AND v.voided_at IS NULL ORDER BY v.valid_from DESC LIMIT 1) u ON true
      LEFT JOIN employee e ON e.id = h.employee_id LEFT JOIN employee_rank r ON r.employee_id = e.id AND ${on('r')}`
  return rows.map(({ titleBefore, titleAfter, mode, title, ...row }) => ({
    ...row,
    name: fullName({ name: row.name, titleBefore, titleAfter }),
    postTitle: title === null || mode === null ? '–' : officerTitle({ mode, title }),
  }))
}
