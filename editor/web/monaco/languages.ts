/** The two spellings of a policy as Monaco knows them: what is a word, a comment, a pair of brackets. */
import type { languages } from 'monaco-editor/editor/editor.api.js'
import type { Monaco } from './monaco.ts'

const TEXT = 'zasady'
const YAML = 'zasady-yaml'
export const LANGUAGES = [TEXT, YAML] as const

export const languageOf = (path: string): string => (/\.ya?ml$/.test(path) ? YAML : TEXT)

const PAIRS: languages.CharacterPair[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]
const CLOSING = [...PAIRS.map(([open, close]) => ({ open, close })), { open: '"', close: '"' }]

const CONFIGURATION: languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: PAIRS,
  autoClosingPairs: CLOSING,
  surroundingPairs: CLOSING,
  // The alphabet spelled out: `\w` knows Latin letters only.
  wordPattern: /[A-Za-zА-ЯҐЄІЇа-яґєії0-9_’'ʼ]+/,
}

export function registerLanguages({ languages: known }: Monaco): void {
  for (const id of LANGUAGES) {
    known.register({ id })
    known.setLanguageConfiguration(id, CONFIGURATION)
  }
}
