import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  build: { target: 'es2023', chunkSizeWarningLimit: 20_000, sourcemap: false },
})
