/** The desk without a browser: the forms of a file, what is typed, what is kept of it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PolicySession } from '../../../../../editor/web/monaco/session.ts'
import { changedLines } from '../../../../../editor/web/screens/policies/desk/changed-lines.ts'
import { formOf, formsOf } from '../../../../../editor/web/screens/policies/desk/forms.ts'
import {
  keepTyping,
  keptTyping,
} from '../../../../../editor/web/screens/policies/desk/kept-typing.ts'
import {
  startingFiles,
  typedFiles,
} from '../../../../../editor/web/screens/policies/desk/typed-files.ts'

/** As much of a session as files need; translating writes the form before the text. */
function session(files: Record<string, string>): PolicySession {
  const texts = new Map(Object.entries(files))
  return {
    state: () => ({ paths: [...texts.keys()], remarks: new Map(), version: 0 }),
    text: (path: string) => texts.get(path) ?? '',
    setText: (path: string, text: string) => void texts.set(path, text),
    replace: (path: string, file: { path: string; text: string }) => {
      texts.delete(path)
      texts.set(file.path, file.text)
    },
    ask: async (_name: string, [path, to]: [string, string]) => ({
      ok: true,
      text: `${to === 'en' ? 'principles' : 'засади'} by way of ${to}: ${texts.get(path)?.length}`,
    }),
  } as unknown as PolicySession
}

describe('the form of a file', () => {
  test('is told by its name, and by its first word', () => {
    expect(formOf('a.yaml', 'policy: 1')).toBe('yaml')
    expect(formOf('a.zasady', '# desn in Latin\n\nзасади "Х"')).toBe('uk')
    expect(formOf('a.zasady', '# примітка\n  principles "X"')).toBe('en')
  })

  test('there and back over two forms gives the very text one came from', async () => {
    const own = session({ 'a.zasady': 'засади  "зі своїм   виглядом"' })
    const forms = formsOf(own)
    expect(await forms.change('a.zasady', 'en')).toEqual({ ok: true, path: 'a.zasady' })
    expect(await forms.change('a.zasady', 'yaml')).toEqual({ ok: true, path: 'a.yaml' })
    expect(await forms.change('a.yaml', 'uk')).toEqual({ ok: true, path: 'a.zasady' })
    expect(own.text('a.zasady')).toBe('засади  "зі своїм   виглядом"')
  })

  test('what was changed in between is translated, not thrown away', async () => {
    const own = session({ 'a.zasady': 'засади "Х"' })
    const forms = formsOf(own)
    await forms.change('a.zasady', 'en')
    own.setText('a.zasady', 'principles "changed"')
    await forms.change('a.zasady', 'uk')
    expect(own.text('a.zasady')).toContain('by way of uk')
  })
})

describe('what is typed', () => {
  const texts = [
    { path: 'a.zasady', text: 'один' },
    { path: 'b.zasady', text: 'два' },
  ]

  test('is the files that differ from those one began with', () => {
    expect(typedFiles(session({ 'a.zasady': 'один', 'b.zasady': 'інше' }), texts)).toEqual([
      { path: 'b.zasady', text: 'інше' },
    ])
  })

  test('stands in the place of its file when one comes back, in whatever spelling', () => {
    const typed = [{ path: 'b.yaml', text: 'x: 1' }]
    expect(startingFiles(texts, typed)).toEqual([texts[0], typed[0]])
  })
})

describe('a try-out that the browser keeps', () => {
  const texts = [{ path: 'a.zasady', text: 'один' }]
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    })
  })
  afterEach(() => void vi.unstubAllGlobals())

  test('comes back on the same texts', () => {
    const typed = [{ path: 'a.zasady', text: 'моє' }]
    expect(keepTyping('x', texts, typed)).toBe(true)
    expect(keptTyping('x', texts)).toEqual({ kind: 'kept', files: typed })
    expect(keptTyping('y', texts)).toEqual({ kind: 'none' })
  })

  test('does not come back on texts that are others now', () => {
    keepTyping('x', texts, [{ path: 'a.zasady', text: 'моє' }])
    expect(keptTyping('x', [{ path: 'a.zasady', text: 'інший' }])).toEqual({ kind: 'stale' })
  })

  test('is gone when nothing differs any more', () => {
    keepTyping('x', texts, [{ path: 'a.zasady', text: 'моє' }])
    keepTyping('x', texts, [])
    expect(keptTyping('x', texts)).toEqual({ kind: 'none' })
  })

  test('a browser that keeps nothing, or keeps nonsense, does no harm', () => {
    kept.set('zasady.try-out.x', '{"files": 5')
    expect(keptTyping('x', texts)).toEqual({ kind: 'none' })
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('full')
      },
    })
    expect(keepTyping('x', texts, [{ path: 'a.zasady', text: 'моє' }])).toBe(false)
  })
})

test('a line that stands elsewhere now is no changed line', () => {
  expect(changedLines('а\nб\nв', 'в\nа\nновий\nб\n')).toBe(1)
})
