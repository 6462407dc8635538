/** Options of the actions of `zasady ledger`, beside those that other commands share. Part of the table in commands.ts. */
import type { OptionSpec } from './command.ts'

export const ACT: OptionSpec = {
  flags: '--act <entry>',
  help: {
    uk: 'номер запису з актом: припинення, схвалення, збою, вилучення; церемонії для `settle`',
    en: 'the number of the entry with the act: of an abandonment, an approval, an outage, a redaction; of a ceremony for `settle`',
  },
}

/** What moves a ledger or a part of it. */
export const TEXT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--out <file>',
    help: {
      uk: '`export`, `checkpoint`, `pseudonymise`: куди записати; наявного файла не замінюють',
      en: '`export`, `checkpoint`, `pseudonymise`: where to write; no file is replaced',
    },
  },
  {
    flags: '--open',
    help: {
      uk: '`export`: разом із розкриттям запечатаного, лише для аудитора',
      en: '`export`: with the sealed facts opened, for an auditor only',
    },
  },
  {
    flags: '--since <size>',
    help: {
      uk: '`checkpoint`: з доказом для свідка, який бачив стільки записів',
      en: '`checkpoint`: with the proof for a witness that has seen so many entries',
    },
  },
]

export const OUTAGE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--from <time>',
    help: { uk: '`outage`: початок збою', en: '`outage`: when it began' },
  },
  {
    flags: '--until <time>',
    help: {
      uk: '`outage`: кінець збою (без нього — триває)',
      en: '`outage`: when it ended (without it: it goes on)',
    },
  },
  { flags: '--what <text>', help: { uk: '`outage`: що сталося', en: '`outage`: what happened' } },
]

export const REDACTION_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--digest <digests>',
    help: {
      uk: '`redact`: дайджести текстів або печаток, через кому',
      en: '`redact`: digests of texts or of seals, with commas',
    },
  },
  {
    flags: '--path <place>',
    help: {
      uk: '`redact --case`: лише це місце: /judges/с02/absences/0/kind',
      en: '`redact --case`: this place only: /judges/с02/absences/0/kind',
    },
  },
  {
    flags: '--whole',
    help: {
      uk: '`redact --case`: усі відомості справи, не лише запечатані',
      en: '`redact --case`: all facts of the case, not those sealed only',
    },
  },
]

export const KEY_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--retire',
    help: {
      uk: '`rotate-key`: другий крок: старий ключ більше не підписує',
      en: '`rotate-key`: the second step: the old key signs no more',
    },
  },
]

export const RESEARCH_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--dates <exactness>',
    help: {
      uk: '`pseudonymise`: точність дат: day, month (без параметра), quarter, year, none',
      en: '`pseudonymise`: how exact dates are: day, month (by default), quarter, year, none',
    },
  },
  {
    flags: '--pseudonym-key <file>',
    help: {
      uk: '`pseudonymise`: ключ псевдонімів, 64 шістнадцяткові цифри (без нього — новий, який не зберігають)',
      en: '`pseudonymise`: the key of the pseudonyms, 64 hex digits (by default a new one that nobody keeps)',
    },
  },
  {
    flags: '--reveal <whose>',
    help: {
      uk: '`pseudonymise`: довести один псевдонім: judges:с02, case:999/0412/26',
      en: '`pseudonymise`: prove one pseudonym: judges:с02, case:999/0412/26',
    },
  },
]
