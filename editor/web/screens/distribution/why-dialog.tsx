/** «Чому не суддя X?»: his grounds with facts and the smallest changes, or his interval and the number that was drawn. */
import type { Why } from '../../../api/index.ts'
import { Button, Dialog, DialogButtons, Loading, ProblemNotice } from '../../ui/index.ts'
import { fill, useLanguage, useWords } from '../../words/index.ts'
import { percentIn } from './chances.tsx'
import { type AskedWhy, useWhy } from './requests.ts'
import { ToldText } from './told.tsx'
import words from './words.ts'

export interface WhyDialogProps {
  readonly asked: AskedWhy | undefined
  /** The judge's name, while the answer is on its way. */
  readonly name: string
  readonly onClose: () => void
}

export function WhyDialog({ asked, name, onClose }: WhyDialogProps) {
  const { why: w } = useWords(words)
  const { data, error } = useWhy(asked)
  const title = data === undefined ? '{name}' : titleOf(data, w)
  return (
    <Dialog wide title={fill(title, { name })} isOpen={asked !== undefined} onClose={onClose}>
      <div className="stack">
        {error !== null ? (
          <ProblemNotice error={error} />
        ) : data === undefined ? (
          <Loading />
        ) : (
          <Answer why={data} />
        )}
        <DialogButtons>
          <Button onPress={onClose}>{w.close}</Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}

const Answer = ({ why: { numbers, told } }: { readonly why: Why }) => (
  <>
    {numbers.map((number) => (
      <Numbers key={number.seat} number={number} />
    ))}
    <ToldText told={told} from={2} />
  </>
)

function titleOf({ status, numbers }: Why, w: (typeof words)['uk']['why']): string {
  if (numbers.some(({ isWinner }) => isWinner)) return w.titleWinner
  if (status === 'excluded') return w.title
  return numbers.length > 0 ? w.titleEligible : w.titleOther
}

function Numbers({ number }: { readonly number: Why['numbers'][number] }) {
  const { why: w } = useWords(words)
  const language = useLanguage()
  const { first, last, percent, k, total } = number
  const { share } = number
  const values = {
    share,
    first: first ?? '',
    last: last ?? '',
    percent: percentIn(percent, language),
  }
  return (
    <div className="panel">
      <p>
        <strong>
          {fill(w.number, { seat: number.seat, k, total, range: `0–${BigInt(total) - 1n}` })}
        </strong>
      </p>
      <p>{first === null ? w.ownNone : fill(w.own, values)}</p>
      <p>{fill(number.isWinner ? w.won : w.lost, { k, winner: number.winner })}</p>
    </div>
  )
}
