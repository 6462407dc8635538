/** Prints the page, which has a form for paper of its own. */
import { useWords } from '../words/language.tsx'
import { Button } from './button.tsx'
import words from './words.ts'

export function PrintButton({ children }: { readonly children?: string }) {
  const w = useWords(words)
  return <Button onPress={() => window.print()}>{children ?? w.print}</Button>
}
