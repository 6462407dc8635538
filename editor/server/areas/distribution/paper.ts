/** A paper of a port as an answer of HTTP: shown in the browser or saved, without scripts and without anything loaded. */
import type { FastifyReply } from 'fastify'
import { createHash } from 'node:crypto'
import type { Answer } from '../../answer.ts'
import { sendAnswer } from '../../http/send.ts'
import type { Paper } from './port.ts'

/** `isShown`: a page to be read and printed, not a file to be saved. */
export function sendPaper(
  reply: FastifyReply,
  answer: Answer<Paper>,
  isShown: boolean,
): FastifyReply {
  if (!answer.ok) return sendAnswer(reply, answer)
  const { name, type, content } = answer.value
  const disposition = isShown ? 'inline' : 'attachment'
  if (isShown && typeof content === 'string') {
    void reply.header('content-security-policy', policyOf(content))
  }
  return reply
    .header('content-type', type)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(typeof content === 'string' ? content : Buffer.from(content))
}

/** Nothing but the page's own style sheet, known by its hash (CSP 3, section 6.7.2.3). */
function policyOf(html: string): string {
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, sheet = '']) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
  )
  return `default-src 'none'; style-src ${sheets.join(' ') || "'none'"}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`
}
