import { audit } from '../lighthouse/audit.ts'
import { publicPages } from '../lighthouse/pages.ts'
import { expect, test } from '../support/test.ts'

test.skip(process.env['KEPU_PASS'] !== 'full', 'a minute of Lighthouse, played by `make verify`')
test.setTimeout(300_000)

// How fast a page is depends on the machine, so bin/lighthouse measures that and no test is held to it.
test('every public page has full marks, or nearly, for accessibility and best practices', async () => {
  for (const { path } of await publicPages()) {
    const { accessibility, bestPractices, failed } = await audit(path, true)
    expect.soft(accessibility, `accessibility of ${path}: ${failed}`).toBeGreaterThanOrEqual(95)
    expect.soft(bestPractices, `best practices of ${path}: ${failed}`).toBeGreaterThanOrEqual(95)
  }
})
