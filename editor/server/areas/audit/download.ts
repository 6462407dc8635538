/** A file as an answer: to be kept, never shown by the browser. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Answer } from '../../answer.ts'
import { sendRefusal } from '../../http/send.ts'
import type { Download } from './port.ts'

export function sendFile(reply: FastifyReply, answer: Answer<Download>): FastifyReply {
  if (!answer.ok) return sendRefusal(reply, answer.refusal)
  const { name, type, content } = answer.value
  void reply
    .header('content-type', type)
    .header('content-disposition', dispositionOf(name))
    .header('x-content-type-options', 'nosniff')
  if (typeof content === 'string') return reply.send(content)
  return content instanceof Uint8Array
    ? reply.send(Buffer.from(content))
    : reply.send(Readable.from(content, { objectMode: false }))
}

/** RFC 6266: a name in ASCII for old programs, the name itself beside it. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
