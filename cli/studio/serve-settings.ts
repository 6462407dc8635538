/**
 * How the studio is served: the options of `zasady start` in, its settings or what is wrong with them out.
 *
 * Beyond this machine passwords must not travel in the open: there TLS is needed, or a proxy that speaks it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right, unreadable } from '../complaint.ts'

export interface ServeSettings {
  readonly data: string
  readonly database: string | undefined
  readonly sample: boolean
  readonly host: string
  readonly port: number
  readonly loopback: boolean
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined
  readonly publicAddress: string | undefined
  /** `-`: standard output. */
  readonly log: string
}

const DATA = join('records', 'studio')
const HOST = '127.0.0.1'
const PORT = 8780
const LAST_PORT = 65_535

export async function serveSettings(input: Input): Promise<Or<ServeSettings>> {
  const data = optionText(input, 'data') ?? DATA
  const host = optionText(input, 'host') ?? HOST
  const given = optionText(input, 'port') ?? String(PORT)
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN
  if (!(port <= LAST_PORT)) return noPort(given)
  const proxy = optionText(input, 'behindProxy')
  const publicAddress = proxy === undefined ? undefined : publicOrigin(proxy)
  if (proxy !== undefined && publicAddress === undefined) return noAddress(proxy)
  const tls = await tlsOf(input)
  if (!tls.ok) return tls
  const local = isLoopback(host)
  if (!local && tls.value === undefined && publicAddress === undefined) return inTheOpen(host)
  return right({
    data,
    database: optionText(input, 'database'),
    sample: input.options['sample'] !== false,
    host,
    port,
    // Behind a proxy on this machine everybody comes from this machine.
    loopback: local && publicAddress === undefined,
    tls: tls.value,
    publicAddress,
    log: optionText(input, 'log') ?? join(data, 'studio.log'),
  })
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host)

/** `https://zasady.court.example`, without a path. */
function publicOrigin(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined
  const { protocol, origin, pathname, search, hash } = new URL(given)
  return protocol === 'https:' && `${pathname}${search}${hash}` === '/' ? origin : undefined
}

async function tlsOf(input: Input): Promise<Or<ServeSettings['tls']>> {
  const [certPath, keyPath] = [optionText(input, 'tlsCert'), optionText(input, 'tlsKey')]
  if (certPath === undefined && keyPath === undefined) return right(undefined)
  if (certPath === undefined || keyPath === undefined) return halfTls
  const [cert, key] = [await bytesOf(certPath), await bytesOf(keyPath)]
  if (cert === undefined) return noFile(certPath)
  return key === undefined ? noFile(keyPath) : right({ cert, key })
}

const bytesOf = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined)

const noPort = (given: string) =>
  misused({
    uk: `\`${given}\` не є номером порту: потрібне число від 0 до ${LAST_PORT}`,
    en: `\`${given}\` is not the number of a port: from 0 to ${LAST_PORT}`,
  })

const noAddress = (given: string) =>
  misused(
    {
      uk: `\`${given}\` не є адресою, за якою студію відкривають через проксі`,
      en: `\`${given}\` is not an address at which the studio is opened through the proxy`,
    },
    {
      uk: 'приклад: --behind-proxy https://zasady.court.example',
      en: 'for example: --behind-proxy https://zasady.court.example',
    },
  )

const halfTls = misused({
  uk: '`--tls-cert` і `--tls-key` подають разом',
  en: '`--tls-cert` and `--tls-key` go together',
})

const noFile = (path: string) =>
  unreadable({ uk: `не вдалося прочитати \`${path}\``, en: `cannot read \`${path}\`` })

const inTheOpen = (host: string) =>
  misused(
    {
      uk: `слухати \`${host}\` без шифрування не можна: паролі йшли б мережею відкрито`,
      en: `\`${host}\` is not listened on without encryption: passwords would travel in the open`,
    },
    {
      uk: 'додайте --tls-cert і --tls-key, або --behind-proxy АДРЕСА, якщо шифрує проксі',
      en: 'add --tls-cert and --tls-key, or --behind-proxy ADDRESS where a proxy encrypts',
    },
  )
