import { onScopeDispose } from 'vue'

/** Keeps the display on while the page is seen; a device that cannot simply goes dark as it always does. */
export function useAwake(): void {
  let lock: WakeLockSentinel | undefined
  const take = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch (thrown) {
      // Refused to save the battery, for one: nothing to be done about it here.
      if (!(thrown instanceof DOMException)) throw thrown
    }
  }
  document.addEventListener('visibilitychange', take)
  void take()
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', take)
    void lock?.release()
  })
}
