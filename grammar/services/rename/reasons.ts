/** Why a name is not renamed, in the words of its author. */
import type { Diagnostic, Message } from '../../source/diagnostic.ts'

export const reasons = {
  nothing: { uk: 'тут немає імені', en: 'there is no name here' },
  facts: {
    uk: 'факти, їхні сутності та значення названо так, як їх подає система суду; перейменувати їх можна лише разом із даними',
    en: 'facts, their entities and values are named as the court system supplies them; they can be renamed only together with the data',
  },
  clause: {
    uk: 'номер пункту дає сам документ; змінити його можна лише змінами до документа',
    en: 'the number of a clause is given by the document; only an amendment can change it',
  },
  reading: {
    uk: 'код тлумачення спільний для всіх документів',
    en: 'the code of a reading is common to all documents',
  },
  document: {
    uk: 'за кодом документа його впізнають журнал і звіти',
    en: 'the ledger and reports know the document by its id',
  },
  builtIn: { uk: 'це слово належить мові', en: 'this word belongs to the language' },
  undeclared: {
    uk: 'не видно, де це ім’я оголошено',
    en: 'it is not visible where this name is declared',
  },
  recorded: {
    uk: 'англійська назва правила стоїть у журналі й поясненнях; записані раніше її не змінять',
    en: 'the English name of a rule stands in the ledger and explanations; those recorded before keep it',
  },
  captured: {
    uk: 'після перейменування це ім’я десь означало б інше',
    en: 'after the renaming the name would mean something else somewhere',
  },
  noName: (word: string): Message => ({
    uk: `«${word}» не може бути назвою: це має бути одне слово однієї абетки, не ключове`,
    en: `“${word}” cannot be a name: one word of one alphabet that is no keyword`,
  }),
  broken: (path: string): Message => ({
    uk: `це ім’я стоїть у записі з помилкою (${path}); спершу виправте її`,
    en: `the name stands in a statement with a mistake (${path}); correct it first`,
  }),
  remark: ({ message }: Diagnostic): Message => ({
    uk: `після перейменування з’явилося б зауваження: ${message.uk}`,
    en: `the renaming would bring a remark: ${message.en}`,
  }),
}
