import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

// Date fields speak the language of the browser itself, not of the page (Debian: chromium-l10n).
const speaking = (locale: string) => ({
  launchOptions: { ...tests.use!.launchOptions, env: { ...process.env, LANGUAGE: locale } as Record<string, string> },
})

// Takes a picture of every page instead of testing it; started by bin/pictures.
export default defineConfig({
  ...tests,
  testDir: 'pictures',
  outputDir: '../target/pictures/results',
  reporter: [['list']],
  use: { ...tests.use, screenshot: 'off' },
  projects: [
    { name: 'zh', testMatch: 'pages.spec.ts', grep: /\/zh\//, use: speaking('zh_CN') },
    { name: 'en', testMatch: 'pages.spec.ts', grep: /\/en\//, use: speaking('en_GB') },
    { name: 'sheets', testMatch: 'sheets.spec.ts', dependencies: ['zh', 'en'] },
  ],
})
