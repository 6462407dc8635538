/** A message of the program: what stands in backticks is a place or a key, not a word of the language. */
export const Coded = ({ text }: { readonly text: string }) =>
  text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} data-code>
        {part}
      </code>
    ),
  )
