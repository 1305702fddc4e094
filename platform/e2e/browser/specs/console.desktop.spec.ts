import type { Account } from '../support/accounts.ts'
import { expect, test } from '../support/test.ts'

// One pass per role: every page of the role's menu opens, shows its heading and refuses nothing the menu has offered.
const roles: Account[] = [
  'city-admin',
  'city-operator',
  'county-operator-410922',
  'organiser-410922',
  'village-dispatcher-410926100201',
  'editor-1',
  'reviewer-1',
  'venue-manager-01',
]

test.setTimeout(180_000)

for (const account of roles) {
  test(`${account} finds every page of the menu open`, async ({ as }) => {
    const page = await as(account)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`))
    await page.goto('/console/')
    const menu = page.getByRole('navigation', { name: '菜单' })
    await expect(menu).toBeVisible()
    const addresses = await menu.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    expect(addresses.length).toBeGreaterThan(5)

    for (const address of new Set(addresses)) {
      // Each page is opened by its address once, by the administrator, who sees them all; others go by the menu.
      if (account === 'city-admin') await page.goto(address)
      else await menu.locator(`a[href="${address}"]`).first().click()
      await expect(page).toHaveURL(address)
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
      await expect(page.getByRole('main').getByText('正在加载'), address).toHaveCount(0)
      await expect(page.getByRole('main').getByRole('alert'), address).toHaveCount(0)
    }

    expect(broken).toEqual([])
  })
}
