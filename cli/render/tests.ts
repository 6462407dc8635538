/**
 * The results of embedded tests for people and for programs.
 */
import type { TestResult } from '../../engine/index.ts'
import { positionAt, type Source, type Span, visible } from '../../grammar/index.ts'
import { type Provable, sourceOfTest } from '../proving.ts'
import type { Lang } from '../text.ts'
import type { Paint } from './colour.ts'
import { counted, type Noun } from './plural.ts'

const TESTS: Noun = { uk: ['тест', 'тести', 'тестів'], en: ['test', 'tests'] }

/** Every failure with its place and what was expected, then one line about the policy. */
export function testsText(
  loaded: Provable,
  results: readonly TestResult[],
  lang: Lang,
  paint: Paint,
): string {
  const failed = results.filter(({ kind }) => kind !== 'passed')
  const told = failed.map((result) => failureText(loaded, result, lang, paint))
  return [...told, summary(loaded, results.length, failed.length, lang, paint)].join('\n')
}

function summary({ document }: Provable, all: number, failed: number, lang: Lang, paint: Paint) {
  const count = counted(all, TESTS, lang)
  const passed = lang === 'uk' ? 'усі пройдено' : 'all passed'
  const some = lang === 'uk' ? `не пройдено: ${failed}` : `failed: ${failed}`
  return `${document}: ${count}, ${failed === 0 ? paint.good(passed) : paint.bad(some)}\n`
}

function failureText(loaded: Provable, result: TestResult, lang: Lang, paint: Paint): string {
  const { test } = result
  const source = sourceOfTest(loaded, test)
  const head = `${paint.bad('✗')} ${paint.bold(visible(test.title))} (${placeText(source, test.span, lang)})`
  return [head, ...detailsOf(result, source, lang), ''].join('\n')
}

function detailsOf(result: TestResult, source: Source | undefined, lang: Lang): readonly string[] {
  switch (result.kind) {
    case 'passed':
      return []
    case 'refused':
      return result.problems.map(({ path, message }) => `    ${path}: ${visible(message[lang])}`)
    case 'failed':
      return result.failures.flatMap(({ expectation, expected, actual }) => [
        `    ${placeText(source, expectation.span, lang)}`,
        `    ${EXPECTED[lang]}: ${visible(expected[lang])}`,
        `    ${ACTUAL[lang]}: ${visible(actual[lang])}`,
      ])
  }
}

const EXPECTED = { uk: 'очікується', en: 'expected' } as const
const ACTUAL = { uk: 'насправді', en: 'actual' } as const

/** `засади.zasady, рядок 46`. */
export function placeText(source: Source | undefined, span: Span, lang: Lang): string {
  if (source === undefined) return '—'
  const { line } = positionAt(source, span.start)
  return `${visible(source.path)}, ${lang === 'uk' ? 'рядок' : 'line'} ${line}`
}

/** The same for programs; lines count from 1. */
export function testsJson(loaded: Provable, results: readonly TestResult[]) {
  const failed = results.filter(({ kind }) => kind !== 'passed')
  return {
    total: results.length,
    passed: results.length - failed.length,
    failed: failed.map((result) => {
      const source = sourceOfTest(loaded, result.test)
      return {
        title: result.test.title,
        ...placeJson(source, result.test.span),
        ...reasons(result),
      }
    }),
  }
}

export function placeJson(source: Source | undefined, span: Span) {
  return source === undefined
    ? {}
    : { path: source.path, line: positionAt(source, span.start).line }
}

function reasons(result: TestResult) {
  switch (result.kind) {
    case 'passed':
      return {}
    case 'refused':
      return { problems: result.problems }
    case 'failed':
      return { failures: result.failures.map(({ expected, actual }) => ({ expected, actual })) }
  }
}
