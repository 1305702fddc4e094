import type { Page } from '@playwright/test'

/** No limit beside that of the signal. */
const FREE = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

/** Lets a page keep its air-plane mode: some versions of Chromium forget at a navigation that there is no signal. */
export async function keepAirplaneMode(page: Page): Promise<void> {
  const context = page.context()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  const tell = (offline: boolean) => wire.send('Network.overrideNetworkState', { offline, ...FREE })
  const setOffline = context.setOffline.bind(context)
  let offline = false
  context.setOffline = async (now) => {
    offline = now
    await setOffline(now)
    await tell(now).catch(() => undefined)
  }
  page.on('framenavigated', (frame) => {
    if (offline && frame === page.mainFrame()) {
      tell(true).catch(() => undefined)
    }
  })
}
