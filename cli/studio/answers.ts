/** What the command line complains of, as the studio answers it. */
import { answered, refused, type Answer } from '../../editor/server/index.ts'
import type { Complaint, Or } from '../complaint.ts'

/** `code` is what programs rely on: a complaint has only words. `status`: 404 where what was named is not there. */
export const answerOf = <T>(or: Or<T>, code: string, status: 404 | 422 = 422): Answer<T> =>
  or.ok ? answered(or.value) : refused(refusalOf(or.complaint, code, status))

const refusalOf = ({ message, help }: Complaint, code: string, status: 404 | 422) => ({
  code,
  status,
  message,
  ...(help !== undefined && { help }),
})
