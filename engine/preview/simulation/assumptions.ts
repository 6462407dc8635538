/** What a simulation supposes though nobody knows it, in both languages; printed wherever its numbers are. */
import { decimalText } from '../../draw/rational.ts'
import type { SimulationReport } from '../types.ts'
import type { SimulationTask } from './types.ts'

type Sentence = SimulationReport['assumptions'][number]

export function assumptionsOf(task: SimulationTask): readonly Sentence[] {
  const { settings, absences, intake, seed } = task
  const { load } = settings
  return [
    {
      uk: `це імітація із зерном «${seed}», а не розподіл і не прогноз: тим самим зерном її можна повторити до байта`,
      en: `this is a simulation with the seed “${seed}”, neither a distribution nor a forecast: the same seed repeats it to the byte`,
    },
    intake.kind === 'resampled'
      ? {
          uk: 'надходять ті самі справи, що й у минулому: кожен робочий день повторює навмання обраний день минулого; дати справи зсунуто разом із нею',
          en: 'the matters that come are those of the past: each working day repeats a day of the past taken at random; the dates of a matter move with it',
        }
      : {
          uk: 'надходять вигадані справи за поданим описом',
          en: 'the matters that come are invented by the description that was given',
        },
    absences === undefined || absences.past.length === 0
      ? {
          uk: 'суддів немає лише в ті дні, про які вже відомо; нових відсутностей не буває',
          en: 'judges are away only on the days that are known already; there are no new absences',
        }
      : {
          uk: 'відомі відсутності лишаються; решту взято навмання з минулих, так само часто, як тоді',
          en: 'known absences stay; others are taken at random from those of the past, as often as then',
        },
    {
      uk: `навантаження — вага отриманого, поділена на відпрацьовані дні${load.by_coefficient ? '; вагу справи ділять на коефіцієнт посади судді' : ''}; де відомий лише коефіцієнт навантаження, він склався за ${load.start_days} роб. дн.${load.keeps_mean ? ', а вагу справ узято в таких одиницях, щоб за цих надходжень середнє навантаження суду лишалося, як є' : ''}`,
      en: `the load is the weight received divided by the days worked${load.by_coefficient ? '; the weight of a matter is divided by the coefficient of the judge’s post' : ''}; where only the load coefficient is known, it is of ${load.start_days} working days${load.keeps_mean ? ', and matters are weighed in such a unit that this intake keeps the mean load of the court where it is' : ''}`,
    },
    {
      uk: `рівновага — коли найбільше навантаження серед тих, хто брав участь у розподілі, не більше ніж у ${decimalText(settings.balance_limit, 2)} раза перевищує найменше і так лишається до кінця строку`,
      en: `in balance: the greatest load among those who took part in draws is at most ${decimalText(settings.balance_limit, 2).replace(',', '.')} times the least, and stays so to the end of the period`,
    },
    {
      uk: 'обидві редакції проживають те саме майбутнє з тими самими випадковими числами, хоч би з якого дня вони діяли',
      en: 'both editions live through the same future with the same random numbers, whatever day they are in force from',
    },
    ...(task.unreadable === undefined || task.unreadable === 0
      ? []
      : [unreadable(task.unreadable)]),
    ...(task.assumeUnknownAbsent === true ? [UNKNOWN_ABSENT] : []),
  ]
}

const unreadable = (count: number): Sentence => ({
  uk: `справ минулого, відомості яких не прочитати: ${count}; вони не надходять`,
  en: `matters of the past whose facts cannot be read: ${count}; they do not come again`,
})

const UNKNOWN_ABSENT: Sentence = {
  uk: 'пункти, редакція яких невідома, взято за відсутні; насправді вони могли змінити будь-що',
  en: 'clauses whose wording is unknown are taken as absent; in truth they could have changed anything',
}
