/** What `zasady start` says on the terminal. */
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'

export interface Started {
  readonly address: string
  readonly kind: 'sample' | 'court' | 'none'
  readonly setUpCode: string | undefined
  readonly data: string
  readonly damage: Text | undefined
}

export const workingText = (event: 'building' | 'making-sample', lang: Lang): string =>
  `${WORKING[event][lang]}\n`

const WORKING = {
  building: {
    uk: 'Готую сторінки студії (потрібно лише після змін)…',
    en: 'Building the pages of the studio (needed only after changes)…',
  },
  'making-sample': {
    uk: 'Готую навчальний суд: засади, реєстри, день розподілів…',
    en: 'Making the sample court: policies, registers, a day of distributions…',
  },
} as const

export function startedText(started: Started, lang: Lang, paint: Paint): string {
  const { address, kind, setUpCode, data, damage } = started
  const lines = [
    `${lang === 'uk' ? 'Студія відкрита' : 'The studio is open'}: ${paint.bold(address)}`,
    KINDS[kind][lang],
    ...(damage === undefined ? [] : [`${damage[lang]}; ${DAMAGED[lang]}`]),
    lang === 'uk' ? `Дані та журнал подій: ${data}` : `Data and log: ${data}`,
    ...(setUpCode === undefined ? [] : [codeText(setUpCode, lang, paint)]),
    lang === 'uk' ? 'Зупинити: Ctrl+C' : 'To stop: Ctrl+C',
  ]
  return `${lines.join('\n')}\n`
}

const KINDS = {
  sample: {
    uk: 'Навчальний суд: судді та справи вигадані, засади справжні. Увійдіть одним натисканням у будь-якій ролі.',
    en: 'The sample court: judges and cases are invented, the policies are real. One click enters each role.',
  },
  court: { uk: 'Суд із цієї теки.', en: 'The court of this folder.' },
  none: {
    uk: 'Суду ще немає: відкрийте сторінку й створіть першого адміністратора.',
    en: 'There is no court yet: open the page and make the first administrator.',
  },
} as const

const DAMAGED = {
  uk: 'нічого не можна внести, доки журнал не відновлять із копії; що пошкоджено: zasady verify ЖУРНАЛ',
  en: 'nothing can be entered until the ledger is restored from a copy; what is damaged: zasady verify LEDGER',
} as const

const codeText = (code: string, lang: Lang, paint: Paint): string =>
  lang === 'uk'
    ? `Одноразовий код для першого адміністратора: ${paint.bold(code)}`
    : `One-time code for the first administrator: ${paint.bold(code)}`

export const stoppedText = (lang: Lang): string =>
  lang === 'uk' ? 'Студію зупинено.\n' : 'The studio has stopped.\n'
