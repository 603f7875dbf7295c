import { v7 as uuidv7 } from 'uuid'
import { Cell, Row, Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/format'
import { surveyPeriodName } from '@/lib/survey/labels'
import { sampleSize } from '@/lib/survey/rules'
import type { UsersOfPeriod } from '@/lib/survey/service-users/queries'
import { ServiceUsersForm } from './service-users-form'

type Props = { serviceId: string; periods: readonly UsersOfPeriod[]; action: FormAction | null }

/** How many used a service in each period, and how many of them a survey needs; to be typed where there is an action. */
export function ServiceUsersTable({ serviceId, periods, action }: Props) {
  return (
    <Table caption="Pengguna layanan tiap periode" head={['Periode', 'Pengguna', 'Sampel survei']}>
      {periods.map(({ periodId, users, ...period }) => (
        <Row key={periodId} title={surveyPeriodName(period)}>
          <Cell>
            {action ? (
              <ServiceUsersForm
                action={action}
                formKey={uuidv7()}
                values={{ serviceId, periodId, was: users === null ? '' : String(users) }}
                users={users === null ? '' : formatNumber(users)}
                label={`Pengguna ${surveyPeriodName(period)}`}
              />
            ) : users === null ? (
              'Belum diisi'
            ) : (
              formatNumber(users)
            )}
          </Cell>
          <Cell>{users === null ? '–' : `${formatNumber(sampleSize(users))} responden`}</Cell>
        </Row>
      ))}
    </Table>
  )
}
