/** Versions of documents as HTTP has them: `ETag` out, `If-Match` in (RFC 9110, 13.1.1). */
import type { FastifyRequest } from 'fastify'
import type { ProblemCode } from './problems.ts'

export const etagOf = (version: number): string => `"${version}"`

/** The version that whoever asks has seen, or what is wrong with what he says of it. */
export function seenVersion({ headers }: FastifyRequest): number | ProblemCode {
  const given = headers['if-match']
  if (given === undefined) return 'version-required'
  const [, version] = /^"([1-9]\d{0,9})"$/.exec(given.trim()) ?? []
  return version === undefined ? 'stale-version' : Number(version)
}
