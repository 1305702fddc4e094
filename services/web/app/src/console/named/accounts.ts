import { ask, venues } from '@/api/client'
import type { components } from '@/api/generated/venues'

export type Found = components['schemas']['AccountView']

/** Whether a text is an account's number and not the name somebody signs in with. */
export const isAccount = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text)

/** Which of the three exact searches a text is meant for. It goes in the body, so that no log holds it. */
export const searchFor = (text: string) =>
  text.includes('@') ? { email: text } : /^\+?[\d -]{7,20}$/.test(text) ? { phone: text } : { userName: text }

/** Accounts by exactly one sign-in name, telephone number or e-mail address. */
export async function findAccounts(text: string): Promise<Found[]> {
  return (await ask(
    venues.POST('/api/venues/v1/accounts/search', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: searchFor(text),
    }),
  )) as Found[]
}
