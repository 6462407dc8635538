/** What a file is called: what it is and by which decision. Paths say nothing to the people of a court. */
import type { PolicyDetail } from '../../../../api/index.ts'
import { useSay, useWords } from '../../../words/index.ts'
import words from '../words.ts'

export function useFileName({ files }: PolicyDetail): (path: string) => string {
  const { roles } = useWords(words)
  const say = useSay()
  return (path) => {
    const file = files.find((one) => stemOf(one.path) === stemOf(path))
    return file === undefined ? path : `${roles[file.role]} · ${say(file.label)}`
  }
}

/** In its other spelling it is the same file. */
const stemOf = (path: string): string => path.replace(/\.(?:zasady|ya?ml)$/, '')
