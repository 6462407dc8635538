/**
 * The gateway that the operator configures: its address, or the path of a file with address, authorization and bounds.
 *
 * What is wrong is told before anything is sent; nothing that was written down is passed over.
 */
import { type Or, right, unreadable, type Wrong } from '../complaint.ts'
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
  const wrong = Object.entries(data).find(([key, value]) => KEYS.get(key)?.(value) !== true)
  if (wrong !== undefined) return wrongKey(name, wrong[0])
  const { url, authorization, attempts, timeout_ms: timeoutMs, backoff_ms: backoffMs } = data
  return right({
    url,
    ...(typeof authorization === 'string' && { authorization }),
    attempts: numberOr(GATEWAY_DEFAULTS.attempts, attempts),
    timeoutMs: numberOr(GATEWAY_DEFAULTS.timeoutMs, timeoutMs),
    backoffMs: numberOr(GATEWAY_DEFAULTS.backoffMs, backoffMs),
  })
}

const numberOr = (usual: number, given: unknown): number =>
  typeof given === 'number' ? given : usual

const within =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** What may be written, and whether a value will do. */
const KEYS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['url', () => true],
  // What a header can carry.
  ['authorization', (value) => typeof value === 'string' && /^[!-~][ -~]*$/.test(value)],
  ['attempts', within(1, 10)],
  ['timeout_ms', within(1, 120_000)],
  ['backoff_ms', within(0, 30_000)],
])

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The text of a summons is personal data: beyond this machine it goes encrypted. */
function isSafe(address: string): boolean {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
}

const noUrl = (name: string): Wrong =>
  unreadable(
    {
      uk: `\`${name}\` не дає адреси шлюзу`,
      en: `\`${name}\` does not give the address of a gateway`,
    },
    {
      uk: 'адреса має починатися з https:// (http:// — лише на цій самій машині) і не містити пароля; у файлі — ключ url',
      en: 'the address begins with https:// (http:// only on this machine) and holds no password; in a file it is the key url',
    },
  )

const wrongKey = (name: string, key: string): Wrong =>
  unreadable(
    {
      uk: `\`${name}\`: ключ \`${key}\` невідомий або має неприпустиме значення`,
      en: `\`${name}\`: the key \`${key}\` is unknown or has a value that it cannot have`,
    },
    {
      uk: 'url; authorization — латинські літери, цифри й знаки; attempts — 1–10; timeout_ms — 1–120000; backoff_ms — 0–30000',
      en: 'url; authorization in ASCII; attempts 1 to 10; timeout_ms 1 to 120000; backoff_ms 0 to 30000',
    },
  )
