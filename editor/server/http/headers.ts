/** Headers by which browsers keep to themselves what is the court's: content security policy (CSP 3) and its companions. */
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Everything from this server only; no script in a page, no eval. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
} as const

/** The code editor writes style elements: only its pages may have inline styles. */
export function policyFor({ inlineStyles }: { readonly inlineStyles: boolean }): string {
  const policy = { ...POLICY, ...(inlineStyles && { 'style-src': "'self' 'unsafe-inline'" }) }
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

/** `tls`: whether this server itself speaks TLS; browsers then keep to it. */
export async function headers(app: FastifyInstance, tls: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: tls ? { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', policyFor({ inlineStyles: false }))
    void reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
  })
}
