/** The two switches that everybody has: the language, and light or dark. */
import { MenuTrigger } from 'react-aria-components/Menu'
import { Button } from '../ui/button.tsx'
import { ChoiceMenu } from '../ui/menu.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import words from '../words/app.ts'
import { type Theme, THEMES } from './settings.ts'
import { useSettings } from './settings-provider.tsx'

/** Named in the language that it switches to: that is whom it is for. */
export function LanguageButton() {
  const { setLanguage } = useSettings()
  const other = useLanguage() === 'uk' ? 'en' : 'uk'
  return (
    <Button look="quiet" onPress={() => setLanguage(other)}>
      <span lang={other}>{other === 'en' ? 'English' : 'Українська'}</span>
    </Button>
  )
}

export function ThemeMenu() {
  const { theme: w } = useWords(words)
  const { theme, setTheme } = useSettings()
  return (
    <MenuTrigger>
      <Button look="quiet">{w.label}</Button>
      <ChoiceMenu
        label={w.label}
        options={THEMES.map((id) => ({ id, name: w[id] }))}
        value={theme}
        onChange={(id) => setTheme(id as Theme)}
      />
    </MenuTrigger>
  )
}
