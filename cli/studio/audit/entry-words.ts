/** An entry of the ledger in; what it says, in one sentence, out. Nothing of an entry is trusted to have its form. */
import type { Entry, Fields } from '../../../engine/index.ts'
import { isFields } from '../../merge-facts.ts'
import type { Lang, Text } from '../../text.ts'
import type { RegisterNames } from './register-names.ts'
import { dateWords, inBoth, shown } from './words.ts'

type Say = (body: Fields, names: RegisterNames) => Text

export function entryWords({ kind, body }: Entry, names: RegisterNames): Text {
  return SENTENCES[kind](isFields(body) ? body : {}, names)
}

const SENTENCES: Readonly<Record<Entry['kind'], Say>> = {
  ledger: ({ origin, court }) => ({
    uk: `журнал ${shown(origin)} почато: ${shown(court)}`,
    en: `the ledger ${shown(origin)} begins: ${shown(court)}`,
  }),
  key: ({ use, action, name }) =>
    inBoth((lang) => {
      const [deed, owner] = [DEEDS[String(action)]?.[lang] ?? shown(action), usesIn(use, lang)]
      return `${deed} ${owner}: ${shown(name)}`
    }),
  chain: ({ chain, length }) => ({
    uk: `ланцюг ${shown(chain)} на ${shown(length)} чисел запечатано`,
    en: `the chain ${shown(chain)} of ${shown(length)} numbers is sealed`,
  }),
  policy: ({ document, editions, corrects }) => ({
    uk: `внесено засади \`${shown(document)}\`, редакцій: ${countOf(editions)}${corrects === null ? '' : `; виправляє запис № ${shown(corrects)}`}`,
    en: `the policy \`${shown(document)}\` entered, editions: ${countOf(editions)}${corrects === null ? '' : `; corrects entry № ${shown(corrects)}`}`,
  }),
  approval: ({ policy, act }) => ({
    uk: `засади із запису № ${shown(policy)} схвалено актом із запису № ${shown(act)}`,
    en: `the policy of entry № ${shown(policy)} is approved by the act of entry № ${shown(act)}`,
  }),
  register: ({ subject, set }, names) =>
    inBoth((lang) => {
      const facts = isFields(set) ? names.facts(shown(subject), set) : []
      const said = facts
        .slice(0, TOLD)
        .map(({ label, value }) => `${lowered(label[lang])} ${value[lang]}`)
      const removed = lang === 'uk' ? 'вилучено з реєстру' : 'removed from the register'
      const told = isFields(set) ? `${said.join(', ')}${facts.length > TOLD ? ', …' : ''}` : removed
      return `${names.subject(shown(subject))[lang]}: ${told}`
    }),
  act: ({ type, no, date, signed_by: by, case: caseId }) =>
    inBoth((lang) => {
      const [of, of_case] = lang === 'uk' ? ['від', 'у справі'] : ['of', 'in case']
      const about = caseId === null ? '' : `, ${of_case} ${shown(caseId)}`
      return `${shown(type)} № ${shown(no)} ${of} ${dateWords(date, lang)}, ${shown(by)}${about}`
    }),
  outage: ({ from, until, what }) =>
    inBoth((lang) => {
      const still = lang === 'uk' ? 'триває' : 'goes on'
      const end = until === null ? still : dateWords(until, lang)
      return `${shown(what)}: ${dateWords(from, lang)} – ${end}`
    }),
  commit: ({ case: caseId, attempt }) => ({
    uk: `справа ${shown(caseId)}, спроба ${shown(attempt)}: перелік учасників закріплено до випадкового числа`,
    en: `case ${shown(caseId)}, attempt ${shown(attempt)}: the list of participants is fixed before the random number`,
  }),
  randomness: ({ commit }) => ({
    uk: `випадкове число для переліку із запису № ${shown(commit)}`,
    en: `the random number for the list of entry № ${shown(commit)}`,
  }),
  result: ({ case: caseId, attempt, winners }, { person }) => ({
    uk: `справа ${shown(caseId)}, спроба ${shown(attempt)}: визначено ${winnersIn(winners, person).uk}`,
    en: `case ${shown(caseId)}, attempt ${shown(attempt)}: drawn ${winnersIn(winners, person).en}`,
  }),
  abandon: ({ commit, reason }) => ({
    uk: `розподіл за записом № ${shown(commit)} припинено: ${shown(reason)}`,
    en: `the draw of entry № ${shown(commit)} is abandoned: ${shown(reason)}`,
  }),
  decision: ({ case: caseId, judge, assignments }, { person }) => {
    const to = assignedIn(judge, assignments, person)
    return {
      uk: `справу ${shown(caseId)} вирішено без автоматизованого розподілу${to.uk}`,
      en: `case ${shown(caseId)} is settled without a draw${to.en}`,
    }
  },
  witnessed: ({ size }) => ({
    uk: `свідок підписав контрольну точку на ${shown(size)} записів`,
    en: `a witness signed the checkpoint of ${shown(size)} entries`,
  }),
  redaction: ({ digests, reason }) => ({
    uk: `вилучено відомостей: ${countOf(digests)}; ${shown(reason)}`,
    en: `facts removed: ${countOf(digests)}; ${shown(reason)}`,
  }),
}

/** As it stands within a sentence; a name of capitals stays. */
const lowered = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** Facts of a change that its sentence names. */
const TOLD = 3

const DEEDS: Readonly<Record<string, Text>> = {
  add: { uk: 'додано', en: 'added' },
  retire: { uk: 'відкликано', en: 'retired' },
}
const USES: Readonly<Record<string, Text>> = {
  checkpoint: { uk: 'ключ контрольних точок', en: 'the key of checkpoints' },
  witness: { uk: 'ключ свідка', en: 'the key of a witness' },
  privacy: { uk: 'ключ печаток', en: 'the key of seals' },
}
const usesIn = (use: unknown, lang: Lang): string => USES[String(use)]?.[lang] ?? shown(use)

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

type Person = RegisterNames['person']

const winnersIn = (winners: unknown, person: Person): Text =>
  inBoth((lang) =>
    Array.isArray(winners)
      ? winners
          .map((one: unknown) => person(shown(isFields(one) ? one['winner'] : one))[lang])
          .join(', ')
      : '—',
  )

const NOBODY: Text = { uk: '', en: '' }

function assignedIn(judge: unknown, assignments: unknown, person: Person): Text {
  if (typeof judge === 'string') return inBoth((lang) => `: ${person(judge)[lang]}`)
  if (!Array.isArray(assignments) || assignments.length === 0) return NOBODY
  return inBoth((lang) => {
    const each = assignments.map((one: unknown) =>
      isFields(one) ? `${shown(one['case'])} — ${person(shown(one['judge']))[lang]}` : shown(one),
    )
    return `: ${each.join(', ')}`
  })
}
