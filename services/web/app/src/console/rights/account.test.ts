import { expect, it } from 'vitest'
import { differences, LOOKS, stateOf, type Account } from './account'

const held = (over: object) => ({ id: '1', role: 'operator', place: '4109', origin: 'given', ...over })
const account = (over: object): Account => ({ account: 'a', enabled: true, grants: [], ...over }) as Account

it('says of a grant that the sign-in server lacks or has beside ours what it is', () => {
  const both = account({
    grants: [held({}), held({ id: '2', missing: true }), held({ id: '3', origin: 'outside' })],
  })
  expect(differences(both).map(({ grant, what }) => [grant.id, what])).toEqual([
    ['2', 'missing'],
    ['3', 'outside'],
  ])
})

it('calls a grant that was there at the first look no difference', () => {
  expect(differences(account({ grants: [held({ origin: 'found' })] }))).toEqual([])
})

it('says first what somebody must see to', () => {
  expect(stateOf(account({ trouble: 'refused', beingApplied: true }))).toBe('trouble')
  expect(stateOf(account({ beingApplied: true, enabled: false }))).toBe('applying')
  expect(stateOf(account({ enabled: false }))).toBe('disabled')
  expect(stateOf(account({ gone: true, enabled: false }))).toBe('gone')
  expect(stateOf(account({ grants: [held({ origin: 'outside' })] }))).toBe('differing')
  expect(stateOf(account({}))).toBe('fine')
})

it('gives every state a sign of its own', () => {
  expect(new Set(Object.values(LOOKS).map((look) => look.sign)).size).toBe(Object.keys(LOOKS).length)
})
