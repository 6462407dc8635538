/** The draw step by step: every number, and the command by which an outsider repeats it. */
import type { ReactNode } from 'react'
import type { DrawnSeat, DrawNumbers, Ticket } from '../../../api/index.ts'
import { fill, moment, useSay, useWords } from '../../words/index.ts'
import { Chances } from './chances.tsx'
import { outcomeName } from './outcome.ts'
import words from './words.ts'

export function Steps({ numbers }: { readonly numbers: DrawNumbers }) {
  const { steps: w } = useWords(words)
  const say = useSay()
  const { commit, randomness, result, source, seats } = numbers
  const at = (entry: DrawNumbers['commit']) => ({
    seq: entry.seq,
    when: moment(entry.recorded_at, true),
    by: entry.by,
  })
  const { from, length } = numbers.manifest_bytes
  return (
    <>
      <p className="muted">{w.lead}</p>
      <ol className="draw-steps">
        <Step title={w.fixed}>
          <p>{fill(w.fixedText, at(commit))}</p>
          <Number name={w.m} value={numbers.manifest_digest} />
          <Command lines={[`tail -c +${from} запис.json | head -c ${length} | sha256sum`]} />
        </Step>
        <Step title={w.number}>
          <p>{fill(w.numberText, { ...at(randomness), source: say(source.called) })}</p>
          <Number name={w.r} value={numbers.number} />
          <p className="small">
            {fill(w.proves, { what: say(source.proves) })}{' '}
            {fill(w.notProves, { what: say(source.does_not_prove) })}
          </p>
        </Step>
        {seats.map((seat) => (
          <SeatSteps key={seat.seat} seat={seat} isOnly={seats.length === 1} />
        ))}
        <Step title={w.result}>
          <p>{fill(w.resultText, at(result))}</p>
        </Step>
      </ol>
    </>
  )
}

function SeatSteps({ seat, isOnly }: { readonly seat: DrawnSeat; readonly isOnly: boolean }) {
  const { steps: w, roles } = useWords(words)
  const { tickets, total, k, chances, winner, limit } = seat
  const last = tickets.at(-1)
  const won = chances.find(({ id }) => id === winner.id)
  const title = isOnly
    ? w.hashed
    : fill(w.hashedSeat, { seat: seat.seat, role: outcomeName(seat.role, roles) })
  return (
    <>
      <Step title={title}>
        <p>{w.hashedText}</p>
        {tickets.map((ticket) => (
          <TicketShown key={ticket.try} ticket={ticket} limit={limit} />
        ))}
      </Step>
      <Step title={w.picked}>
        <p>
          {fill(w.pickedText, {
            n: last?.n ?? '',
            total,
            k,
            first: won?.first ?? '',
            last: won?.last ?? '',
            name: winner.name,
          })}
        </p>
        {seat.forced && <p>{w.forced}</p>}
        <Command lines={[`echo $(( ${last?.n ?? ''} % ${total} ))   # ${k}`]} />
        <Chances total={total} lines={chances} k={k} winner={winner.id} />
      </Step>
    </>
  )
}

/** 12 hex digits are 48 bits. */
const DIGITS = 12

function TicketShown({ ticket, limit }: { readonly ticket: Ticket; readonly limit: string }) {
  const { steps: w } = useWords(words)
  const { lines, digest, n, isFair } = ticket
  const [scheme = '', ...others] = lines
  const template = [scheme, ...others.map(() => '%s')].join(String.raw`\n`)
  return (
    <div className="stack">
      <Number
        name="h"
        value={
          <>
            <mark>{digest.slice(0, DIGITS)}</mark>
            {digest.slice(DIGITS)}
          </>
        }
      />
      <Number name="n" value={n} />
      {!isFair && <p>{fill(w.passed, { n, limit })}</p>}
      <Command
        lines={[
          String.raw`printf '${template}\n' \ `.trimEnd(),
          ...others.map(
            (line, at) => `  ${line}${at < others.length - 1 ? ' \\' : ' | sha256sum'}`,
          ),
          `echo $(( 16#${digest.slice(0, DIGITS)} ))   # ${n}`,
        ]}
      />
    </div>
  )
}

const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <li>
    <h3>{title}</h3>
    <div className="stack">{children}</div>
  </li>
)

const Number = ({ name, value }: { readonly name: string; readonly value: ReactNode }) => (
  <p className="draw-number">
    <code data-code>
      {name} = {value}
    </code>
  </p>
)

function Command({ lines }: { readonly lines: readonly string[] }) {
  const { steps: w } = useWords(words)
  return (
    <div className="draw-command">
      <span className="muted small">{w.command}</span>
      <pre tabIndex={0} aria-label={w.command}>
        <code data-code>{lines.join('\n')}</code>
      </pre>
    </div>
  )
}
