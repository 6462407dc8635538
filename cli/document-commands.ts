/** The command that drafts documents to be signed. Part of the table in commands.ts. */
import type { CommandSpec } from './command.ts'
import { AS_OF, FACTS, KNOWN_AT, POLICY } from './options.ts'

export const DOCUMENT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'document',
    summary: {
      uk: 'скласти документ на підпис: акт, розпорядження, довідку, заяву (HTML або DOCX)',
      en: 'draft a document to be signed: an act, a directive, a note, an application (HTML or DOCX)',
    },
    details: {
      uk: 'Документ складають із фактів за бланком засад; чого факти не кажуть, те лишається порожнім рядком. Засади питають так, ніби документ підписано: якщо він їм суперечить або не потрібен, зауваження стоїть на самому проєкті, а код завершення — 1. Без --out HTML виводиться; наявного файлу не замінюють без --force.',
      en: 'A document is drafted from facts by a template of the policy; what the facts do not say is left as a blank line. The policy is asked as though the document were signed: where it contradicts the policy or is not called for, a remark stands on the draft itself, and the exit code is 1. Without --out the HTML is printed; an existing file is not replaced without --force.',
    },
    args: [
      {
        flags: '[kind]',
        help: { uk: 'код бланка, див. --list', en: 'the id of a template, see --list' },
      },
    ],
    options: [
      {
        flags: '--list',
        help: {
          uk: 'які документи можна скласти (з --policy — за одними засадами)',
          en: 'which documents can be drafted (with --policy, of one policy)',
        },
      },
      POLICY,
      AS_OF,
      KNOWN_AT,
      FACTS,
      {
        flags: '--subject <id>',
        help: {
          uk: 'лише для цього учасника; без нього — для кожного, з нової сторінки',
          en: 'for this participant only; otherwise for each, on a new page',
        },
      },
      {
        flags: '--format <form>',
        choices: ['html', 'docx'],
        help: {
          uk: '`html` або `docx`; без нього — за закінченням назви файлу',
          en: '`html` or `docx`; by the ending of the file name otherwise',
        },
      },
      {
        flags: '--out <file>',
        help: { uk: 'записати до файлу', en: 'write to a file' },
      },
      {
        flags: '--force',
        help: { uk: 'замінити файл, якщо він є', en: 'replace the file if there is one' },
      },
    ],
    examples: [
      {
        line: 'zasady document --list',
        help: { uk: 'перелік бланків', en: 'the templates' },
      },
      {
        line: 'zasady document outage-act --policy desn --as-of 2026-06-17 --facts збій.yaml --out акт.docx',
        help: {
          uk: 'акт, який можна доповнити в текстовому редакторі й підписати',
          en: 'an act, to be completed in a word processor and signed',
        },
      },
    ],
    load: () => import('./commands/document.ts'),
  },
]
