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

test('pairs a device by its code of a minute; of a revoked one what it scanned before is to be confirmed, what after is refused', async ({ as, api, browser, baseURL, expectAccessible }) => {
  const session = await meeting(api)
  const cards: string[] = []
  const people: string[] = []
  for (const from of [310, 311, 312]) {
    const account = await volunteerFor(api, session, from)
    cards.push((await api(account).get('/api/volunteers/v1/my/card')).body.card)
    people.push((await api(account).get('/api/volunteers/v1/people/me')).body.id)
  }
  const [first, before, after] = cards as [string, string, string]
  const leader = await as('organiser-410900')
  await leader.goto(`/m/desk/session/${session.id}/devices`)
  await leader.getByRole('button', { name: '显示配对码' }).click()
  const code = (await leader.locator('p.code').textContent())!.trim()
  await expectAccessible(leader)

  // Nobody is signed in on the device; its address alone shows nothing but the field for the code.
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const device = await context.newPage()
  await device.addInitScript(() => {
    // Staff scan by camera; here the engine of the phone answers with the card once it is asked.
    const scanned = { texts: [] as string[] }
    Object.assign(globalThis, { scanned })
    class BarcodeDetector {
      static getSupportedFormats = () => Promise.resolve(['qr_code'])
      detect = () => Promise.resolve(scanned.texts.splice(0).map((rawValue) => ({ rawValue })))
    }
    Object.assign(globalThis, { BarcodeDetector })
    const canvas = document.createElement('canvas')
    const brush = canvas.getContext('2d')!
    setInterval(() => brush.fillRect(0, 0, Math.random() * 100, 9), 100) // a camera goes on sending pictures
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(5))
  })
  await device.goto('/m/pair')
  await expect(device.getByLabel('配对码')).toBeVisible()
  await expect(device.getByText(session.title)).toHaveCount(0)
  await device.goto('/m/offline-limits')
  await device.goto(`/m/pair#${code}.${session.id}`)
  await expect(device.getByText('有效到')).toBeVisible()
  expect(device.url()).not.toContain('#')
  await expectAccessible(device)

  const show = async (card: string) => {
    const open = device.getByRole('button', { name: /打开摄像头|再试一次/ })
    if (await open.isVisible()) await open.click()
    await device.evaluate((text) => {
      const { scanned } = globalThis as unknown as { scanned: { texts: string[] } }
      scanned.texts.push(text)
    }, card)
  }
  const keep = (card: string, waiting: number) =>
    expect(async () => {
      await show(card)
      await expect(device.getByText(`等待发送：${waiting}`)).toBeVisible({ timeout: 2_000 })
    }).toPass()
  await show(first)
  await expect(device.getByText('已记录')).toBeVisible()

  // What it could not send is in sight on every page, and is sent from any of them.
  await device.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await device.getByText('有人离开').click()
  await keep(first, 1)
  await device.goto('/m/offline-limits')
  const waits = device.getByRole('link', { name: '签到设备：1 条扫卡等待发送' })
  await expect(waits).toBeVisible()
  await context.setOffline(false)
  await expect(waits).toHaveCount(0)

  // Without signal again: one card before the leader revokes it, one after, of which it cannot know.
  await device.goto('/m/pair')
  await context.setOffline(true)
  await device.getByText('有人来了').click()
  await keep(before, 1)
  // The services know whole seconds of the device's clock and of the revocation: the two must be told apart by more.
  const kept = Date.now()
  await expect.poll(() => Date.now() - kept).toBeGreaterThan(2_500)

  await leader.reload()
  await leader.getByRole('button', { name: '停用' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(leader.getByText(/停用$/).first()).toBeVisible()
  await keep(after, 2)
  await context.setOffline(false)

  // It sends what waits, learns that it was revoked, and forgets the people before anything more can be scanned.
  await expect(device.getByText('这台设备已停用')).toBeVisible()
  await expect(device.getByText('有人离开')).toBeHidden()
  await expect(device.getByText('等待发送：0')).toBeVisible()
  await expect(device.getByRole('listitem').filter({ hasText: '未记录' })).toHaveCount(1)
  const { body: roll } = await api('organiser-410900').get(`/api/volunteers/v1/sessions/${session.id}/roll-call`)
  const lineOf = (person?: string) => roll.lines.find((line: { person: string }) => line.person === person)
  expect(lineOf(people[0])).toMatchObject({ inEvidence: 'offline-staff-scan', outEvidence: 'offline-staff-scan' })
  expect(lineOf(people[1])).toMatchObject({ presence: 'present', inEvidence: 'revoked-device-scan' })
  expect(lineOf(people[2])).not.toHaveProperty('inEvidence')
  await expectAccessible(device)
  await context.close()
})
