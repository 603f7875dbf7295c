import { randomUUID } from 'node:crypto'
import { closeSurvey, moveLastDay, openSurvey, tellOfEndedSurveys } from '@/lib/survey/commands'
import { closeService, createService, renameService } from '@/lib/survey/public-service/commands'
import { findService, listServices, listServicesToSurvey, listUnitsToServe, listUnitsToSurvey } from '@/lib/survey/public-service/queries'
import { findSurvey, listSurveys } from '@/lib/survey/queries'
import { countProfiles } from '@/lib/survey/response/queries'
import { listWeakUnsur } from '@/lib/survey/weakness/queries'
import { surveyOf } from './cycle'
import { nobody, row, same, type Who } from './row'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const readers: Who = [...runners, 'LEADER', 'AUDITOR']
const running = { ...same(runners), otherUnit: nobody }
const reading = { ...same(readers), otherUnit: nobody }
const reason = 'Layanan pindah tempat'

export const surveyRows = [
  row(
    openSurvey,
    async (actor, subject, town) => {
      const { serviceId, closesOn } = await surveyOf(town, subject)
      return openSurvey(actor, {
        about: { kind: 'service', id: serviceId },
        periodId: randomUUID(),
        opensOn: closesOn,
        closesOn,
        serviceUsers: null,
      })
    },
    running,
  ),
  row(
    moveLastDay,
    async (actor, subject, town) => {
      const { surveyId, closesOn } = await surveyOf(town, subject)
      return moveLastDay(actor, { surveyId, was: closesOn, closesOn })
    },
    running,
  ),
  row(
    closeSurvey,
    async (actor, subject, town) => closeSurvey(actor, { surveyId: (await surveyOf(town, subject)).surveyId, reason }),
    running,
  ),
  row(
    tellOfEndedSurveys,
    (actor) => tellOfEndedSurveys({ ...actor, kind: actor.kind === 'OPERATOR' ? 'JOB' : actor.kind }, null),
    same(nobody),
  ),
  row(
    createService,
    async (actor, subject, town) => createService(actor, { unitId: subject.unitId, name: (await surveyOf(town, subject)).serviceName }),
    running,
  ),
  row(
    renameService,
    async (actor, subject, town) =>
      renameService(actor, { serviceId: (await surveyOf(town, subject)).serviceId, was: 'lain', name: 'Baru' }),
    running,
  ),
  row(findService, async (actor, subject, town) => findService(actor, (await surveyOf(town, subject)).serviceId), reading),
  row(
    listServices,
    async (actor, subject, town) => listServices(actor, { q: (await surveyOf(town, subject)).serviceName, page: 1 }),
    reading,
  ),
  row(
    listServicesToSurvey,
    async (actor, subject, town) => {
      const { serviceId } = await surveyOf(town, subject)
      return (await listServicesToSurvey(actor)).some(({ id }) => id === serviceId)
    },
    running,
  ),
  row(listUnitsToSurvey, async (actor, { unitId }) => (await listUnitsToSurvey(actor)).some(({ id }) => id === unitId), running),
  row(listUnitsToServe, async (actor, { unitId }) => (await listUnitsToServe(actor)).some(({ id }) => id === unitId), running),
  row(
    listSurveys,
    async (actor, subject, town) => listSurveys(actor, { q: (await surveyOf(town, subject)).serviceName, page: 1 }),
    reading,
  ),
  row(findSurvey, async (actor, subject, town) => findSurvey(actor, (await surveyOf(town, subject)).surveyId), reading),
  row(countProfiles, async (actor, subject, town) => countProfiles(actor, (await surveyOf(town, subject)).surveyId), reading),
  row(
    listWeakUnsur,
    async (actor, subject, town) => {
      const { surveyId } = await surveyOf(town, subject)
      return (await listWeakUnsur(actor, { year: town.year - 1 })).some((one) => one.surveyId === surveyId)
    },
    reading,
  ),
  row(closeService, async (actor, subject, town) => closeService(actor, { serviceId: (await surveyOf(town, subject)).serviceId }), running),
]
