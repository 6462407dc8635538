import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveSettings } from '../../../cli/studio/serve-settings.ts'
import { temporaryFolder } from '../run.ts'

const settings = (options: Readonly<Record<string, string | boolean>> = {}) =>
  serveSettings({ args: [], options })

test('without options: this machine, the sample, everything under records', async () => {
  expect(await settings()).toMatchObject({
    ok: true,
    value: {
      data: join('records', 'studio'),
      log: join('records', 'studio', 'studio.log'),
      host: '127.0.0.1',
      port: 8780,
      loopback: true,
      sample: true,
      tls: undefined,
      publicAddress: undefined,
    },
  })
})

test.each(['0.0.0.0', '192.0.2.1', 'zasady.court.example', '::', '127.0.0.1.evil.example'])(
  'passwords do not travel in the open: %s is not listened on without encryption',
  async (host) => {
    const refused = await settings({ host })
    expect(refused).toMatchObject({ ok: false, complaint: { exit: 2 } })
  },
)

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('%s is this machine', async (host) => {
  expect(await settings({ host })).toMatchObject({ ok: true, value: { loopback: true } })
})

test('behind a proxy nobody is taken to be at this machine', async () => {
  const behindProxy = 'https://zasady.court.example'
  expect(await settings({ behindProxy })).toMatchObject({
    ok: true,
    value: { loopback: false, publicAddress: behindProxy },
  })
  expect(await settings({ behindProxy, host: '0.0.0.0' })).toMatchObject({ ok: true })
})

test.each([
  'zasady.court.example',
  'http://zasady.court.example',
  'https://x/path',
  'https://x/?q',
])('the address behind a proxy is https and nothing more: %s is not', async (behindProxy) => {
  expect(await settings({ behindProxy })).toMatchObject({ ok: false, complaint: { exit: 2 } })
})

test('a certificate comes with its key, and both can be read', async () => {
  const folder = temporaryFolder()
  const [tlsCert, tlsKey] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  expect(await settings({ tlsCert })).toMatchObject({ ok: false, complaint: { exit: 2 } })
  writeFileSync(tlsCert, 'certificate')
  expect(await settings({ tlsCert, tlsKey })).toMatchObject({ ok: false, complaint: { exit: 5 } })
  writeFileSync(tlsKey, 'key')
  expect(await settings({ tlsCert, tlsKey, host: '0.0.0.0' })).toMatchObject({
    ok: true,
    value: { tls: { cert: Buffer.from('certificate'), key: Buffer.from('key') }, loopback: false },
  })
})

test.each(['65536', '-1', 'x', '1.5', ''])('%j is no port', async (port) => {
  expect(await settings({ port })).toMatchObject({ ok: false, complaint: { exit: 2 } })
})
