/** The commands about duties: what falls due, and procedures step by step. Part of the table in commands.ts. */
import type { CommandSpec } from './command.ts'
import { AS_OF, FACTS, KNOWN_AT, POLICY } from './options.ts'

export const DUTY_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'due',
    summary: {
      uk: 'що належить виконати: обов’язки зі строками, прострочені та майбутні',
      en: 'what falls due: duties with their deadlines, overdue and pending',
    },
    args: [],
    options: [
      {
        flags: '--policy <ids>',
        help: {
          uk: 'код засад (`desn`), кілька кодів через кому або `all`',
          en: 'the id of a policy (`desn`), several with commas, or `all`',
        },
      },
      AS_OF,
      KNOWN_AT,
      FACTS,
      {
        flags: '--batch <file>',
        help: {
          uk: 'запити NDJSON, по одному в рядку; `-` — стандартний ввід',
          en: 'NDJSON requests, one a line; `-` for standard input',
        },
      },
    ],
    examples: [
      {
        line: 'zasady due --policy desn,vkz --as-of 2026-09-09 --facts справа.json',
        help: {
          uk: 'хто, що й до якого часу має зробити',
          en: 'who has to do what, and by when',
        },
      },
    ],
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'procedure',
    summary: {
      uk: 'чи дотримано послідовності дій: пропущене, запізніле, не за порядком',
      en: 'whether a procedure is kept: missing, late and out-of-order steps',
    },
    args: [
      {
        flags: '<action>',
        help: {
          uk: '`check` — звірити записаний час кожної дії',
          en: '`check`: compare the recorded time of every step',
        },
      },
    ],
    options: [POLICY, AS_OF, KNOWN_AT, FACTS],
    examples: [
      {
        line: 'zasady procedure check --policy vkz --as-of 2026-11-18T11:30+02:00 --facts засідання.json',
        help: {
          uk: 'відеоконференція: що зроблено, що лишилося і до якого часу',
          en: 'a videoconference: what was done, what remains and by when',
        },
      },
    ],
    load: () => import('./commands/procedure.ts'),
  },
]
