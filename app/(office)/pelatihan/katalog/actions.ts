'use server'

import { formAction } from '@/lib/door/form-action'
import { addCourse, changeCourse, offerCourse } from '@/lib/training/catalogue/commands'
import { refusals } from '@/lib/training/catalogue/labels'
import { changedCourse, courseOffer, newCourse } from '@/lib/training/catalogue/schema'

const pageOf = ({ courseId }: { courseId: string }) => `/pelatihan/katalog/${courseId}?disimpan=1`

export const add = formAction({ schema: newCourse, perform: addCourse, refusals, next: pageOf })

export const change = formAction({ schema: changedCourse, perform: changeCourse, refusals, next: pageOf })

export const offer = formAction({ schema: courseOffer, perform: offerCourse, refusals, next: pageOf })
