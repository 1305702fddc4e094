import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

// Takes a picture of every page instead of testing it; started by bin/pictures.
export default defineConfig({
  ...tests,
  testDir: 'pictures',
  outputDir: '../target/pictures/results',
  reporter: [['list']],
  use: { ...tests.use, screenshot: 'off' },
  projects: [
    { name: 'pages', testMatch: 'pages.spec.ts' },
    { name: 'sheets', testMatch: 'sheets.spec.ts', dependencies: ['pages'] },
  ],
})
