import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'
import { codeOf, installed, meeting, presenceOf, scan, volunteerFor } from '../support/presence.ts'
import { stack } from '../support/stack.ts'
import { expect, test } from '../support/test.ts'
import { videoOf } from '../support/video.ts'

test.setTimeout(120_000)

test('checks in by six digits where the camera is refused, and is never asked where it is', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 260)
  const page = await as(account)
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    navigator.geolocation.getCurrentPosition = () => {
      throw new Error('the location was asked for')
    }
  })
  await page.goto('/m/c')
  // Both ways are there at once; the refusal only says so.
  await expect(page.getByLabel('屏幕上的六位数字')).toBeVisible()
  const open = page.getByRole('button', { name: /打开摄像头|再试一次/ })
  await open.click()
  await expect(page.getByText('没有允许使用摄像头')).toBeVisible()
  await expectAccessible(page)

  const { digits } = await codeOf(api, session.id)
  await page.getByLabel('屏幕上的六位数字').fill(digits)
  await page.getByRole('button', { name: '提交数字' }).click()

  await expect(page.getByRole('heading', { name: '已签到' })).toBeVisible()
  await expect(page.getByText('证据 A 级')).toBeVisible()
  await expectAccessible(page)
  expect((await presenceOf(api, account, session.id)).in).toBeDefined()
})

test('checks in by the address of the code, takes it off the address, and offers to check out the second time', async ({ as, api }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 270)
  const page = await as(account)
  await page.goto('/m/c')
  await expect(page.getByText(session.title)).toBeVisible()
  // The way past the menu is an address with a fragment too, and no code.
  await page.getByRole('link', { name: '跳到正文' }).press('Enter')
  await expect(page).toHaveURL(/#content$/)
  await expect(page.getByText('这不是签到码')).toHaveCount(0)
  await scan(page, (await codeOf(api, session.id)).code)
  await expect(page.getByRole('heading', { name: '已签到' })).toBeVisible()
  expect(page.url()).not.toContain('#')

  await scan(page, (await codeOf(api, session.id)).code)
  await page.getByRole('button', { name: '现在签退' }).click()

  await expect(page.getByRole('heading', { name: '已签退' })).toBeVisible()
  expect((await presenceOf(api, account, session.id)).out).toBeDefined()
})

test('says what to do where the code has expired or is none of ours, and keeps nothing', async ({ as, api, city }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 280)
  const page = await as(account)
  const { code } = await codeOf(api, session.id)
  const [kid, id, step, mac] = code.split('.')
  await page.goto('/m/c')
  // The mac of now does not belong to a step long ago.
  await scan(page, [kid, id, Number(step) - 10, mac].join('.'))
  await expect(page.getByRole('heading', { name: '这个码不对' })).toBeVisible()

  await city.moveTo(new Date(city.now().getTime() + 2 * 60_000))
  await scan(page, code)

  await expect(page.getByRole('heading', { name: '这个码已过期' })).toBeVisible()
  await expect(page.getByRole('button', { name: '再扫一次' })).toBeVisible()
  await page.goto('/m/pending')
  await expect(page.getByText('没有待发送的签到')).toBeVisible()
})

test('reads a real video of the code with its own decoder', async ({ as, api, baseURL, viewport }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 290)
  const signedIn = await (await as(account)).context().storageState()
  const app = createRequire(new URL('../../../../services/web/app/package.json', import.meta.url))
  const { code } = await codeOf(api, session.id)
  const film = videoOf(app('qrcode').create(`${stack.web}/m/c#${code}`).modules)
  const browser = await chromium.launch({
    executablePath: stack.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'zh-CN',
    storageState: signedIn,
    permissions: ['camera'],
  })
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(stack.web).host) foreign.push(request.url())
  })

  await page.goto('/m/c')

  await expect(page.getByRole('heading', { name: '已签到' })).toBeVisible({ timeout: 40_000 })
  expect(foreign).toEqual([])
  expect((await presenceOf(api, account, session.id)).in).toBeDefined()
  await browser.close()
})

test('opens without signal with the card and the page that checks the phone', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 300)
  const page = await as(account)
  await installed(page)
  await page.goto('/m/card')
  await expect(page.getByRole('img', { name: '志愿者卡的二维码' })).toBeVisible()
  await page.goto('/m/ready')
  await expect(page.getByText('离线打开')).toBeVisible()
  await expectAccessible(page)

  await page.context().setOffline(true)
  await page.goto('/m/card')

  await expect(page.getByRole('img', { name: '志愿者卡的二维码' })).toBeVisible()
  await expect(page.getByText('没有信号。可以照常扫码')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/m/offline-limits')
  await expect(page.getByRole('heading', { name: '没有检查的' })).toBeVisible()
  await expect(page.getByText('72 小时')).toBeVisible()
  await expectAccessible(page)
})
