/** Which lines may stand in which kind of file, and how to say so. */
import type { Message } from '../source/diagnostic.ts'
import type { Piece, UnitKind } from './header.ts'

export type PartName = Piece['part']

/** What may stand in a file below its first line. */
export interface Places {
  readonly parts: ReadonlySet<PartName>
  readonly help: Message
}

/** Lines that a file has once. */
export const SINGLE: ReadonlySet<PartName> = new Set([
  'court',
  'approved',
  'draft',
  'published',
  'effective',
  'calendar',
])

const PLACES: Readonly<Record<'policy' | 'amendment' | 'facts', Places>> = {
  policy: {
    parts: new Set([
      'court',
      'approved',
      'draft',
      'published',
      'effective',
      'under',
      'calendar',
      'includes',
      'unlessSupplied',
      'statement',
    ]),
    help: {
      uk: 'у політиці після заголовка стоять лише її записи; зміни й переліки фактів мають власні файли',
      en: 'below the header of a policy stand its statements only; amendments and facts have files of their own',
    },
  },
  amendment: {
    parts: new Set(['approved', 'draft', 'published', 'effective', 'operation', 'statement']),
    help: {
      uk: 'зміни мають лише рядки про затвердження (або слово «проєкт»), оприлюднення й чинність, а далі — доповнення, заміни й виключення пунктів',
      en: 'an amendment says who approved it (or that it is a draft), when it was published and since when it is in force, then adds, replaces and repeals clauses',
    },
  },
  facts: {
    parts: new Set(['declaration']),
    help: {
      uk: 'у файлі фактів стоять лише переліки значень і сутності',
      en: 'a file of facts holds lists of values and entities only',
    },
  },
}

/** What may stand below a first line of this kind. */
export function placesIn(kind: UnitKind): Places {
  return PLACES[kind === 'facts' || kind === 'amendment' ? kind : 'policy']
}

export const ORPHAN_HELP: Message = {
  uk: 'перед ним має стояти, що воно робить: доповнює чи замінює пункт',
  en: 'the operation it belongs to must stand before it: add or replace a clause',
}
