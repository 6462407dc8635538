/**
 * The gateway that the operator configures: its address, or the path of a file with address, authorization and bounds.
 */
import { type Or, right, unreadable } from '../complaint.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import { GATEWAY_DEFAULTS, type GatewayOptions } from './gateway.ts'

export async function gatewayOptions(given: string): Promise<Or<GatewayOptions>> {
  if (/^https?:/i.test(given)) return optionsOf({ url: given }, given)
  const data = await readData(given, LIMITS.policyBytes)
  return data.ok ? optionsOf(data.value, given) : data
}

function optionsOf(data: unknown, name: string): Or<GatewayOptions> {
  if (!isFields(data) || typeof data['url'] !== 'string' || !isSafe(data['url'])) return noUrl(name)
  const { authorization } = data as { readonly authorization?: unknown }
  return right({
    url: data['url'],
    ...(typeof authorization === 'string' && { authorization }),
    attempts: within(data['attempts'], 1, 10) ?? GATEWAY_DEFAULTS.attempts,
    timeoutMs: within(data['timeout_ms'], 1, 120_000) ?? GATEWAY_DEFAULTS.timeoutMs,
    backoffMs: within(data['backoff_ms'], 0, 30_000) ?? GATEWAY_DEFAULTS.backoffMs,
  })
}

const within = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The text of a summons is personal data: beyond this machine it goes encrypted. */
function isSafe(address: string): boolean {
  const url = URL.parse(address)
  return (
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname)) || false
  )
}

const noUrl = (name: string) =>
  unreadable(
    {
      uk: `\`${name}\` не дає адреси шлюзу`,
      en: `\`${name}\` does not give the address of a gateway`,
    },
    {
      uk: 'адреса має починатися з https:// (http:// — лише на цій самій машині); у файлі — ключ url',
      en: 'the address begins with https:// (http:// only on this machine); in a file it is the key url',
    },
  )
