import './ui/element.css'
import './ui/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { watchForNewer } from '@/design/newer'
import { useSession } from '@/session/session'
import { i18n, startWords, type WordFiles } from '@/words/i18n'
import App from './App.vue'
import { router } from './router'

/** Shows the console once its words are there and it is known who is signed in. */
export async function start(files: WordFiles): Promise<void> {
  const app = createApp(App).use(createPinia()).use(i18n)
  const session = useSession()
  session.listen()
  // The page itself comes meanwhile.
  const path = location.pathname.slice('/console'.length) || '/'
  const page = router.resolve(path).matched.at(-1)?.components?.default
  if (typeof page === 'function') void (page as () => Promise<unknown>)()
  // Without an answer the shell says that the door does not answer, and tries again.
  await Promise.all([startWords(files), session.refresh().catch(() => undefined)])
  watchForNewer(router, '/console/')
  app.use(router)
  await router.isReady().catch(console.error) // a page that does not come: the menu still leads to others
  app.mount('#app')
}
