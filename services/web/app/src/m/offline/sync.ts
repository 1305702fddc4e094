/** Where the browser can, it wakes the worker once there is a signal, even with the app closed. */
export async function askForSync(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration('/m/')) as
    (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined
  await worker?.sync?.register('kepu.queue').catch(() => undefined) // refused by the person: the page sends
}
