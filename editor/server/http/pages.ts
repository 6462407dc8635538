/**
 * The pages of the studio: files of the built web; whatever else is asked for without `/api` is the one page that shows it.
 */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { holdsEditor } from '../../api/index.ts'
import { policyFor } from './headers.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const HERE = { config: { action: 'public' } } as const

/** `web`: the folder that vite wrote. Its files bear the digest of their content in their names. */
export async function pages(app: FastifyInstance, web: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: web,
    serve: false,
    cacheControl: false,
    // The build lays `x.js.gz` beside `x.js`.
    preCompressed: true,
  })
  app.get('/assets/*', HERE, (request, reply) => {
    const { '*': name } = request.params as { readonly '*': string }
    return reply
      .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
      .sendFile(`assets/${name}`)
  })
  app.get('/*', HERE, (request, reply) => {
    const path = pathOf(request.url)
    return isPage(path) ? page(reply, path) : reply.callNotFound()
  })
}

const page = (reply: FastifyReply, path: string) =>
  reply
    .header('content-security-policy', policyFor({ inlineStyles: holdsEditor(path) }))
    .header('cache-control', 'no-cache')
    .sendFile('index.html')

const pathOf = (url: string): string => url.split('?')[0] ?? url

/** Addresses of pages have no dot in their last part, as files have; no part of them leads elsewhere or cannot be shown. */
const isPage = (path: string): boolean =>
  !/^\/(?:api|health|assets)(?:\/|$)/.test(path) &&
  !/\.[^/]*$/.test(path) &&
  !/%(?:[01][0-9a-f]|7f)|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)
