import { made, verify, village } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

// Who did what, in words.
for (const [language, act, thing] of [
  ['zh-CN', '核实志愿者', '志愿者'],
  ['en', 'Verified a volunteer', 'volunteer'],
] as const) {
  test.describe(`audit in ${language}`, () => {
    test.use({ language })
    test(`the audit log says in words what was done and leads to the record (${language})`, async ({ as, api, expectAccessible }) => {
      const person = made(
        await api('city-operator').post('/api/volunteers/v1/people', {
          name: '留痕',
          ageBand: '18-59',
          place: village,
          kind: 'science',
          consent: true,
        }),
      )
      await verify(api, person)
      const page = await as('city-operator')
      await page.goto('/console/audit?service=volunteers&action=person.verify')

      const record = page.locator(`a[href$="/people/${person.id}"]`)
      const row = page.getByRole('row').filter({ has: record })
      await expect(row).toContainText(act)
      await expect(row).toContainText(thing)
      await expect(page.getByRole('main').getByText(/\b[a-z]+\.[a-z-]+\b/)).toHaveCount(0)
      await expectAccessible(page)
      await record.click()
      await expect(page).toHaveURL(new RegExp(person.id))
    })
  })
}
