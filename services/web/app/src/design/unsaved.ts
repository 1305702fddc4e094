import { onScopeDispose } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router'

const held = new Set<() => boolean | undefined>()

/** Where somebody agreed to go: several forms on a page ask once. */
let agreed: unknown

/** Whether somebody agrees that what is typed on the page is lost; yes where nothing is. */
export const agreesToLose = (words: string): boolean => ![...held].some((dirty) => dirty()) || confirm(words)

/** From now on nobody is asked: it was agreed to, or what was typed is put by. */
export const leaveUnasked = (): void => held.clear()

/** Whether the page may be loaded anew; asks where something typed would be lost by it, and then not a second time. */
export function mayLeave(words: string): boolean {
  const may = agreesToLose(words)
  if (may) leaveUnasked()
  return may
}

/**
 * Asks before something typed and not sent is lost: in the page's words where another page of the app is gone to, in the
 * browser's own where the tab is closed or loaded anew.
 */
export function useUnsaved(dirty: () => boolean | undefined, words: () => string): void {
  held.add(dirty)
  const mayGo = (to: RouteLocationNormalized) => {
    if (!dirty() || agreed === to) return true
    if (!confirm(words())) return false
    agreed = to
    return true
  }
  onBeforeRouteLeave(mayGo)
  // Another record's page of the same kind is made anew as well; another part of this page is not.
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayGo(to))
  const asked = (event: BeforeUnloadEvent) => {
    if (held.has(dirty) && dirty()) event.preventDefault()
  }
  addEventListener('beforeunload', asked)
  onScopeDispose(() => {
    held.delete(dirty)
    removeEventListener('beforeunload', asked)
  })
}
