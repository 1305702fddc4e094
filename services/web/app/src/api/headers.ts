import { APP } from '@/start/asking'
import { currentLocale } from '@/words/i18n'

let expected: string | undefined

/** Whom this page believes to be signed in from now on. */
export const expectAccount = (account: string | undefined) => (expected = account)

/**
 * What every call of the app says of itself: which app makes it, in which language to answer, and whose page it is. Where
 * another account has signed in meanwhile, the door refuses it instead of doing it in that account's name.
 */
export const ownHeaders = (): Record<string, string> => ({
  'X-Kepu-App': APP,
  'Accept-Language': currentLocale(),
  ...(expected && { 'Kepu-Account': expected }),
})
