import type { Words } from '@/words/i18n'

/** Every word of the phone app in this language, in one file. */
export default import.meta.glob<Words>(['./*/en.json', '../{api,design,session}/en.json'], {
  eager: true,
  import: 'default',
})
