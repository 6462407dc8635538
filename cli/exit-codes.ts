/**
 * What the exit code of every command means. Other programs rely on it: it only grows.
 */
import type { Text } from './text.ts'

export const EXIT = {
  /** Done; for `decide`, answered, whatever the outcome. */
  done: 0,
  /** Remarks, differences, failed tests, or a refusal to draw. */
  remarks: 1,
  /** Unknown command or option, a missing argument. */
  usage: 2,
  /** The policy has errors. */
  invalidPolicy: 3,
  /** A record or a draw does not verify. */
  verificationFailed: 4,
  /** A file cannot be read: absent, too large, not UTF-8, malformed. */
  unreadable: 5,
  /** A mistake in this program. */
  internal: 70,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The table that `--help` prints. */
export const EXIT_TEXTS: readonly (readonly [ExitCode, Text])[] = [
  [EXIT.done, { uk: 'виконано', en: 'done' }],
  [
    EXIT.remarks,
    {
      uk: 'є зауваження чи розбіжності, або в розподілі відмовлено',
      en: 'remarks or differences, or a refusal to draw',
    },
  ],
  [EXIT.usage, { uk: 'команду вжито неправильно', en: 'wrong usage' }],
  [EXIT.invalidPolicy, { uk: 'у засадах є помилки', en: 'the policy has errors' }],
  [EXIT.verificationFailed, { uk: 'запис не пройшов перевірки', en: 'verification failed' }],
  [EXIT.unreadable, { uk: 'вхідні дані не прочитано', en: 'unreadable input' }],
  [EXIT.internal, { uk: 'внутрішня помилка програми', en: 'internal error' }],
]
