import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { firstLoad } from './scripts/first-load.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const ofConsole = (files: string[]) =>
  files.some((file) => /src\/console\/|element-plus|echarts|zrender|fflate/.test(file))

// One app, two doors: the phone (/m/) must stay small, so nothing of the console may enter its chunks.
export default defineConfig({
  plugins: [
    vue(),
    firstLoad('/main.ts'),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/m',
      filename: 'worker.ts',
      outDir: 'dist',
      scope: '/m/',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['m/*.html', 'assets/m-*', 'icons/*'],
        globIgnores: ['**/*.wasm', '**/*.png'], // large: kept apart by the phones that need it, or by the system
      },
      manifest: {
        id: '/m/',
        name: '科普 Kepu',
        short_name: '科普',
        lang: 'zh-CN',
        start_url: '/m/',
        scope: '/m/',
        display: 'standalone',
        background_color: '#f5f7f6',
        theme_color: '#0b6660',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icons/maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
    }),
  ],
  define: { __VUE_I18N_LEGACY_API__: false },
  resolve: { alias: { '@': here('./src') } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // data: addresses are not allowed for scripts and fonts
    rolldownOptions: {
      input: { m: here('./m/index.html'), console: here('./console/index.html') },
      output: {
        // What every page needs comes in a few files: fifty small ones would wait for one another on a slow line.
        codeSplitting: {
          groups: [
            { name: 'start', priority: 2, test: /vite\/preload-helper|src\/start\/[^/]+\.ts/ },
            { name: 'vue', test: /node_modules\/(@?vue|@intlify|pinia|openapi-fetch)/ },
            {
              name: 'base',
              priority: 1, // also what both apps share, so that the console loads nothing of the phone's shell
              test: /plugin-vue:export-helper|src\/(api|design|filter|places|session|terms|time|words)\/[^/]+\.(ts|vue)/,
            },
            {
              name: 'kept', // what lies on the device: the console, too, takes it off when somebody signs out
              test: /node_modules\/idb\/|src\/m\/(offline\/(store|queue|scan|remembered)|device\/store)\.ts/,
            },
            {
              name: 'shell', // with what the first page shares with others
              test: /src\/m\/((ui|shell|offline)\/[^/]+\.(ts|vue)|near\/(outing|OutingCard|PlaceBar)|place\/home\.ts|device\/store\.ts)/,
            },
          ],
        },
        // The name tells which of the two needs a file: the phone keeps only its own for use without signal.
        chunkFileNames: ({ moduleIds, name }) =>
          `assets/${ofConsole(moduleIds) ? 'console' : 'm'}-${name}-[hash].js`,
        assetFileNames: ({ originalFileNames, names }) =>
          `assets/${ofConsole(originalFileNames) || names.some((name) => name.startsWith('console')) ? 'console' : 'm'}-[name]-[hash][extname]`,
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://localhost:8080', '/session': 'http://localhost:8080' },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } }, // it imports its style sheets, which only Vite can read
  },
} as Parameters<typeof defineConfig>[0])
