/**
 * The way out of different units, for the help of a remark.
 */
import type { Extra } from '../../source/messages.ts'
import { isNumber, type Type } from '../types.ts'

/** What an author can do about two sides in different units. */
export function unitHelp(a: Type, b: Type): Extra {
  if (isNumber(a) || isNumber(b)) {
    return {
      help: {
        uk: 'назвіть одиницю біля числа: `5 календарних днів` чи `5 робочих днів`',
        en: 'name the unit beside the number: `5 calendar days` or `5 working days`',
      },
    }
  }
  if (isDays(a, 'working_day') || isDays(b, 'working_day')) {
    return {
      help: {
        uk: 'порівняйте з календарними днями або порахуйте робочі дні за календарем суду: `робочих_днів_включно(від, до)`',
        en: 'compare with calendar days, or count working days of the court’s calendar: `working_days_inclusive(from, to)`',
      },
    }
  }
  return {
    help: {
      uk: 'зведіть обидві сторони до однієї одиниці',
      en: 'bring both sides to one unit',
    },
  }
}

const isDays = (type: Type, unit: string): boolean => type.kind === 'duration' && type.unit === unit
