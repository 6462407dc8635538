/** From the application to «delivered»: the real programs, and a gateway on this machine that reports back. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { formatInstantUk } from '../../../engine/index.ts'
import { here } from '../here.ts'
import { LAUNCHER, temporaryFolder, zasady } from '../run.ts'
import { selfSigned } from './certificate.ts'
import { type Answer, listening, report } from './listening.ts'

const FIXTURES = 'test/cli/fixtures/summons'
const MATTER = ['--as-of', '2024-06-11', '--facts', `${FIXTURES}/facts.yaml`]
const SEND = ['summons', 'send', ...MATTER, '--template', `${FIXTURES}/template.txt`]
const SECRET = '0123456789abcdef0123456789abcdef'

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

type Taking = (message: { readonly id: string; readonly channel: string }) => Promise<void>

/** Takes every message; `before` is done before it answers. */
const gateway =
  (before: Taking): RequestListener =>
  (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Parameters<Taking>[0]
      void before(message).finally(() =>
        response.writeHead(202).end(JSON.stringify({ id: `g-${message.id}`, status: 'queued' })),
      )
    })
  }

async function register(): Promise<{ readonly path: string; readonly webhook: string }> {
  const folder = temporaryFolder()
  const [path, secret] = [join(folder, 'r.ndjson'), join(folder, 'secret.txt')]
  writeFileSync(secret, SECRET)
  const { url } = await listening(['--register', path, '--secret', secret])
  return { path, webhook: url }
}

test('a summons is sent, the gateway reports, and the register shows delivery with date and time', async () => {
  const { path, webhook } = await register()
  const taken: string[] = []
  const server = createServer(gateway(async ({ id }) => void taken.push(id)))
  const address = `http://127.0.0.1:${await portOf(server)}/`
  const sent = await zasady([...SEND, '--register', path, '--gateway', address])
  expect(sent.out.match(/у черзі/g)).toHaveLength(2)

  const now = Math.floor(Date.now() / 1000) * 1000
  const reported = (id: string, status: string, ago: number) => {
    const at = new Date(now - ago * 1000).toISOString()
    return report(webhook, { message_id: id, status, status_at: at }, SECRET)
  }
  const [first = '', second = ''] = taken
  for (const [id, status, ago] of [
    [first, 'delivered', 1],
    [first, 'sent', 2],
    [first, 'delivered', 1],
    [second, 'sent', 0],
  ] as const)
    expect(await reported(id, status, ago)).toMatchObject({ status: 200 })

  const status = ['summons', 'status', '--register', path]
  const { out } = await here(status)
  const seconds = String(new Date(now - 1000).getUTCSeconds()).padStart(2, '0')
  const at = `${formatInstantUk(now - 1000)}:${seconds}`
  const inForce = out.split('\n').filter((line) => line.startsWith('* '))
  expect(inForce[0]).toMatch(new RegExp(`${first}  П1  месенджер  доставлено  ${at}$`))
  expect(inForce[1]).toMatch(new RegExp(`${second}  П2  SMS  надіслано  `))
  // Begun and taken over, twice; three reports, one of which came twice.
  const { entries } = JSON.parse((await here([...status, '--json'])).out) as {
    entries: unknown[]
  }
  expect(entries).toHaveLength(7)
  const again = await here([...SEND, '--register', path, '--gateway', address])
  expect([again.out.match(/уже надіслано раніше/g)?.length, taken.length]).toEqual([2, 2])
})

test('a report that comes before the answer of the gateway is not about an unknown message', async () => {
  const { path, webhook } = await register()
  const answers: Answer[] = []
  const reportAtOnce: Taking = async ({ id }) => {
    const body = { message_id: id, status: 'delivered', status_at: new Date().toISOString() }
    answers.push(await report(webhook, body, SECRET))
  }
  const address = `http://127.0.0.1:${await portOf(createServer(gateway(reportAtOnce)))}/`
  await here([...SEND, '--register', path, '--gateway', address])
  expect(answers).toEqual([
    { status: 200, said: 'recorded' },
    { status: 200, said: 'recorded' },
  ])
  const { out } = await here(['summons', 'status', '--register', path])
  const inForce = out.split('\n').filter((line) => line.startsWith('* '))
  expect(inForce.filter((line) => line.includes('доставлено'))).toHaveLength(2)
})

test('of a program killed while it sent the register says that something may have gone; the key stays', async () => {
  const folder = temporaryFolder()
  const [path, config] = [join(folder, 'r.ndjson'), join(folder, 'gateway.yaml')]
  const keys: string[] = []
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
  const silent = createServer(({ headers }) => {
    keys.push(String(headers['idempotency-key']))
    ask()
  })
  writeFileSync(config, `url: http://127.0.0.1:${await portOf(silent)}/\nattempts: 1\n`)
  const words = [...SEND, '--register', path, '--gateway', config]
  const child = spawn(LAUNCHER, words)
  await asked
  child.kill('SIGKILL')
  await once(child, 'exit')
  const { out } = await here(['summons', 'status', '--register', path])
  expect(out).toMatch(new RegExp(`^\\* 1  ${keys[0]}  П1 .*не підтверджено: могло бути надіслано`))
  silent.closeAllConnections()

  const address = `http://127.0.0.1:${await portOf(createServer(gateway(async ({ id }) => void keys.push(id))))}/`
  const again = await here([...SEND, '--register', path, '--gateway', address])
  expect(again.out.match(/у черзі/g)).toHaveLength(2)
  expect([keys.length, keys[1]]).toEqual([3, keys[0]])
})

test.each([
  ['is trusted', undefined, 'localhost', / у черзі/],
  ['is out of date', '240102000000Z', 'localhost', /немає довіри: CERT_HAS_EXPIRED/],
  ['is of another name', undefined, '127.0.0.1', /немає довіри: ERR_TLS_CERT_ALTNAME_INVALID/],
])('with a gateway whose certificate %s', async (_, until, host, expected) => {
  const folder = temporaryFolder()
  const certificate = selfSigned(until)
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, certificate.cert)
  const server = createSecureServer(
    certificate,
    gateway(() => Promise.resolve()),
  )
  const address = `https://${host}:${await portOf(server)}/`
  const words = [...SEND, '--register', join(folder, 'r.ndjson'), '--gateway', address]
  const { out } = await zasady(words, { env: { NODE_EXTRA_CA_CERTS: authority } })
  expect(out).toMatch(expected)
})
