import { currentLocale } from './i18n'

/** Words one after the other, parted as the reader's language does it. */
export const listed = (words: readonly string[]) => words.join(currentLocale() === 'en' ? ', ' : '、')
