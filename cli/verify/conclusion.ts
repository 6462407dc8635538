/** The outcome of all checks in one sentence, for each kind of thing that is verified. */
import type { CheckLine } from '../render/checks.ts'
import type { Text } from '../text.ts'

/** `holds` and `fails`: the sentences without their full stop. */
export function conclusion(
  lines: readonly CheckLine[],
  { holds, fails }: { readonly holds: Text; readonly fails: Text },
): Text {
  const failed = lines.find(({ status }) => status === 'fails')
  if (failed !== undefined) {
    return inBoth((lang) => `${fails[lang]}: ${failed.title[lang]}.`)
  }
  const open = lines.filter(({ status }) => status === 'not_checked')
  if (open.length === 0) return inBoth((lang) => `${holds[lang]}.`)
  const left: Text = { uk: 'Не перевірено', en: 'Not checked' }
  const titles = (lang: keyof Text): string => open.map(({ title }) => title[lang]).join('; ')
  return inBoth((lang) => `${holds[lang]}. ${left[lang]}: ${titles(lang)}.`)
}

const inBoth = (words: (lang: keyof Text) => string): Text => ({ uk: words('uk'), en: words('en') })
