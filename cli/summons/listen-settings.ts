/**
 * How the status webhook listens: the options of the command in, its settings or what is wrong with them out.
 *
 * Without a secret anybody who reaches the port could enter a delivery. Hence a secret is required, but on this very
 * machine one may say that none is wanted.
 */
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right, unreadable } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { noRegister } from './sending.ts'

export interface ListenSettings {
  readonly register: string
  readonly host: string
  readonly port: number
  /** Undefined: reports are not signed. */
  readonly secret: string | undefined
}

const HOST = '127.0.0.1'
const PORT = 8790

export async function listenSettings(input: Input): Promise<Or<ListenSettings>> {
  const register = optionText(input, 'register')
  if (register === undefined) return noRegister
  const { host = HOST, port: given = String(PORT) } = textsOf(input)
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN
  if (!(port <= LAST_PORT)) return noPort(given)
  const secret = await secretOf(input, host)
  return secret.ok ? right({ register, host, port, secret: secret.value }) : secret
}

const LAST_PORT = 65_535

function textsOf(input: Input): { readonly host?: string; readonly port?: string } {
  const [host, port] = ['host', 'port'].map((name) => optionText(input, name))
  return { ...(host !== undefined && { host }), ...(port !== undefined && { port }) }
}

async function secretOf(input: Input, host: string): Promise<Or<string | undefined>> {
  const path = optionText(input, 'secret')
  const unsigned = input.options['unsigned'] === true
  if (path !== undefined && unsigned) return bothGiven
  if (path === undefined) {
    if (!unsigned) return noSecret
    return isLoopback(host) ? right(undefined) : unsignedOutside(host)
  }
  const text = await readText(path, SECRET_BYTES)
  if (!text.ok) return text
  const secret = text.value.trim()
  return secret.length < SHORTEST_SECRET ? shortSecret(path) : right(secret)
}

const SECRET_BYTES = 4096
/** As many characters as 128 bits take in hexadecimal. */
const SHORTEST_SECRET = 32

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host)

const noPort = (given: string) =>
  misused({
    uk: `\`${given}\` не є номером порту: потрібне число від 0 до ${LAST_PORT}`,
    en: `\`${given}\` is not the number of a port: from 0 to ${LAST_PORT}`,
  })

const noSecret = misused(
  { uk: 'не вказано `--secret`', en: '`--secret` is not given' },
  {
    uk: 'файл із секретом, спільним зі шлюзом: ним підписують кожне повідомлення про стан; без підпису (`--unsigned`) — лише на цій самій машині',
    en: 'the file with the secret shared with the gateway, which signs every report; without signatures (`--unsigned`) only on this machine',
  },
)

const bothGiven = misused({
  uk: '`--secret` і `--unsigned` разом не вживають',
  en: '`--secret` and `--unsigned` do not go together',
})

const unsignedOutside = (host: string) =>
  misused(
    {
      uk: `без підпису не можна слухати \`${host}\`: будь-хто міг би внести «доставлено»`,
      en: `without signatures \`${host}\` cannot be listened on: anybody could enter a delivery`,
    },
    { uk: 'додайте `--secret`', en: 'add `--secret`' },
  )

const shortSecret = (path: string) =>
  unreadable(
    {
      uk: `секрет у \`${path}\` закороткий: потрібно щонайменше ${SHORTEST_SECRET} знаки`,
      en: `the secret in \`${path}\` is too short: at least ${SHORTEST_SECRET} characters are needed`,
    },
    {
      uk: 'створити: openssl rand -hex 32 > секрет.txt; chmod 600 секрет.txt',
      en: 'to make one: openssl rand -hex 32 > secret.txt; chmod 600 secret.txt',
    },
  )
