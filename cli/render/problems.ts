/**
 * What is wrong with the facts of one request, for people.
 */
import type { ErrorAnswer } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Lang } from '../text.ts'
import { counted, type Noun } from './plural.ts'

const PROBLEMS: Noun = { uk: ['помилка', 'помилки', 'помилок'], en: ['mistake', 'mistakes'] }

/** One line a problem, each with the place in the document of facts. */
export function problemsText({ error, problems = [error] }: ErrorAnswer, lang: Lang): string {
  const count = counted(problems.length, PROBLEMS, lang)
  const head = lang === 'uk' ? `запит відхилено: ${count}` : `the request was refused: ${count}`
  const lines = problems.map(({ code, path, message }) => {
    const place = path === '' ? '' : `${visible(path)}: `
    return `  ${place}${visible(message)} [${code}]`
  })
  return `zasady: ${head}\n${lines.join('\n')}\n`
}
