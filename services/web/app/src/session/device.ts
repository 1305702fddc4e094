/**
 * What this device keeps for the phone app, which either app's sign-out has to know of: the phone's own parts are fetched when
 * they are needed.
 */
export async function waitingHere(account: string | undefined): Promise<{ own: number; ofDevice: number }> {
  const [{ scansOf }, { waitingOnDevice }] = await Promise.all([
    import('@/m/offline/queue'),
    import('@/m/device/store'),
  ])
  const own = account ? (await scansOf(account)).filter((scan) => scan.state === 'waiting') : []
  return { own: own.length, ofDevice: await waitingOnDevice() }
}

/** Takes what is personal off this device, as the phone app does; scans that wait stay. */
export const wipeHere = async (): Promise<void> => (await import('@/m/offline/remembered')).wipe()
