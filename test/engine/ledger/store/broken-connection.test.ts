/** A PostgreSQL server that goes away while a ledger is opened: told as a refusal, like any other that is not there. */
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createLedger, openLedger } from '../../../../engine/index.ts'
import { NAMED, ORIGIN, writingOf } from '../../../support/ledgers.ts'

/** A server that ends every connection as soon as something is said to it, as one that is being killed does. */
async function dyingServer(end: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => end(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return `postgres://court@127.0.0.1:${port}/docket`
}

test.each([
  ['ends', (socket: Socket) => socket.end()],
  ['is reset', (socket: Socket) => socket.resetAndDestroy()],
  ['ends after it let the client in', letIn],
])('a connection that %s while a ledger is opened or made is a refusal', async (_, end) => {
  const address = await dyingServer(end)
  const refused = { kind: 'refused', refusal: { code: 'ledger/unreadable' } }
  expect(await openLedger(address, { ...writingOf(), origin: ORIGIN })).toMatchObject(refused)
  expect(await openLedger(address, writingOf())).toMatchObject(refused)
  expect(await createLedger(address, NAMED, writingOf())).toMatchObject(refused)
})

/** Authenticated, ready, and gone with the first statement. */
function letIn(socket: Socket): void {
  const [authenticated, ready] = [message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]
  socket.write(Buffer.concat([authenticated, ready]))
  socket.once('data', () => socket.end())
}

/** A message of the server: its type, the length of the rest, the rest. */
function message(type: string, rest: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(rest.length + length.length)
  return Buffer.concat([Buffer.from(type), length, rest])
}
