import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { keep } from '@/m/offline/queue'
import { memorise, recall } from '@/m/offline/store'
import { offline } from '@/m/offline/testdoor'
import { useSession } from '@/session/session'
import { useLeaving } from './leaving'

const door = vi.fn<typeof fetch>()

beforeEach(() => {
  setActivePinia(createPinia())
  useSession().remember({ signedIn: true, account: 'ann', mode: 'test', cityTime: '' })
  door.mockReset()
  door.mockImplementation(async () => Response.json({ to: '#left' }))
  vi.stubGlobal('fetch', door)
})

it('a sign-out of the console takes off the device what the phone app keeps of the person', async () => {
  const scope = effectScope()
  scope.run(useLeaving)
  await memorise('session', { account: 'ann', name: 'Ann' })
  await memorise('card', 'a card')

  await useSession().signOut()

  expect(await recall('session')).toBeUndefined()
  expect(await recall('card')).toBeUndefined()
  scope.stop()
})

it('a sign-out of the console says first that scans of the phone app still wait', async () => {
  const scope = effectScope()
  const leaving = scope.run(useLeaving)!
  await keep(offline)

  const stayed = useSession().signOut()
  await vi.waitFor(() => expect(leaving.open.value).toBe(true))
  expect(leaving.waiting.value).toEqual({ own: 1, ofDevice: 0 })
  leaving.close(false)
  await stayed
  expect(door).not.toHaveBeenCalled()

  const left = useSession().signOut()
  await vi.waitFor(() => expect(leaving.open.value).toBe(true))
  leaving.close(true)
  await left
  expect(door).toHaveBeenCalledOnce()
  scope.stop()
})
