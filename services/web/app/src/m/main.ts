import './ui/vant.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { watchForNewer } from '@/design/newer'
import { startText } from '@/design/text'
import { preferredLocale } from '@/start/language'
import { useSession } from '@/session/session'
import { i18n, startWords, type WordFiles } from '@/words/i18n'
import App from './App.vue'
import { startOffline } from './offline/start'
import { startWorker } from './offline/update'
import { router } from './router'

/** Shows the app once its words are there and it is known who is signed in. */
export async function start(files: WordFiles): Promise<void> {
  startText()
  const app = createApp(App).use(createPinia()).use(i18n)
  useSession().listen()
  // The page itself comes meanwhile.
  const page = router.resolve(location.pathname.slice('/m'.length) || '/').matched.at(-1)?.components?.default
  if (typeof page === 'function') void (page as () => Promise<unknown>)()
  // The first one costs fifteen milliseconds: paid in a task of its own while the words come.
  setTimeout(() => new Intl.DateTimeFormat(preferredLocale()))
  await Promise.all([startWords(files), startOffline()])
  watchForNewer(router, '/m/')
  app.use(router)
  await router.isReady().catch(console.error) // a page that does not come: the tabs still lead to others
  app.mount('#app')
  void import('./device/expiry').then(({ wipeWhenOver }) => wipeWhenOver()).catch(console.error) // the next start tries again
  startWorker() // after the page: what it keeps for later must not be in the way now
}
