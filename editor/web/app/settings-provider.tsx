/** Language and look for everything inside; the language of the document follows. */
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { Language } from '../words/define.ts'
import { LanguageContext } from '../words/language.tsx'
import { localeOf } from '../words/numbers.ts'
import {
  applyTheme,
  keepLanguage,
  keepTheme,
  keptLanguage,
  keptTheme,
  type Theme,
} from './settings.ts'

interface Settings {
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  readonly setLanguage: (language: Language) => void
  /** The language of the server, for whoever has not chosen one. */
  readonly suggestLanguage: (language: Language) => void
}

const SettingsContext = createContext<Settings | undefined>(undefined)

export function useSettings(): Settings {
  const settings = use(SettingsContext)
  if (settings === undefined) throw new Error('outside of the settings')
  return settings
}

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => keptLanguage() ?? 'uk')
  const [theme, setTheme] = useState<Theme>(keptTheme)
  useEffect(() => applyTheme(theme), [theme])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const settings: Settings = {
    theme,
    setTheme: (chosen) => {
      keepTheme(chosen)
      setTheme(chosen)
    },
    setLanguage: (chosen) => {
      keepLanguage(chosen)
      setLanguage(chosen)
    },
    suggestLanguage: (suggested) => {
      if (keptLanguage() === undefined) setLanguage(suggested)
    },
  }
  return (
    <SettingsContext value={settings}>
      <LanguageContext value={language}>
        <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
      </LanguageContext>
    </SettingsContext>
  )
}
