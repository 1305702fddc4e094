import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to a page the way people do: by the menu. */
export async function byMenu(page: Page, name: string): Promise<void> {
  await page.goto('/console/')
  await page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** Opens a deed by its button, fills in what it asks for, and does it; the dialog goes when it is done. */
export async function deed(
  page: Page,
  label: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
  does = label,
): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: label, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name: does, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** The state of the record the page shows, as it stands beside its name. */
export const state = (page: Page, name: string): Locator =>
  page.getByRole('main').locator('.status').filter({ hasText: new RegExp(`${name}$`) }).first()
