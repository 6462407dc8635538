/** A sentence of the server: what stands in backticks, and names of ledgers, are no words of any language. */
export const Told = ({ text }: { readonly text: string }) => (
  <>
    {partsOf(text).map(({ said, isCode }, at) =>
      isCode ? (
        <code data-code key={at}>
          {said}
        </code>
      ) : (
        said
      ),
    )}
  </>
)

/** `…`, or a name like court.example/docket. */
const CODE = /`([^`]+)`|([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w.-]+)*)/

/** `split` gives what stands between, and for each code both groups: one of them undefined. */
function partsOf(text: string): readonly { readonly said: string; readonly isCode: boolean }[] {
  return text
    .split(CODE)
    .map((said: string | undefined, at) => ({ said: said ?? '', isCode: at % 3 !== 0 }))
    .filter(({ said }) => said !== '')
}
