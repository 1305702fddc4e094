/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { sendScans } from './device/desk'
import { wipeWhenOver } from './device/expiry'
import { waitingOnDevice } from './device/store'
import { httpDoor } from './offline/door'
import { send } from './offline/sender'

declare const self: ServiceWorkerGlobalScope

// Only what was built is kept: pages, scripts, styles. Answers of the services never are, because they may be personal.
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)
registerRoute(new NavigationRoute(createHandlerBoundToURL('/m/index.html'), { allowlist: [/^\/m(\/|$)/] }))

const DECODER = 'kepu.decoder'

// The decoder is large and only phones without one of their own need it: kept once it was fetched. Its name has its hash.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.endsWith('.wasm'),
  async ({ request }) => {
    const cache = await caches.open(DECODER)
    const kept = await cache.match(request)
    if (kept) return kept
    const fresh = await fetch(request)
    if (fresh.ok) {
      await Promise.all((await cache.keys()).map((old) => cache.delete(old)))
      await cache.put(request, fresh.clone())
    }
    return fresh
  },
)

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

// Pages opened before the first installation are served by it at once, so that they open again without signal.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A staff device nobody opens any more loses its people all the same, whenever the browser wakes this.
self.addEventListener('activate', (event) => event.waitUntil(wipeWhenOver()))
self.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(wipeWhenOver()))

/** Background Sync: there is a signal again, perhaps with no page open. A failed round is tried again by the browser. */
self.addEventListener('sync', (event) => {
  const sync = event as ExtendableEvent & { tag: string }
  if (sync.tag !== 'kepu.queue') return
  sync.waitUntil(sendAll())
})

/** A staff device sends without anybody signed in, so neither of the two waits for the other. */
async function sendAll(): Promise<void> {
  const [own, ofDevice] = await Promise.allSettled([
    send(httpDoor),
    sendScans(httpDoor).then(waitingOnDevice),
  ])
  if (own.status === 'rejected') throw own.reason
  if (ofDevice.status === 'rejected') throw ofDevice.reason
  if (own.value !== 'done' && own.value !== 'sign-in') throw new Error(`scans still wait: ${own.value}`)
  if (ofDevice.value) throw new Error(`scans of the staff device still wait: ${ofDevice.value}`)
}
