/** What somebody chose for himself on this computer: language and look. Kept by the browser, applied to the document. */
import type { Language } from '../words/define.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEYS = { language: 'zasady.language', theme: 'zasady.theme' } as const

/** The browser may forbid storage; then nothing is remembered. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Not remembered.
  }
}

export function keptLanguage(): Language | undefined {
  const value = kept(KEYS.language)
  return value === 'uk' || value === 'en' ? value : undefined
}

export function keptTheme(): Theme {
  const value = kept(KEYS.theme)
  return THEMES.find((theme) => theme === value) ?? 'system'
}

export const keepLanguage = (language: Language): void => keep(KEYS.language, language)
export const keepTheme = (theme: Theme): void => keep(KEYS.theme, theme)

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** Sets the look of the document, and follows the system while that is what was chosen. */
export function applyTheme(theme: Theme): () => void {
  const apply = () => {
    const dark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }
  apply()
  prefersDark.addEventListener('change', apply)
  return () => prefersDark.removeEventListener('change', apply)
}
