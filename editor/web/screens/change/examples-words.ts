/** Words of the examples of a policy under a draft. */
import { defineWords } from '../../words/define.ts'

export default defineWords({
  uk: {
    running: 'Виконую приклади, записані в засадах',
    runningHelp: 'Це триває кілька секунд.',
    none: 'Прикладів у засадах немає',
    noneHelp: 'Перевірити на них зміни не можна.',
    all: 'Приклади, записані в засадах: {total}, усі виконано',
    allHelp: 'Зі змінами кожен виходить так само, як тепер.',
    some: 'Приклади, записані в засадах: {total}, не виконано {failed}',
    which: 'Які саме',
    help: 'Приклад показує, як засади діють тепер. Якщо змінено саме це, так і має бути; якщо ні, виправте текст. Передати й схвалити можна в обох випадках.',
    expected: 'у прикладі',
    actual: 'зі змінами',
  },
  en: {
    running: 'Running the examples in the policy',
    runningHelp: 'This takes some seconds.',
    none: 'There are no examples in the policy',
    noneHelp: 'The changes cannot be tried on them.',
    all: 'Examples in the policy: {total}, all hold',
    allHelp: 'With the changes each comes out as it does now.',
    some: 'Examples in the policy: {total}, of which {failed} do not hold',
    which: 'Which ones',
    help: 'An example shows what the policy does now. Where that is what was changed, it is as it should be; otherwise correct the text. The draft can be handed over and approved in both cases.',
    expected: 'in the example',
    actual: 'with the changes',
  },
})
