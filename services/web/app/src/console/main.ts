import '@/design/base.css'
import './ui/element.css'
import './ui/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startText } from '@/design/text'
import { useSession } from '@/session/session'
import { i18n, startWords } from '@/words/i18n'
import App from './App.vue'
import { router } from './router'

startText()
await startWords({
  ...import.meta.glob('./*/{zh,en}.json'),
  ...import.meta.glob('../{api,design,session,charts}/{zh,en}.json'),
})
const app = createApp(App).use(createPinia()).use(i18n)
const session = useSession()
session.listen()
// Without an answer the shell says that the door does not answer, and tries again.
await session.refresh().catch(() => undefined)
app.use(router).mount('#app')
