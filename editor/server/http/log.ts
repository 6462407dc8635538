/**
 * The log: a line of JSON an event. Of a request it has the method, the pattern of the route, status, time and the account's
 * id: no names, no bodies, no queries, no addresses of people.
 */
import type { FastifyInstance, FastifyServerOptions } from 'fastify'

export interface LogStream {
  write(line: string): void
}

export const loggerTo = (
  stream: LogStream | undefined,
): NonNullable<FastifyServerOptions['logger']> =>
  stream === undefined
    ? false
    : {
        level: 'info',
        stream,
        base: null,
        timestamp: () => `,"at":"${new Date().toISOString()}"`,
        formatters: { level: (level: string) => ({ level }) },
        // What the framework would tell of a request and an error by itself.
        serializers: { req: nothing, res: nothing, err: nothing },
      }

/** The framework's types want the fields that are left out on purpose. */
const nothing = () => ({}) as never

export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, account } = request
    request.log.info(
      {
        method,
        route: routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(account !== undefined && { account: account.id }),
      },
      'answered',
    )
  })
}
