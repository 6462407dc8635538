import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gatewayOptions } from '../../../cli/summons/gateway-options.ts'
import { temporaryFolder } from '../run.ts'

const USUAL = { attempts: 4, timeoutMs: 10_000, backoffMs: 500 }

async function optionsIn(text: string) {
  const path = join(temporaryFolder(), 'gateway.yaml')
  writeFileSync(path, text)
  return gatewayOptions(path)
}

test.each(['https://gateway.example/', 'http://127.0.0.1:8080/', 'http://[::1]/'])(
  'the address %s alone is enough',
  async (url) => {
    expect(await gatewayOptions(url)).toEqual({ ok: true, value: { url, ...USUAL } })
  },
)

test('a file gives the address, the authorization and the bounds', async () => {
  const text =
    'url: https://gateway.example/\nauthorization: Bearer x\nattempts: 2\ntimeout_ms: 500'
  expect(await optionsIn(`${text}\nbackoff_ms: 0`)).toEqual({
    ok: true,
    value: {
      url: 'https://gateway.example/',
      authorization: 'Bearer x',
      attempts: 2,
      timeoutMs: 500,
      backoffMs: 0,
    },
  })
})

test.each([
  'authorization: 7',
  'authorization: "Bearer\\nx"',
  'authorization: Носій',
  'authorization: ""',
  'attempts: 0',
  'attempts: 11',
  'attempts: 1.5',
  'timeout_ms: 120001',
  'backoff_ms: -1',
  'backoff_ms: "5"',
  'retries: 3',
])('%s is not passed over', async (line) => {
  const options = await optionsIn(`url: https://gateway.example/\n${line}`)
  const key = line.slice(0, line.indexOf(':'))
  expect(!options.ok && options.complaint.message.uk).toContain(
    `ключ \`${key}\` невідомий або має неприпустиме значення`,
  )
})

test.each(['https://clerk:word@gateway.example/', 'http://gateway.example/', 'https://'])(
  '%s is no address to which a summons may go',
  async (url) => {
    const options = await gatewayOptions(url)
    expect(!options.ok && options.complaint.message.en).toContain('does not give the address')
  },
)
