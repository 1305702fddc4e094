import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

const { launchOptions } = tests.use!
const spoken = (language: string) => ({
  launchOptions: {
    ...launchOptions,
    args: [...launchOptions!.args!, `--lang=${language}`],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') } as Record<string, string>,
  },
})

// Takes a picture of every page instead of testing it; started by bin/pictures.
export default defineConfig({
  ...tests,
  testDir: 'pictures',
  outputDir: '../target/pictures/results',
  reporter: [['list']],
  use: { ...tests.use, screenshot: 'off' },
  projects: [
    // A browser shows its own fields, such as dates, in its own language.
    { name: 'zh', testMatch: 'pages.spec.ts', grep: /\/zh\//, use: spoken('zh-CN') },
    { name: 'en', testMatch: 'pages.spec.ts', grep: /\/en\//, use: spoken('en-GB') },
    { name: 'sheets', testMatch: 'sheets.spec.ts', dependencies: ['zh', 'en'] },
  ],
})
