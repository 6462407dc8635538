/** How the editor of policies behaves; everything that would show English words or bring in more code is off. */
import type { editor } from 'monaco-editor/editor/editor.api.js'

export const EDITOR_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontFamily:
    "ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', 'Liberation Mono', monospace",
  fontSize: 14,
  lineHeight: 21,
  // Sentences of clauses are long: they wrap, so that nobody scrolls sideways.
  wordWrap: 'on',
  wrappingIndent: 'indent',
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'line',
  lineNumbersMinChars: 4,
  // Dimmed, the number of an empty last line could hardly be read.
  renderFinalNewline: 'on',
  folding: true,
  showFoldingControls: 'always',
  glyphMargin: false,
  fixedOverflowWidgets: true,
  useShadowDOM: false,
  tabSize: 2,
  // Cyrillic is no mistake here; hidden characters are remarks of the grammar.
  unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false, invisibleCharacters: true },
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, strings: true, comments: false },
  suggest: { showIcons: false, showStatusBar: false, preview: false },
  inlineSuggest: { enabled: false },
  links: false,
  colorDecorators: false,
  stickyScroll: { enabled: false },
  codeLens: true,
  'semanticHighlighting.enabled': true,
  lightbulb: { enabled: 'on' as editor.ShowLightbulbIconMode },
  accessibilitySupport: 'auto',
  tabFocusMode: false,
  // Brackets stand in sentences too. Said so because models take it from the settings, not from an editor.
  ...({ 'bracketPairColorization.enabled': false } as object),
  guides: { indentation: false },
  occurrencesHighlight: 'singleFile',
  dropIntoEditor: { enabled: false },
  pasteAs: { enabled: false },
  padding: { top: 8, bottom: 8 },
}
