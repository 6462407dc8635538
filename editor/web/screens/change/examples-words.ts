/** Words of the examples of a policy under a draft. */
import { defineWords } from '../../words/define.ts'

export default defineWords({
  uk: {
    running: 'Виконую приклади, записані в засадах…',
    none: 'Прикладів у засадах немає.',
    all: 'Приклади, записані в засадах: {total}, усі виконано.',
    some: 'Приклади, записані в засадах: {total}, не виконано {failed}',
    help: 'Приклад показує, як засади діють тепер. Якщо змінено саме це, так і має бути; якщо ні, виправте текст. Передати й схвалити можна в обох випадках.',
    rest: 'Ще {count}',
    expected: 'у прикладі',
    actual: 'зі змінами',
  },
  en: {
    running: 'Running the examples in the policy…',
    none: 'There are no examples in the policy.',
    all: 'Examples in the policy: {total}, all hold.',
    some: 'Examples in the policy: {total}, of which {failed} do not hold',
    help: 'An example shows what the policy does now. Where that is what was changed, it is as it should be; otherwise correct the text. The draft can be handed over and approved in both cases.',
    rest: '{count} more',
    expected: 'in the example',
    actual: 'with the changes',
  },
})
