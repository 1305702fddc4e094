import { onScopeDispose } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/**
 * Asks before something typed and not sent is lost: in the page's words where another page of the console is gone to, in the
 * browser's own where the tab is closed or loaded anew.
 */
export function useUnsaved(dirty: () => boolean | undefined, words: () => string): void {
  const mayGo = () => !dirty() || confirm(words())
  onBeforeRouteLeave(mayGo)
  // Another record's page of the same kind is made anew as well; another part of this page is not.
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayGo())
  const asked = (event: BeforeUnloadEvent) => {
    if (dirty()) event.preventDefault()
  }
  addEventListener('beforeunload', asked)
  onScopeDispose(() => removeEventListener('beforeunload', asked))
}
