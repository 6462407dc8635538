/** What the status webhook tells its operator, a line an event. Of a message only the digest of its key is shown. */
import type { Noted } from '../../editor/server/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Lang, Text } from '../text.ts'

export const listeningText = (
  address: string,
  register: string,
  signed: boolean,
  lang: Lang,
): string => {
  const how = signed ? SIGNED[lang] : UNSIGNED[lang]
  return lang === 'uk'
    ? `слухаю ${address}, ${how}; реєстр \`${visible(register)}\`; зупинити — Ctrl+C`
    : `listening on ${address}, ${how}; the register is \`${visible(register)}\`; stop with Ctrl+C`
}

const SIGNED: Text = { uk: 'підпис обов’язковий', en: 'signatures are required' }
const UNSIGNED: Text = {
  uk: 'БЕЗ ПІДПИСУ: вірю кожному на цій машині',
  en: 'WITHOUT SIGNATURES: everybody on this machine is believed',
}

const OUTCOMES: Readonly<Record<Noted['outcome'], Text>> = {
  recorded: { uk: 'записано', en: 'recorded' },
  repeated: { uk: 'повторне, нічого не додано', en: 'repeated, nothing added' },
  'unknown-message': { uk: 'такого повідомлення не надсилали', en: 'no such message was sent' },
  'from-the-future': { uk: 'час ще не настав', en: 'the time is still to come' },
  'register-busy': { uk: 'реєстр недоступний', en: 'the register cannot be written' },
  'register-damaged': { uk: 'реєстр пошкоджено', en: 'the register is damaged' },
  overloaded: { uk: 'забагато водночас', en: 'too many at once' },
  'not-found': { uk: 'інша адреса', en: 'another address' },
  'method-not-allowed': { uk: 'не POST', en: 'not POST' },
  'bad-request': { uk: 'хибний запит HTTP', en: 'malformed HTTP request' },
  'body-too-large': { uk: 'завелике тіло', en: 'the body is too large' },
  'unsupported-media-type': { uk: 'не application/json', en: 'not application/json' },
  'signature-required': { uk: 'немає правильного підпису', en: 'no right signature' },
  'not-json': { uk: 'не JSON', en: 'not JSON' },
  'not-a-report': { uk: 'не повідомлення про стан', en: 'not a report' },
  internal: { uk: 'внутрішня помилка', en: 'internal error' },
}

/** `200  записано  delivered  #3f0c…`. */
export function notedText(
  { outcome, code, status, message }: Noted,
  mistake: string,
  lang: Lang,
): string {
  const digest = message === undefined ? undefined : `#${message}`
  const parts = [String(code), OUTCOMES[outcome][lang], status, digest, mistake]
  return parts.filter((part) => part !== undefined && part !== '').join('  ')
}

export function troubleText(
  { message, help }: { readonly message: Text; readonly help?: Text },
  lang: Lang,
): string {
  const more = help === undefined ? '' : `; ${visible(help[lang])}`
  return `${lang === 'uk' ? 'УВАГА' : 'ATTENTION'}: ${visible(message[lang])}${more}`
}

export const stoppedText = (lang: Lang): string => (lang === 'uk' ? 'зупинено' : 'stopped')
