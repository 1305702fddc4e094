import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useSession } from '@/session/session'
import { wipe } from '../offline/remembered'
import { memorise } from '../offline/store'
import { keptCard } from './card'

const card = {
  account: 'ann',
  card: 'kc1.demo.7QK2M9D4.1727000000.c2ln',
  validUntil: '2024-09-28T09:00:00+08:00',
}
const signIn = (account: string) =>
  useSession().remember({ signedIn: true, account, mode: 'demo', cityTime: '2024-09-21T09:00:00+08:00' })

describe('the card a phone keeps', () => {
  beforeEach(async () => {
    setActivePinia(createPinia())
    await memorise('card', card)
  })

  it('is shown to its owner without signal', async () => {
    signIn('ann')
    expect(await keptCard()).toEqual(card)
  })

  it('is not shown to another account', async () => {
    signIn('bob')
    expect(await keptCard()).toBeUndefined()
  })

  it('is gone after a sign-out', async () => {
    signIn('ann')
    await wipe()
    expect(await keptCard()).toBeUndefined()
  })
})
