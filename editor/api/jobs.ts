/**
 * Long work as the studio follows it.
 *
 * `GET /api/v1/jobs/:id` → JobView. `GET /api/v1/jobs/:id/events`: server-sent events, each `data:` a JobView; the first
 * at once, the last when the job has ended. `DELETE /api/v1/jobs/:id` cancels → JobView.
 */
import { type Static, Type } from 'typebox'
import { Remark, Text } from './shared.ts'

const JOB_STATES = ['running', 'done', 'failed', 'cancelled', 'interrupted'] as const
const JobState = Type.Enum([...JOB_STATES])

export const JobView = Type.Object({
  id: Type.String(),
  /** `replay`, `preview`, `audit`, … */
  kind: Type.String(),
  by: Type.String(),
  state: JobState,
  done: Type.Integer(),
  total: Type.Union([Type.Integer(), Type.Null()]),
  note: Type.Union([Text, Type.Null()]),
  /** Of a job that is done: what its area says it is. */
  result: Type.Unknown(),
  /** Why it failed, or what to do after the server was restarted. */
  refusal: Type.Union([
    Type.Object({
      code: Type.String(),
      status: Type.Integer(),
      message: Text,
      help: Type.Optional(Text),
      errors: Type.Optional(Type.Array(Remark)),
    }),
    Type.Null(),
  ]),
})
export type JobView = Static<typeof JobView>
