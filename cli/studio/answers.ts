/** What the command line complains of, as the studio answers it. */
import { answered, refused, type Answer } from '../../editor/server/index.ts'
import type { Complaint, Or } from '../complaint.ts'

/** `code` is what programs rely on: a complaint has only words. */
export const answerOf = <T>(or: Or<T>, code: string): Answer<T> =>
  or.ok ? answered(or.value) : refused(refusalOf(or.complaint, code))

const refusalOf = ({ message, help }: Complaint, code: string) => ({
  code,
  status: 422 as const,
  message,
  ...(help !== undefined && { help }),
})
