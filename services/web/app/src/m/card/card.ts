import { ask, volunteers } from '@/api/client'
import { useSession } from '@/session/session'
import { memorise, recall } from '../offline/store'

/** The volunteer's card (志愿者电子证): a signed text for a picture, good for seven days, with or without signal. */
export interface Card {
  account: string
  card: string
  validUntil: string
}

/** The card this phone keeps for whoever is signed in. */
export async function keptCard(): Promise<Card | undefined> {
  const kept = await recall<Card>('card')
  return kept && kept.account === useSession().account ? kept : undefined
}

/** A new card, kept for use without signal. */
export async function freshCard(): Promise<Card> {
  const account = useSession().account!
  const view = (await ask(volunteers.GET('/api/volunteers/v1/my/card'))) as unknown as Omit<Card, 'account'>
  const card = { account, card: view.card, validUntil: view.validUntil }
  await memorise('card', card)
  return card
}
