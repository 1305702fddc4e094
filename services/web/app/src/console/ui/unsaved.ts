import { onScopeDispose } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

/**
 * Asks before something typed and not sent is lost: in the page's words where another page of the console is gone to, in the
 * browser's own where the tab is closed or loaded anew.
 */
export function useUnsaved(dirty: () => boolean | undefined, words: () => string): void {
  onBeforeRouteLeave(() => !dirty() || confirm(words()))
  const asked = (event: BeforeUnloadEvent) => {
    if (dirty()) event.preventDefault()
  }
  addEventListener('beforeunload', asked)
  onScopeDispose(() => removeEventListener('beforeunload', asked))
}
