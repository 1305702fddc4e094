import { meeting, putDown, volunteerFor } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'

test.setTimeout(180_000)

test('calls the roll of sixty people by keyboard within two minutes', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api, 60)
  await putDown(api, session, 60)
  const page = await as('organiser-410900')
  await page.goto(`/m/desk/session/${session.id}`)
  await expect(page.getByRole('checkbox')).toHaveCount(60)
  await expectAccessible(page)

  const begun = Date.now()
  // Eight by name, the others by arrows and space; nobody touches the mouse.
  for (let number = 1; number <= 8; number++) {
    await page.keyboard.type(`点名${number}号`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox')).toHaveCount(52)
  for (let number = 0; number < 52; number++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(52)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(51)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox')).toHaveCount(1)

  expect(Date.now() - begun).toBeLessThan(120_000)
  await expect(page.getByRole('button', { name: '剩下 1 人记缺席' })).toBeDisabled()
  const roll = await api('organiser-410900').get(`/api/volunteers/v1/sessions/${session.id}/roll-call`)
  const present = roll.body.lines.filter((line: { presence: string }) => line.presence === 'present')
  expect(present).toHaveLength(59)
})

test('pairs a device by its code of a minute, and a revoked one is refused and forgets the people', async ({ as, api, browser, baseURL, expectAccessible }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 310)
  const { body: mine } = await api(account).get('/api/volunteers/v1/my/card')
  const leader = await as('organiser-410900')
  await leader.goto(`/m/desk/session/${session.id}/devices`)
  await leader.getByRole('button', { name: '显示配对码' }).click()
  const code = (await leader.locator('p.code').textContent())!.trim()
  await expectAccessible(leader)

  // Nobody is signed in on the device; its address alone shows nothing but the field for the code.
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const device = await context.newPage()
  await device.addInitScript((card) => {
    // Staff scan by camera; here the engine of the phone answers with the card once it is asked.
    const scanned = { texts: [] as string[] }
    Object.assign(globalThis, { scanned, card })
    class BarcodeDetector {
      static getSupportedFormats = () => Promise.resolve(['qr_code'])
      detect = () => Promise.resolve(scanned.texts.splice(0).map((rawValue) => ({ rawValue })))
    }
    Object.assign(globalThis, { BarcodeDetector })
    const canvas = document.createElement('canvas')
    const brush = canvas.getContext('2d')!
    setInterval(() => brush.fillRect(0, 0, Math.random() * 100, 9), 100) // a camera goes on sending pictures
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(5))
  }, mine.card)
  await device.goto('/m/pair')
  await expect(device.getByLabel('配对码')).toBeVisible()
  await expect(device.getByText(session.title)).toHaveCount(0)
  await device.goto('/m/offline-limits')
  await device.goto(`/m/pair#${code}.${session.id}`)
  await expect(device.getByText('有效到')).toBeVisible()
  expect(device.url()).not.toContain('#')
  await expectAccessible(device)

  const show = async () => {
    const open = device.getByRole('button', { name: /打开摄像头|再试一次/ })
    if (await open.isVisible()) await open.click()
    await device.evaluate(() => {
      const { scanned, card } = globalThis as unknown as { scanned: { texts: string[] }; card: string }
      scanned.texts.push(card)
    })
  }
  await show()
  await expect(device.getByText('已记录')).toBeVisible()

  // What it could not send is in sight on every page, and is sent from any of them.
  await device.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await device.getByText('有人离开').click()
  await expect(async () => {
    await show()
    await expect(device.getByText('等待发送：1')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await device.goto('/m/offline-limits')
  const waits = device.getByRole('link', { name: '签到设备：1 条扫卡等待发送' })
  await expect(waits).toBeVisible()
  await context.setOffline(false)
  await expect(waits).toHaveCount(0)

  await leader.reload()
  await leader.getByRole('button', { name: '停用' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(leader.getByText(/停用$/).first()).toBeVisible()
  // It asks for its people when it opens, learns that it was revoked, and forgets them before anything can be scanned.
  await device.goto('/m/pair')

  await expect(device.getByText('这台设备已停用')).toBeVisible()
  await expect(device.getByText('有人离开')).toBeHidden()
  await expectAccessible(device)
  await context.close()
})
