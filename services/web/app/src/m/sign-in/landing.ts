/** Where to go after signing in: a page of this app, nothing else; the first page otherwise. */
export function landing(asked: unknown): string {
  const to = typeof asked === 'string' ? asked : ''
  return /^\/(?![/\\])[^\\\s]*$/.test(to) && !to.startsWith('/sign-in') ? to : '/me'
}

const REASONS = [
  'shifts',
  'hours',
  'inbox',
  'requests',
  'booking',
  'register',
  'c',
  'card',
  'desk',
  'me',
] as const
type Reason = (typeof REASONS)[number] | 'other'

/** Why the page somebody came from needs to know who it is: named in the address, or told by the page itself. */
export function reasonFor(named: unknown, to: string): Reason {
  const found = (word: unknown) => REASONS.find((reason) => reason === word)
  return found(named) ?? found(to.split(/[/?#]/)[1]) ?? 'other'
}
