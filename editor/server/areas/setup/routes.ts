/** How far a new court has come, under /api/v1/setup. */
import { SetupState } from '../../../api/index.ts'
import { sendAnswer } from '../../http/send.ts'
import type { Area } from '../area.ts'

export const setupRoutes: Area = (app, { ports }) => {
  app.get(
    '/api/v1/setup',
    { config: { action: 'account.manage' }, schema: { response: { 200: SetupState } } },
    async (_, reply) => sendAnswer(reply, await ports().registers.setup()),
  )
}
