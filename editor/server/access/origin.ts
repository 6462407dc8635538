/**
 * Whether a request comes from a page of this server: its headers in, yes or the problem out.
 *
 * A page of another site can make a browser send requests with our cookie, or have its own name lead to this machine
 * (DNS rebinding). Hence `Host` must be a name that we answer to, and whatever changes something must say by `Origin`
 * (RFC 6454) or `Sec-Fetch-Site` that our own page sent it.
 */
import type { FastifyRequest } from 'fastify'
import type { ProblemCode } from '../http/problems.ts'

export interface Names {
  /** Whether only this machine reaches the server. */
  readonly loopback: boolean
  /** `https://zasady.court.example`, where the server stands behind a proxy. */
  readonly publicAddress: string | undefined
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export function originProblem(request: FastifyRequest, names: Names): ProblemCode | undefined {
  const host = (request.headers.host ?? '').toLowerCase()
  if (!answersTo(host, names)) return 'other-host'
  return SAFE.has(request.method) || isOurPage(request, host) ? undefined : 'foreign-origin'
}

/** Over TLS the certificate vouches for the name; without an address of our own nothing else is known. */
function answersTo(host: string, { loopback, publicAddress }: Names): boolean {
  if (publicAddress !== undefined && new URL(publicAddress).host === host) return true
  return loopback ? LOOPBACK.has(host.replace(/:\d+$/, '')) : publicAddress === undefined
}

function isOurPage({ headers }: FastifyRequest, host: string): boolean {
  const [site, origin] = [headers['sec-fetch-site'], headers.origin]
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return site === 'same-origin'
  return /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, '').toLowerCase() === host
}
