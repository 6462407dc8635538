/**
 * A mistake in this program: a short message and how to report it. The stack only on request.
 */
import type { Lang } from './text.ts'

/** What standard error gets; `debug` adds the stack. */
export function internalError(error: unknown, lang: Lang, debug: boolean): string {
  const what = error instanceof Error ? error.message : String(error)
  const stack = debug && error instanceof Error ? `${error.stack ?? ''}\n` : ''
  return lang === 'uk'
    ? `zasady: внутрішня помилка програми: ${what}
Це помилка програми, а не ваша; жодного файлу не записано наполовину. Повідомте розробників: додайте
цю команду, версію (zasady --version) і вивід з увімкненою змінною ZASADY_DEBUG=1; вилучіть відомості
про осіб.
${stack}`
    : `zasady: internal error: ${what}
This is a mistake in the program, not yours; no file was half written. Please report it to the
developers with this command, the version (zasady --version) and the output under ZASADY_DEBUG=1;
leave out personal data.
${stack}`
}
