import { shallowRef } from 'vue'
import type { Router } from 'vue-router'

/** A part of the app that did not come: because a newer version replaced it, or because nothing comes at all. */
interface Missing {
  newer: boolean
  /** The page that was gone to, without the app's home; nothing where a part of an open page was asked for. */
  page?: string
}
export const missing = shallowRef<Missing>()

const LOADED = 'kepu.loaded'
/** A page that is loaded anew and still lacks a part is not loaded a second time within this many milliseconds. */
const ONCE = 60_000

/** What the app needs of the browser, so that its rules can be tried without one. */
export interface Surroundings {
  /** The first page as the door has it now; nothing without an answer. */
  firstPage(): Promise<string | undefined>
  /** The script this page began with, as its page names it. */
  script(): string | undefined
  load(address: string): void
  now(): number
}

/** Whether the door has another app by now than the one this page was opened with. */
async function replaced(around: Surroundings): Promise<boolean> {
  const [page, script] = [await around.firstPage(), around.script()]
  return !!page && !!script && !page.includes(script)
}

/**
 * Somebody went to a page that did not come. After an update it is loaded from the door, once: what was typed on the page
 * before was asked for when it was left. Else it is said.
 */
export async function afterLost(page: string, address: string, around: Surroundings): Promise<void> {
  const newer = await replaced(around)
  const before = Number(sessionStorage.getItem(LOADED) ?? 0)
  if (newer && around.now() - before > ONCE) {
    sessionStorage.setItem(LOADED, String(around.now()))
    around.load(address)
  } else missing.value = { newer, page }
}

/** A part of an open page did not come: the page stays, with all that was typed, and it is said. */
export async function afterPartLost(around: Surroundings): Promise<void> {
  const newer = await replaced(around)
  missing.value ??= { newer }
}

function browser(home: string): Surroundings {
  return {
    firstPage: () =>
      fetch(`${home}?at=${Date.now()}`, { cache: 'no-store' }).then(
        (answer) => (answer.ok ? answer.text() : undefined),
        () => undefined,
      ),
    script: () => document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? undefined,
    load: (address) => location.assign(address),
    now: () => Date.now(),
  }
}

/** Watches for parts of the app that do not come; `home` is the app's first page, such as `/m/`. */
export function watchForNewer(router: Router, home: string): void {
  const around = browser(home)
  const lost = new WeakSet<object>()
  let going = false
  router.beforeEach(() => void (going = true))
  router.afterEach(() => void (going = false))
  window.addEventListener('vite:preloadError', (event) => {
    lost.add(event.payload)
    if (!going) void afterPartLost(around)
  })
  router.onError((error, to) => {
    going = false
    if (error instanceof Error && lost.has(error))
      void afterLost(to.fullPath, router.resolve(to).href, around)
  })
}
