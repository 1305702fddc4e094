import './ui/vant.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { watchForNewer } from '@/design/newer'
import { preferredLocale } from '@/start/language'
import { useSession } from '@/session/session'
import { i18n, startWords, type WordFiles } from '@/words/i18n'
import App from './App.vue'
import { startOffline } from './offline/start'
import { startWorker } from './offline/update'
import { router } from './router'

/** A task of its own for what follows: on a slow phone the start in one piece would leave a finger without an answer. */
const apart = () => new Promise((done) => setTimeout(done))

/** Milliseconds the first page has for itself, before the phone fetches what it keeps for use without signal. */
const CALM = 3_000

/** Shows the app once its words are there and it is known who is signed in. */
export async function start(files: WordFiles): Promise<void> {
  const app = createApp(App).use(createPinia()).use(i18n)
  useSession().listen()
  // The page itself comes meanwhile.
  const page = router.resolve(location.pathname.slice('/m'.length) || '/').matched.at(-1)?.components?.default
  if (typeof page === 'function') void (page as () => Promise<unknown>)()
  // The first format of times is slow to make: it is made while the words come.
  const times = apart().then(() => new Intl.DateTimeFormat(preferredLocale()))
  await Promise.all([startWords(files), startOffline(), times])
  await apart()
  watchForNewer(router, '/m/')
  app.use(router)
  await router.isReady().catch(console.error) // a page that does not come: the tabs still lead to others
  await apart()
  app.mount('#app')
  void import('./device/expiry').then(({ wipeWhenOver }) => wipeWhenOver()).catch(console.error) // the next start tries again
  setTimeout(startWorker, CALM)
}
