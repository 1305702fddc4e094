import '@/design/base.css'
import './ui/vant.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startText } from '@/design/text'
import { useSession } from '@/session/session'
import { i18n, startWords } from '@/words/i18n'
import App from './App.vue'
import { startOffline } from './offline/start'
import { router } from './router'

startText()
const words = startWords({
  ...import.meta.glob('./*/{zh,en}.json'),
  ...import.meta.glob('../{api,design,session}/{zh,en}.json'),
})
const app = createApp(App).use(createPinia()).use(i18n)
useSession().listen()
// Words, the session and the page itself come at the same time: on a slow line each would wait for the one before.
const page = router.resolve(location.pathname.slice('/m'.length) || '/').matched.at(-1)?.components?.default
if (typeof page === 'function') void (page as () => Promise<unknown>)()
await Promise.all([words, startOffline()])
app.use(router).mount('#app')
