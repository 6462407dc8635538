/** A sentence of the checker: what the author wrote stands in backticks, and is shown as his. */
import './quoted.css'

export const Quoted = ({ text }: { readonly text: string }) =>
  text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className="quoted" data-code>
        {part}
      </code>
    ),
  )
