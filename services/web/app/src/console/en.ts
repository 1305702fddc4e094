import type { Words } from '@/words/i18n'

/** Every word of the console in this language, in one file. */
export default import.meta.glob<Words>(['./*/en.json', '../{api,design,session,charts}/en.json'], {
  eager: true,
  import: 'default',
})
