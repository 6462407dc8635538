/**
 * A sentence of the server: what stands in backticks, and names of ledgers, are no words of any language. Days and moments
 * are written as in court, in both languages.
 */
import { datesAsWritten, partsOf } from './sentence-parts.ts'

export const Told = ({ text }: { readonly text: string }) => (
  <>
    {partsOf(text).map(({ said, isCode }, at) =>
      isCode ? (
        <code data-code key={at}>
          {said}
        </code>
      ) : (
        datesAsWritten(said)
      ),
    )}
  </>
)
