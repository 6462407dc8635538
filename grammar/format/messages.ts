/** Why a text is not formatted. */
import { defineMessages } from '../source/messages.ts'

export const formatMessages = defineMessages({
  'format/unsound': {
    message: {
      uk: 'файл не впорядковано: впорядкований текст мав би інший зміст',
      en: 'the file is left as it is: its formatted text would mean something else',
    },
    help: {
      uk: 'це помилка програми, а не ваша; надішліть цей файл її розробникам',
      en: 'this is a mistake of the program, not yours; send this file to its authors',
    },
  },
  'format/broken': {
    message: {
      uk: 'файл з помилками не можна подати в іншому вигляді',
      en: 'a file with mistakes cannot be put into another form',
    },
    help: { uk: 'спершу виправте помилки', en: 'correct the mistakes first' },
  },
})
