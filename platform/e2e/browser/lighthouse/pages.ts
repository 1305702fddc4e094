import { city } from '../support/city.ts'
import { stack, type Service } from '../support/stack.ts'

/** A page anybody may open, without an account. */
export interface PublicPage {
  name: string
  path: string
}

/** The public pages of the phone app and of the console, with a record of each kind the demonstration holds. */
export async function publicPages(): Promise<PublicPage[]> {
  const [item, opening, session] = await Promise.all([anItem(), anOpening(), aSession()])
  return [
    { name: 'what is on', path: '/m/' },
    { name: 'a session', path: `/m/s/${session}` },
    { name: 'an open day', path: `/m/o/${opening}` },
    { name: 'venues', path: '/m/venues' },
    { name: 'library', path: '/m/library' },
    { name: 'a text', path: `/m/library/${item}` },
    { name: 'sign in', path: '/m/sign-in' },
    { name: 'register, signed out', path: '/m/register' },
    { name: 'help', path: '/m/help' },
    { name: 'a city in figures', path: '/console/city/410900000000' },
  ]
}

async function anItem(): Promise<string> {
  const { items } = await ask<{ items: { id: string }[] }>('content', 'library?limit=1')
  return named(items[0]?.id, 'published text')
}

async function anOpening(): Promise<string> {
  const { items } = await ask<{ items: { id: string }[] }>('venues', `openings?from=${cityDay(-7)}&to=${cityDay(30)}&limit=200`)
  return named(items.at(-1)?.id, 'open day')
}

/** The last of the coming week: one that is not over has most to show. */
async function aSession(): Promise<string> {
  for (let ahead = 6; ahead > -7; ahead--) {
    const { items } = await ask<{ items: { session: { id: string } }[] }>('events', `sessions?day=${cityDay(ahead)}&limit=1`)
    if (items[0]) return items[0].session.id
  }
  return named(undefined, 'session')
}

function named(id: string | undefined, what: string): string {
  if (!id) {
    throw new Error(`the platform that runs has no ${what}: \`make demo\` makes some`)
  }
  return id
}

async function ask<T>(service: Service, path: string): Promise<T> {
  const answer = await fetch(`${stack.service(service)}/api/${service}/v1/${path}`)
  if (!answer.ok) {
    throw new Error(`${service} answered ${answer.status} to ${path}`)
  }
  return (await answer.json()) as T
}

/** A day so many days from the city's today, as 2024-09-21. */
function cityDay(ahead: number): string {
  const chinese = { timeZone: 'Asia/Shanghai' }
  return new Date(city.now().getTime() + ahead * 86_400_000).toLocaleDateString('sv-SE', chinese)
}
