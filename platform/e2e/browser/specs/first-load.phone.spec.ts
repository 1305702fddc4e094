import { expect, test, type Page } from '../support/test.ts'

// Only what the page itself needs: what the worker keeps for later is fetched when the page is shown.
test.use({ serviceWorkers: 'block' })

/** The scripts that came over the line, with their bytes as the browser counted them and how they were compressed. */
async function scriptsOf(page: Page): Promise<() => { name: string; encoding: string; bytes: number }[]> {
  const line = await page.context().newCDPSession(page)
  const came = new Map<string, { name: string; encoding: string; bytes: number }>()
  line.on('Network.responseReceived', ({ requestId, response }) => {
    const name = new URL(response.url).pathname
    const encoding = response.headers['Content-Encoding'] ?? response.headers['content-encoding'] ?? 'none'
    if (name.endsWith('.js')) came.set(requestId, { name, encoding, bytes: 0 })
  })
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = came.get(requestId)
    if (script) script.bytes = encodedDataLength
  })
  await line.send('Network.enable')
  return () => [...came.values()]
}

for (const path of ['/m/', '/m/library', '/m/sign-in']) {
  test(`a phone that knows nothing yet loads less than 200 KB of scripts for ${path}`, async ({ page }) => {
    const scripts = await scriptsOf(page)

    await page.goto(path, { waitUntil: 'networkidle' })
    await expect(page.getByRole('main')).toBeVisible()

    const came = scripts()
    const total = came.reduce((sum, { bytes }) => sum + bytes, 0)
    expect(total, JSON.stringify(came)).toBeGreaterThan(50_000)
    expect(total, JSON.stringify(came)).toBeLessThan(200_000)
    expect(came.filter(({ encoding, bytes }) => bytes > 2_000 && encoding !== 'br')).toEqual([])
    expect(came.filter(({ name }) => name.includes('/console-'))).toEqual([])
  })
}

test('the words of a phone come in one language', async ({ page }) => {
  const scripts = await scriptsOf(page)

  await page.goto('/m/', { waitUntil: 'networkidle' })

  const names = scripts().map(({ name }) => name)
  expect(names.filter((name) => /\/m-zh-/.test(name))).not.toEqual([])
  expect(names.filter((name) => /\/m-en-/.test(name))).toEqual([])
})
