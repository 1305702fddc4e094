import { defineConfig } from '@playwright/test'
import { stack } from './support/stack.ts'

// A phone held upright and a desk. A spec named *.phone.spec.ts or *.desktop.spec.ts runs on that one only.
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const desktop = { viewport: { width: 1440, height: 900 } }

export default defineConfig({
  testDir: 'specs',
  outputDir: '../target/browser/results',
  snapshotPathTemplate: '{testDir}/{testFilePath}-pictures/{arg}-{projectName}{ext}',
  // One machine runs the platform and the browser: a second browser would only make both slower.
  workers: Number(process.env['KEPU_BROWSER_WORKERS'] ?? 1),
  forbidOnly: process.env['KEPU_REQUIRE_ALL'] === '1',
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: '../target/browser/report.json' }],
    ['html', { outputFolder: '../target/browser/report', open: 'never' }],
  ],
  use: {
    actionTimeout: 15_000,
    baseURL: stack.web,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: process.env['KEPU_TRACE'] === '1' ? 'on' : 'off',
    launchOptions: {
      executablePath: stack.chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone', testIgnore: '**/*.desktop.spec.ts', use: phone },
    { name: 'desktop', testIgnore: '**/*.phone.spec.ts', use: desktop },
  ],
})
