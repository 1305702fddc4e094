/** One field of a form: which one it is, and what stands in it. */
interface Typed {
  field: string
  value: string
}

interface PutBy {
  account: string
  page: string
  fields: Typed[]
}

const KEPT = 'kepu.typed'
const FOR = 5_000
const EVERY = 200

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement

const NOT_TYPED = ['password', 'file', 'hidden', 'submit', 'button', 'reset']

/** What can be filled in on the page, each under a name that is the same when the page is opened again. */
function fields(): [string, Field][] {
  const seen = new Map<string, number>()
  return [...document.querySelectorAll<Field>('form :is(input, textarea, select, button[aria-pressed])')]
    .filter((field) => field instanceof HTMLButtonElement || !NOT_TYPED.includes(field.type))
    .map((field) => {
      const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? ''
      const own =
        field instanceof HTMLButtonElement
          ? field.textContent?.replace('✓', '')
          : ticks(field)
            ? field.value
            : ''
      const name = [field.tagName, field.type, label, own].join('|').replace(/\s+/g, ' ')
      const before = seen.get(name) ?? 0
      seen.set(name, before + 1)
      return [`${name}|${before}`, field]
    })
}

const ticks = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')

function valueOf(field: Field): string {
  if (field instanceof HTMLButtonElement) return field.getAttribute('aria-pressed') ?? ''
  return ticks(field) ? String(field.checked) : field.value
}

function fillIn(field: Field, value: string): void {
  if (field instanceof HTMLButtonElement) return field.click()
  if (ticks(field)) field.checked = value === 'true'
  else field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

const page = () => location.pathname + location.search

/**
 * Puts by what is typed on the page now, for a browser that will leave the page to sign in. It lies in this tab only, for the
 * account that typed it, until the page is there again.
 */
export function putBy(account: string): void {
  const typed = fields().map(([field, at]) => ({ field, value: valueOf(at) }))
  sessionStorage.setItem(KEPT, JSON.stringify({ account, page: page(), fields: typed } satisfies PutBy))
}

/**
 * Fills in again what was put by, where the same account is back at the same page; a page asks for what it shows, so its fields
 * come one after the other. Whoever begins to type is not disturbed.
 */
export function takeBack(account: string | undefined): void {
  const kept = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  const by = kept ? (JSON.parse(kept) as PutBy) : undefined
  if (!by || by.account !== account || by.page !== page()) return
  const wanted = new Map(by.fields.map(({ field, value }) => [field, value]))
  const again = setInterval(() => {
    for (const [name, field] of fields()) {
      const value = wanted.get(name)
      // An untouched one stays as the page fills it in: only what differs was typed.
      if (value !== undefined && value !== valueOf(field)) fillIn(field, value)
    }
  }, EVERY)
  const end = () => clearInterval(again)
  setTimeout(end, FOR)
  for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, end, { once: true, capture: true })
}
