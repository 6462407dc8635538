/** Monaco in Ukrainian: nothing that it can show is left in English, and no word stands in a wrong place. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '../../../../editor/web/monaco/labels/set-labels.ts'
import { UKRAINIAN } from '../../../../editor/web/monaco/labels/uk.ts'
import { strangersIn } from '../../../support/ukrainian-words.ts'

const OURS = resolve(import.meta.dirname, '../../../../editor/web/monaco/monaco.ts')
const PACKAGE = resolve(
  dirname(createRequire(import.meta.url).resolve('monaco-editor')),
  '../../esm/vs',
)

interface Said {
  readonly file: string
  readonly index: number
  readonly words: string
}

/** The modules of the package that the studio loads, by following its imports. */
function loaded(): ReadonlySet<string> {
  const first = [...readFileSync(OURS, 'utf8').matchAll(/['"]monaco-editor\/([^'"]+)['"]/g)]
  const open = first.map(([, path]) => join(PACKAGE, path ?? ''))
  const found = new Set<string>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || !path.endsWith('.js') || !existsSync(path)) continue
    found.add(path)
    const imports = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*['"](\.[^'"]+)['"]/g)
    for (const [, to] of imports) open.push(join(dirname(path), to ?? ''))
  }
  return found
}

const CALL = /localize2?\((\d+), *("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g

function saidIn(path: string): readonly Said[] {
  return [...readFileSync(path, 'utf8').matchAll(CALL)].map(([, index, words = '']) => ({
    file: path.slice(PACKAGE.length + 1),
    index: Number(index),
    words: unquoted(words),
  }))
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' }
const unquoted = (literal: string): string =>
  literal.slice(1, -1).replace(/\\(.)/g, (_all, letter: string) => ESCAPES[letter] ?? letter)

/** What only somebody who writes settings or a theme for VS Code ever reads. */
const NEVER_SHOWN = [
  /\b[Cc]olou?r\b/,
  /^Icon /,
  /^Whether /,
  /^Controls /,
  /^Enable/,
  /^Used while /,
  /^If we're in quick access/,
  /^The (?:type|alignment) of the/,
  /^Editor marker navigation widget/,
  /^Match highlight border/,
]
const UNSEEN =
  /common\/config\/|theme\/common|editorColorRegistry|contextkey|ContextKeys|wordContextKey|accessibilitySignal|inlineCompletions|diffEditor|multiDiff|symbolIcons|configurationRegistry|snippetVariables|iconRegistry|listService|hoverActions|codeActionCommands|undoRedo|workspace\.js|gpu\/|wordOperations|toggleTabFocusMode|bracketMatching|codeEditorWidget/

describe('the labels of Monaco', () => {
  const said = [...loaded()].flatMap(saidIn)
  const english = new Map(said.map(({ index, words }) => [index, words]))

  test('the package says under each number what was put into Ukrainian', () => {
    expect(said.length).toBeGreaterThan(1000)
    const others = UKRAINIAN.filter(([index, words]) => english.get(index) !== words)
    expect(others).toEqual([])
  })

  test('whatever people can come to see is put into Ukrainian', () => {
    const known = new Set(UKRAINIAN.map(([index]) => index))
    const left = said.filter(
      ({ file, index, words }) =>
        !known.has(index) &&
        !UNSEEN.test(file) &&
        !NEVER_SHOWN.some((pattern) => pattern.test(words)),
    )
    expect(left).toEqual([])
  })

  test('the words are Ukrainian, and keep the places for what is filled in', () => {
    const KEYS =
      /\b(?:Ctrl|Shift|Alt|Windows|Super|Control|Option|Command|cmd|ctrl|option|alt|Escape|Enter)\b/g
    for (const [, words, ukrainian] of UKRAINIAN) {
      expect(strangersIn(ukrainian.replaceAll(KEYS, '').replaceAll(/\{\d\}/g, '')), words).toEqual(
        [],
      )
      const holes = new Set(ukrainian.match(/\{\d\}/g))
      for (const hole of holes) expect(words).toContain(hole)
    }
  })

  test('they go to Monaco by number', () => {
    const messages = messagesOf([[2, 'two', 'два']])
    expect([messages.length, messages[2]]).toEqual([3, 'два'])
  })
})
