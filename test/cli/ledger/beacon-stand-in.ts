/** A beacon on loopback that answers as a test says, over HTTP as the real one does. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import quicknet from '../../vectors/drand-quicknet.json' with { type: 'json' }

/** The beacon's address; `signatureOf` gives what it answers about a round, nothing for 404. */
export async function beaconStandIn(
  signatureOf: (round: number) => string | undefined,
): Promise<string> {
  const server = createServer((request, response) => {
    const [, chain, round] = /^\/([0-9a-f]{64})\/public\/(\d+)$/.exec(request.url ?? '') ?? []
    const signature = chain === quicknet.chain_hash ? signatureOf(Number(round)) : undefined
    response.statusCode = signature === undefined ? 404 : 200
    response.end(JSON.stringify({ round: Number(round), signature }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
