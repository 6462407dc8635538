/** An explanation of the engine: headings, sentences, lists and tables, in the language of the studio. */
import type { Told, ToldBlock } from '../../../api/index.ts'
import { useLanguage } from '../../words/index.ts'

type Words = Extract<ToldBlock, { readonly kind: 'paragraph' }>['text']

/** `from`: the heading and the edition begin every explanation; a page that has said them passes them over. */
export function ToldText({ told, from = 0 }: { readonly told: Told; readonly from?: number }) {
  const blocks = told[useLanguage()].slice(from)
  return (
    <div className="stack told">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { readonly block: ToldBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Sentence words={block.text} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Sentence words={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((words, index) => (
            <li key={index}>
              <Sentence words={words} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <ToldTable block={block} />
  }
}

function ToldTable({ block }: { readonly block: Extract<ToldBlock, { readonly kind: 'table' }> }) {
  return (
    <div className="told-table">
      <table className="table">
        <thead>
          <tr>
            {block.columns.map(({ title }, index) => (
              <th key={index} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((words, index) => (
                <td
                  key={index}
                  className={block.columns[index]?.align === 'right' ? 'number' : undefined}
                >
                  <Sentence words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Sentence = ({ words }: { readonly words: Words }) =>
  words.map((word, index) =>
    typeof word === 'string' ? word : <strong key={index}>{word.strong}</strong>,
  )
