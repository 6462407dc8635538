/** Addresses that are none, and methods that an address does not have. */
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './send.ts'

/** Must be called before routes are registered: it takes note of them. */
export function notFound(app: FastifyInstance): void {
  const known: { readonly parts: readonly string[]; readonly method: string }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    for (const one of [method].flat()) known.push({ parts: url.split('/'), method: one })
  })
  app.setNotFoundHandler((request, reply) => {
    const parts = (request.url.split('?')[0] ?? '').split('/')
    const here = known.filter((route) => isAt(route.parts, parts)).map(({ method }) => method)
    if (here.length === 0) return sendProblem(reply, 'not-found')
    return sendProblem(reply.header('allow', [...new Set(here)].join(', ')), 'method-not-allowed')
  })
}

/** The page of the studio is at every address that is no other: it says nothing about what is here. */
const isAt = (route: readonly string[], asked: readonly string[]): boolean =>
  !route.includes('*') &&
  route.length === asked.length &&
  route.every((part, at) => part === asked[at] || (part.startsWith(':') && asked[at] !== ''))
