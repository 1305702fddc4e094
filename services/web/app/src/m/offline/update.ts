import { shallowRef } from 'vue'
import { mayLeave } from '@/design/unsaved'
import { t } from '@/words/i18n'
import { decoderReady } from '../check/decoder'

/** A new version of the app lies ready; it takes over only when the person says so. */
export const newVersion = shallowRef<ServiceWorker>()

/** Registers what opens the app without signal, and looks for a new version on coming back. */
export function startWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  void navigator.serviceWorker.register('/worker.js', { scope: '/m/' }).then((registration) => {
    const waiting = () => {
      if (registration.waiting && navigator.serviceWorker.controller) newVersion.value = registration.waiting
    }
    waiting()
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', waiting),
    )
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void registration.update().catch(() => undefined) // no signal: the next time
    })
    void navigator.serviceWorker.ready.then(decoderReady).catch(() => undefined) // fetched when it is needed
  })
}

/** Loads the new version, unless something typed would be lost by it; every tab of the app then shows it. */
export function loadNewVersion(): void {
  if (!mayLeave(t('design.leave'))) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  newVersion.value?.postMessage('take-over')
}
