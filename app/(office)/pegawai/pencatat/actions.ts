'use server'

import { formAction } from '@/lib/door/form-action'
import { chooseRecordingSystem, chooseUnitRecordingSystem } from '@/lib/organization/recording/commands'
import { refusals } from '@/lib/organization/recording/labels'
import { peopleRecording, unitRecording } from '@/lib/organization/recording/schema'

export const chooseForPerson = formAction({
  schema: peopleRecording,
  perform: chooseRecordingSystem,
  refusals,
  next: (_, { employeeIds }) => `/pegawai/${employeeIds[0]}?tersimpan=1`,
})

export const chooseForUnit = formAction({
  schema: unitRecording,
  perform: chooseUnitRecordingSystem,
  refusals,
  next: ({ changed }, { year }) => `/pegawai/pencatat?tahun=${year}&berubah=${changed}`,
})
