/** The cookie of a session: bound to this host, sent by our own pages only, out of reach of scripts (RFC 6265bis). */
import type { FastifyReply } from 'fastify'

export const COOKIE = '__Host-zasady'

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const

export const setSession = (reply: FastifyReply, value: string): FastifyReply =>
  reply.setCookie(COOKIE, value, ATTRIBUTES)

export const clearSession = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(COOKIE, ATTRIBUTES)
