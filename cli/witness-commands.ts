/** The command of those who watch a ledger from outside. Part of the table in commands.ts. */
import type { CommandSpec } from './command.ts'

export const WITNESS_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'witness',
    summary: {
      uk: 'свідок журналу: засвідчити контрольну точку, якщо вона продовжує бачену',
      en: 'a witness of a ledger: cosign a checkpoint that continues the one seen',
    },
    details: {
      uk: '`init` створює ключ свідка. `cosign` перевіряє підпис суду і доказ, що журнал продовжує контрольну точку, засвідчену востаннє, запам’ятовує нову й додає підпис із часом (C2SP tlog-cosignature). Двох різних станів одного журналу свідок не засвідчить: розгалуження назве (код 4). Пам’ять — файл поруч із ключем; тримайте її там, де суд не має доступу. Без --out засвідчене виводиться.',
      en: '`init` makes the key of a witness. `cosign` checks the signature of the court and the proof that the ledger continues the checkpoint cosigned last, remembers the new one and adds a signature with the time (C2SP tlog-cosignature). A witness never cosigns two different states of one ledger: a fork is named (exit 4). Its memory is a file beside the key; keep it where the court has no access. Without --out the cosigned note is printed.',
    },
    args: [
      { flags: '<action>', help: { uk: 'init, cosign', en: 'init, cosign' } },
      {
        flags: '[checkpoint]',
        help: {
          uk: 'контрольна точка від суду, з доказом чи без; `-` — стандартний ввід',
          en: 'the checkpoint from the court, with or without a proof; `-` for standard input',
        },
      },
    ],
    options: [
      {
        flags: '--key <file>',
        help: { uk: 'файл ключа свідка', en: 'the key file of the witness' },
      },
      {
        flags: '--name <name>',
        help: {
          uk: '`init`: назва свідка серед усіх: witness.example/w1',
          en: '`init`: the name of the witness among all: witness.example/w1',
        },
      },
      {
        flags: '--ledger-key <key>',
        help: {
          uk: '`cosign`: ключ перевірки, який оприлюднив суд; запам’ятовується',
          en: '`cosign`: the verifier key that the court has published; it is remembered',
        },
      },
      {
        flags: '--since <file>',
        help: {
          uk: '`cosign`: контрольна точка, яку цей свідок засвідчив востаннє, якщо пам’яті немає',
          en: '`cosign`: the checkpoint that this witness cosigned last, where its memory is lost',
        },
      },
      {
        flags: '--proof <file>',
        help: {
          uk: '`cosign`: доказ окремо від контрольної точки: хеші в base64, по одному в рядку',
          en: '`cosign`: the proof apart from the checkpoint: hashes in base64, one a line',
        },
      },
      {
        flags: '--state <file>',
        help: {
          uk: '`cosign`: пам’ять свідка (без параметра — поруч із ключем, .seen)',
          en: '`cosign`: the memory of the witness (beside the key by default, .seen)',
        },
      },
      {
        flags: '--out <file>',
        help: {
          uk: '`cosign`: куди записати засвідчене',
          en: '`cosign`: where to write the cosigned note',
        },
      },
    ],
    examples: [
      {
        line: 'zasady witness init --name witness.example/w1 --key свідок.key',
        help: { uk: 'новий свідок', en: 'a new witness' },
      },
      {
        line: 'zasady ledger checkpoint --since 24 | zasady witness cosign - --key свідок.key',
        help: {
          uk: 'засвідчити те, що додано після 24 записів',
          en: 'cosign what was added after 24 entries',
        },
      },
    ],
    load: () => import('./commands/witness.ts'),
  },
]
