/**
 * The look of the editor, light and dark, in the colours of the studio (styles/tokens.css). Monaco wants them as numbers,
 * before a style sheet is read. Text has a contrast of at least 4.5.
 */
import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { TokenKind } from '../../../grammar/services/index.ts'
import type { Monaco } from './monaco.ts'

export const THEMES = { light: 'zasady-light', dark: 'zasady-dark' } as const

type Palette = Readonly<
  Record<
    'keyword' | 'modality' | 'text' | 'number' | 'clause' | 'comment' | 'fact' | 'named' | 'plain',
    string
  >
>

const LIGHT: Palette = {
  plain: '1a1d21',
  keyword: '1f4e79',
  modality: '8a3a00',
  text: '1e6b3a',
  number: '6b3f8f',
  clause: 'a3241c',
  comment: '5a636e',
  fact: '005f6b',
  named: '4b3a1e',
}

const DARK: Palette = {
  plain: 'e8eaed',
  keyword: '9cc4ec',
  modality: 'f0b98a',
  text: '8fd0a5',
  number: 'cfa6dd',
  clause: 'f2a19a',
  comment: '9aa3ad',
  fact: '7fd1dc',
  named: 'e9d3a6',
}

/** Every kind of word that the grammar tells apart. */
const STYLES: Readonly<Record<TokenKind, readonly [keyof Palette, string?]>> = {
  keyword: ['keyword', 'bold'],
  modality: ['modality', 'bold'],
  operator: ['keyword'],
  unit: ['keyword'],
  literal: ['number'],
  number: ['number'],
  date: ['number'],
  string: ['text'],
  clause: ['clause'],
  comment: ['comment', 'italic'],
  variable: ['plain'],
  definition: ['named'],
  function: ['named'],
  rule: ['named', 'underline'],
  fact: ['fact'],
  entity: ['fact'],
  value: ['fact'],
  type: ['fact'],
  reading: ['clause'],
  document: ['named'],
  name: ['plain'],
}

/** In the order in which their numbers go to Monaco. */
export const TOKEN_KINDS = Object.keys(STYLES) as readonly TokenKind[]

const rulesOf = (palette: Palette): editor.ITokenThemeRule[] => [
  { token: '', foreground: palette.plain },
  ...Object.entries(STYLES).map(([token, [colour, fontStyle = '']]) => ({
    token,
    foreground: palette[colour],
    fontStyle,
  })),
]

const LIGHT_COLORS = {
  'editor.background': '#ffffff',
  'editor.foreground': '#1a1d21',
  'editorLineNumber.foreground': '#5a636e',
  'editorLineNumber.activeForeground': '#1a1d21',
  'editorCodeLens.foreground': '#4d5560',
  'editorGhostText.foreground': '#4d5560',
  'editorWidget.background': '#f6f7f9',
  'editorWidget.border': '#7d8793',
  'editorHoverWidget.background': '#f6f7f9',
  'editorHoverWidget.border': '#7d8793',
  'editorSuggestWidget.background': '#ffffff',
  'editorSuggestWidget.selectedBackground': '#e5eef7',
  'editorSuggestWidget.selectedForeground': '#1a1d21',
  'editorSuggestWidget.highlightForeground': '#1f4e79',
  'editorSuggestWidget.focusHighlightForeground': '#1f4e79',
  'list.activeSelectionBackground': '#e5eef7',
  'list.activeSelectionForeground': '#1a1d21',
  'menu.background': '#ffffff',
  'menu.foreground': '#1a1d21',
  'menu.selectionBackground': '#e5eef7',
  'menu.selectionForeground': '#1a1d21',
  descriptionForeground: '#4d5560',
  focusBorder: '#1a5fb4',
}

const DARK_COLORS = {
  'editor.background': '#16181c',
  'editor.foreground': '#e8eaed',
  'editorLineNumber.foreground': '#9aa3ad',
  'editorLineNumber.activeForeground': '#e8eaed',
  'editorCodeLens.foreground': '#b0b7c0',
  'editorGhostText.foreground': '#b0b7c0',
  'editorWidget.background': '#1e2126',
  'editorWidget.border': '#868f9b',
  'editorHoverWidget.background': '#1e2126',
  'editorHoverWidget.border': '#868f9b',
  'editorSuggestWidget.background': '#1e2126',
  'editorSuggestWidget.selectedBackground': '#22364a',
  'editorSuggestWidget.selectedForeground': '#e8eaed',
  'editorSuggestWidget.highlightForeground': '#9cc4ec',
  'editorSuggestWidget.focusHighlightForeground': '#9cc4ec',
  'list.activeSelectionBackground': '#22364a',
  'list.activeSelectionForeground': '#e8eaed',
  'menu.background': '#1e2126',
  'menu.foreground': '#e8eaed',
  'menu.selectionBackground': '#22364a',
  'menu.selectionForeground': '#e8eaed',
  descriptionForeground: '#b0b7c0',
  focusBorder: '#8ab8ea',
}

export function defineThemes({ editor: known }: Monaco): void {
  // Of nothing else: then both looks number their colours alike, and words keep theirs while the look changes.
  const theme = { inherit: false } as const
  known.defineTheme(THEMES.light, {
    ...theme,
    base: 'vs',
    rules: rulesOf(LIGHT),
    colors: LIGHT_COLORS,
  })
  known.defineTheme(THEMES.dark, {
    ...theme,
    base: 'vs-dark',
    rules: rulesOf(DARK),
    colors: DARK_COLORS,
  })
}
