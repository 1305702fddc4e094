import type { components } from '@/api/generated/venues'
import { ask, venues } from '@/api/client'
import { t } from '@/words/i18n'

export type Account = components['schemas']['AccountView']
export type Held = components['schemas']['Held']
export type Past = components['schemas']['Past']
export type Header = { 'Idempotency-Key': string }

/** How an account is looked for: by exactly one of the three, so that nobody leafs through people. */
export const WAYS = ['userName', 'phone', 'email'] as const
export type Way = (typeof WAYS)[number]

/** Who it is, as far as the reader may know; otherwise the end of the account's id. */
export const nameOf = (account: Account) =>
  account.person?.name ||
  account.person?.userName ||
  t('rights.unnamed', { id: (account.account ?? '').slice(-12) })

/** Grants that the sign-in server holds otherwise than they were given here, and what each of them means. */
export function differences(account: Account): { grant: Held; what: 'outside' | 'missing' }[] {
  return (account.grants ?? []).flatMap((grant): { grant: Held; what: 'outside' | 'missing' }[] =>
    grant.missing
      ? [{ grant, what: 'missing' }]
      : grant.origin === 'outside'
        ? [{ grant, what: 'outside' }]
        : [],
  )
}

/** The state of an account, the one that needs somebody first. */
export function stateOf(
  account: Account,
): 'gone' | 'disabled' | 'trouble' | 'applying' | 'differing' | 'fine' {
  if (account.gone) return 'gone'
  if (account.trouble) return 'trouble'
  if (account.beingApplied) return 'applying'
  if (account.enabled === false) return 'disabled'
  return differences(account).length ? 'differing' : 'fine'
}

export const LOOKS = Object.freeze({
  gone: { tone: 'quiet', sign: '–' },
  disabled: { tone: 'quiet', sign: '■' },
  trouble: { tone: 'bad', sign: '×' },
  applying: { tone: 'brand', sign: '…' },
  differing: { tone: 'warn', sign: '≠' },
  fine: { tone: 'good', sign: '✓' },
} as const)

/** The roles the reader may give at a place. */
export const grantable = async (place: string) =>
  (await ask(
    venues.GET('/api/venues/v1/accounts/grantable-roles', { params: { query: { place } } }),
  )) as string[]

export const one = async (account: string) =>
  (await ask(venues.GET('/api/venues/v1/accounts/{account}', { params: { path: { account } } }))) as Account

/** Draws a first password. It is in this answer and nowhere else; drawn again it is another one. */
export async function firstPassword(account: string, tag: string): Promise<string> {
  const answer = (await ask(
    venues.PUT('/api/venues/v1/accounts/{account}/initial-password', {
      params: { path: { account }, header: { 'If-Match': tag } },
    }),
  )) as { password: string }
  return answer.password
}
