/** Expectations about the draw: the exact share of a judge, and his interval of numbers. */
import type { Evaluation } from '../../evaluate/evaluation.ts'
import { integerWeights } from '../../draw/integer-weights.ts'
import { intervals, type Share } from '../../draw/intervals.ts'
import { fractionText, parseFraction, rational, type Rational } from '../../draw/rational.ts'
import { judgeCalled, phrase, same, type Unmet } from './words.ts'

/** The part of all numbers that belongs to the judge, as an exact fraction. */
export function shareIs(judge: string, share: string, evaluation: Evaluation): Unmet | undefined {
  const found = shareOf(judge, evaluation)?.share
  const wanted = fraction(share)
  if (found !== undefined && wanted !== undefined && fractionText(found) === fractionText(wanted))
    return undefined
  return {
    expected: phrase(SHARE, judgeCalled(judge), same(share)),
    actual: found === undefined ? noWeights(judge) : withJudge(SHARE, judge, fractionText(found)),
  }
}

/** The numbers of the official report that belong to the judge, both ends included. */
export function intervalIs(
  judge: string,
  from: number,
  to: number,
  evaluation: Evaluation,
): Unmet | undefined {
  const found = shareOf(judge, evaluation)?.interval
  if (found?.first === BigInt(from) && found.last === BigInt(to)) return undefined
  const actual = found && withJudge(INTERVAL, judge, `${found.first}–${found.last}`)
  return {
    expected: withJudge(INTERVAL, judge, `${from}–${to}`),
    actual: actual ?? noWeights(judge),
  }
}

const SHARE = { uk: 'частка:', en: 'share:' }
const INTERVAL = { uk: 'інтервал:', en: 'interval:' }

const withJudge = (what: typeof SHARE, judge: string, text: string) =>
  phrase(what, judgeCalled(judge), same(text))

const noWeights = (judge: string) => ({
  uk: `для судді \`${judge}\` немає числа для розподілу`,
  en: `judge \`${judge}\` has no number in the draw`,
})

function shareOf(judge: string, { weights = [] }: Evaluation): Share | undefined {
  const exact = weights.map(({ weight }) => parseFraction(weight))
  const known = exact.filter((weight) => weight !== undefined)
  if (known.length < weights.length) return undefined
  const whole = integerWeights(known)
  if (whole.kind === 'refused') return undefined
  const candidates = weights.map(({ judge: id }, index) => ({
    id,
    weight: whole.weights[index] ?? 0n,
  }))
  return intervals(candidates).shares.find(({ id }) => id === judge)
}

/** `7/11`, also when it is not in lowest terms; `1`. */
function fraction(text: string): Rational | undefined {
  const [, n, d = '1'] = /^(\d{1,30})(?:\/(\d{1,30}))?$/.exec(text.replaceAll(' ', '')) ?? []
  return n === undefined ? undefined : rational(BigInt(n), BigInt(d))
}
