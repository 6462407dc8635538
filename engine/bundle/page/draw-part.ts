/** Part one of the page: the manifest and M, then each seat drawn again. */
import { fractionText } from '../../draw/rational.ts'
import { DRAW_PHRASES } from '../../explain/draw-phrases.ts'
import { byHand, HEX_OF_48_BITS, type Line, type SeatByHand } from '../by-hand.ts'
import { manifestBytes, ticketCommand } from '../instructions.ts'
import type { ReadBundle } from '../read-bundle.ts'
import { command, heading, paragraph, type Part } from './parts.ts'
import { peopleIn, type Names } from '../people.ts'
import { digestInto, textIn } from './shell.ts'

export const MANIFEST = 'manifest.txt'

/** M from the manifest, which is cut out of the file of the bundle. */
export function digestPart({ bundle }: ReadBundle): readonly Part[] {
  const { fromEnd, length } = manifestBytes(bundle)
  return [
    heading(2, '1. Маніфест і його дайджест M'),
    paragraph(
      'Маніфест — це все, на чому ґрунтується розподіл: справа, редакція засад, факти, хто бере участь і з якою вагою, кого виключено й чому. Його дайджест M записано до журналу раніше, ніж з’явилося випадкове число: змінити маніфест потім не можна.',
    ),
    paragraph(
      'Маніфест є у файлі пакета bundle.json. Без файла його можна переписати з додатка наприкінці цього аркуша.',
    ),
    command([`${textIn('bundle.json')} | tail -c ${fromEnd} | head -c ${length} > ${MANIFEST}`]),
    command(digestInto('M', textIn(MANIFEST)), bundle.record.manifest_digest),
  ]
}

/** Every seat: weights, the number, the interval. */
export function seatParts({ bundle }: ReadBundle): readonly Part[] {
  const names = peopleIn(bundle.facts)
  return [
    heading(2, '3. Визначення судді'),
    paragraph(
      'Ваги додають у порядку переліку: кожному належить відрізок цілих чисел (інтервал). Число n — перші 48 бітів дайджесту h; остача k від ділення n на суму ваг W вказує інтервал.',
    ),
    ...byHand(bundle.record).flatMap((seat) => seatPart(seat, names)),
  ]
}

function seatPart(seat: SeatByHand, names: Names): readonly Part[] {
  const { drawn, lines, total, limit, tickets } = seat
  const role = DRAW_PHRASES.uk.roles[drawn.role] ?? drawn.role
  const sum = lines.map(({ weight }) => weight).join(' + ')
  return [
    heading(3, `Місце ${drawn.seat}: ${role}`),
    { kind: 'table', heads: HEADS, rows: lines.map((line) => weightRow(line, names)) },
    command([`W=$(( ${sum} )); echo "$W"`], String(total)),
    ...tickets.flatMap((ticket) => [
      command([`${ticketCommand(drawn.seat, ticket.try)}; h=\${h:0:64}; echo "$h"`], ticket.digest),
      command([`n=$(( 16#\${h:0:${HEX_OF_48_BITS}} )); echo "$n"`], String(ticket.n)),
      command(
        ['(( n < 2 ** 48 - 2 ** 48 % W )) && echo придатне || echo наступна спроба'],
        ticket.isFair ? 'придатне' : 'наступна спроба',
      ),
    ]),
    paragraph(
      `Числа від ${limit} пропускають, щоб усі можливості були точно рівні. Спроб: ${tickets.length}.`,
    ),
    command(['echo $(( n % W ))'], drawn.k),
    paragraph(winnerWords(seat, names)),
  ]
}

const HEADS = ['суддя', 'обчислення ваги', 'вага точно', 'вага цілим числом', 'інтервал', 'частка']

const weightRow = (line: Line, names: Names): readonly string[] => [
  names(line.id),
  line.derivation,
  line.fraction,
  line.weight,
  line.interval === undefined ? '—' : `${line.interval.first}–${line.interval.last}`,
  `${line.percent} % (${fractionText(line.share)})`,
]

function winnerWords({ drawn }: SeatByHand, names: Names): string {
  const { k, interval, winner, forced } = drawn
  const alone = forced ? ' Вибору не було: лише він мав вагу, більшу за нуль.' : ''
  return `Число ${k} лежить в інтервалі ${interval.first}–${interval.last}. Визначено: ${names(winner)}.${alone}`
}
