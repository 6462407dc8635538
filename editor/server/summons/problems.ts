/**
 * What a server answers when it does not do what it was asked: a code in, problem details (RFC 9457) out.
 *
 * Other programs rely on the codes: the table only grows. The type is no address to be opened, only a name.
 */
import { STATUS_CODES } from 'node:http'

interface Words {
  readonly uk: string
  readonly en: string
}

const PROBLEMS = {
  'not-found': {
    status: 404,
    uk: 'за цією адресою нічого немає',
    en: 'there is nothing at this address',
  },
  'method-not-allowed': {
    status: 405,
    uk: 'сюди лише надсилають методом POST',
    en: 'only POST is possible here',
  },
  'bad-request': {
    status: 400,
    uk: 'запит HTTP побудовано неправильно',
    en: 'the HTTP request is malformed',
  },
  'body-too-large': { status: 413, uk: 'тіло запиту завелике', en: 'the body is too large' },
  'unsupported-media-type': {
    status: 415,
    uk: 'тіло запиту має бути application/json',
    en: 'the body must be application/json',
  },
  'signature-required': {
    status: 401,
    uk: 'підпису X-Signature немає або він не відповідає тілу запиту',
    en: 'the signature X-Signature is absent or does not belong to the body',
  },
  'not-json': {
    status: 400,
    uk: 'тіло запиту не є JSON у кодуванні UTF-8',
    en: 'the body is not JSON in UTF-8',
  },
  'not-a-report': {
    status: 400,
    uk: 'це не повідомлення про стан доставлення',
    en: 'this is not a report of delivery',
  },
  'unknown-message': {
    status: 404,
    uk: 'повідомлення з таким message_id не надсилали',
    en: 'no message with this message_id was sent',
  },
  'from-the-future': {
    status: 422,
    uk: 'час status_at ще не настав; звірте годинник',
    en: 'the time status_at is still to come; check the clock',
  },
  overloaded: {
    status: 503,
    uk: 'забагато повідомлень водночас; повторіть пізніше',
    en: 'too many reports at once; try again later',
  },
  'register-busy': {
    status: 503,
    uk: 'реєстр зараз недоступний для запису, нічого не записано; повторіть пізніше',
    en: 'the register cannot be written now, nothing was recorded; try again later',
  },
  'register-damaged': {
    status: 500,
    uk: 'реєстр пошкоджено, нічого не записано; повідомте суд',
    en: 'the register is damaged, nothing was recorded; tell the court',
  },
  internal: {
    status: 500,
    uk: 'внутрішня помилка сервера, нічого не записано',
    en: 'internal error of the server, nothing was recorded',
  },
} as const satisfies Record<string, Words & { readonly status: number }>

export type ProblemCode = keyof typeof PROBLEMS

export interface Problem {
  readonly type: string
  readonly title: string | undefined
  readonly status: number
  readonly code: ProblemCode
  /** In Ukrainian. */
  readonly detail: string
  readonly detail_en: string
}

/** The problem; `more` says what the table cannot. Nothing of the request is repeated in it. */
export function problemOf(code: ProblemCode, more?: Words): Problem {
  const { status, uk, en } = PROBLEMS[code]
  return {
    type: `urn:zasady:problem:${code}`,
    title: STATUS_CODES[status],
    status,
    code,
    detail: more === undefined ? uk : `${uk}: ${more.uk}`,
    detail_en: more === undefined ? en : `${en}: ${more.en}`,
  }
}
