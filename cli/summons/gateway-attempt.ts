/**
 * One attempt to hand a message to a gateway: its address and the message in, the end of the matter or a reason to try
 * again out.
 */
import type { Text } from '../text.ts'
import type { GatewayOptions } from './gateway.ts'
import { ACCEPTED, type AcceptedStatus, type Outgoing } from './outbox.ts'

/** One attempt: the end of the matter, or a reason to try again. */
export type Attempt =
  | { readonly kind: 'accepted'; readonly status: AcceptedStatus; readonly reference: string }
  | { readonly kind: 'refused'; readonly reason: Text }
  | { readonly kind: 'turned-away'; readonly reason: Text }
  | {
      readonly kind: 'again'
      readonly reason: Text
      /** Whether the gateway may have taken the message nevertheless. */
      readonly mayBeSent: boolean
      readonly waitMs?: number
    }

const ANSWER_BYTES = 64 * 1024

/** Offers the message once. Never throws: every failure is an answer. */
export async function attemptOnce(options: GatewayOptions, message: Outgoing): Promise<Attempt> {
  try {
    const response = await post(options, message)
    return await readAnswer(response)
  } catch (error) {
    return failure(error, options)
  }
}

function post({ url, authorization, timeoutMs }: GatewayOptions, message: Outgoing) {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': message.id,
      ...(authorization !== undefined && { authorization }),
    },
    body: JSON.stringify(message),
    // The text of a summons goes to the configured address and nowhere else.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
}

const TRY_AGAIN = new Set([408, 425, 429])

async function readAnswer(response: Response): Promise<Attempt> {
  const { status, headers } = response
  if (response.ok || status === 409) return acceptance(await textWithin(response), status)
  await response.body?.cancel()
  const reason = {
    uk: `шлюз відповів кодом ${status}`,
    en: `the gateway answered with code ${status}`,
  }
  if (status < 500 && !TRY_AGAIN.has(status)) return { kind: 'turned-away', reason }
  const seconds = Number(headers.get('retry-after'))
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : 0
  return { kind: 'again', reason, mayBeSent: status >= 500, waitMs }
}

/** A «yes» that cannot be read is no confirmation: the message is offered again under the same key. */
function acceptance(text: string | undefined, code: number): Attempt {
  const answer = text === undefined ? undefined : parsed(text)
  const { id, status } = answer ?? {}
  const known = ACCEPTED.find((one) => one === status)
  if (typeof id === 'string' && id !== '' && known !== undefined) {
    return { kind: 'accepted', status: known, reference: id }
  }
  if (typeof id === 'string' && status === 'failed') return { kind: 'refused', reason: declined }
  const reason = {
    uk: `відповідь шлюзу незрозуміла (код ${code})`,
    en: `the answer of the gateway is not understood (code ${code})`,
  }
  return { kind: 'again', reason, mayBeSent: true }
}

const declined: Text = {
  uk: 'шлюз не може надіслати повідомлення на цей номер',
  en: 'the gateway cannot send the message to this number',
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** The body, if it is not longer than an answer may be. */
async function textWithin(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  // The types of the platform and of Node name different streams; both yield bytes.
  const body = response.body as AsyncIterable<Uint8Array> | null
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > ANSWER_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** No connection means nothing was sent; anything later leaves it open. */
function failure(error: unknown, { timeoutMs }: GatewayOptions): Attempt {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const seconds = timeoutMs / 1000
    const reason = {
      uk: `шлюз не відповів за ${seconds} с`,
      en: `the gateway did not answer within ${seconds} s`,
    }
    return { kind: 'again', reason, mayBeSent: true }
  }
  const code = codeOf(error)
  if (UNTRUSTED.test(code)) return { kind: 'turned-away', reason: untrusted(code) }
  const reason = {
    uk: `зв’язок зі шлюзом перервався: ${code}`,
    en: `the connection to the gateway failed: ${code}`,
  }
  return { kind: 'again', reason, mayBeSent: !NEVER_CONNECTED.has(code) }
}

const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // Something that speaks no TLS answered.
  'ERR_SSL_WRONG_VERSION_NUMBER',
])

/** What Node says of a certificate; whoever shows it is sent nothing, and to ask again would not change it. */
const UNTRUSTED = /CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER)/

const untrusted = (code: string): Text => ({
  uk: `сертифікатові шлюзу немає довіри: ${code}`,
  en: `the certificate of the gateway is not trusted: ${code}`,
})

/** `fetch` hides what the system said in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown }
  return typeof code === 'string' ? code : String(message)
}
