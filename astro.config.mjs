import { resolve } from 'node:path'
import svelte from '@astrojs/svelte'
import { defineConfig } from 'astro/config'

// The server checks the settings before it starts a build; here they are only read.
const { DATA_FOLDER, BUNDLE_OUT, SITE_URL } = process.env
const dataFolder = resolve(DATA_FOLDER || 'data')

export default defineConfig({
  site: SITE_URL || 'http://localhost:3000',
  srcDir: './site',
  publicDir: './site/public',
  outDir: resolve(BUNDLE_OUT || `${dataFolder}/site`),
  output: 'static',
  trailingSlash: 'always',
  integrations: [svelte()],
  devToolbar: { enabled: false },
  // One style sheet, cached by the browser; nothing inline, so that a strict Content-Security-Policy holds.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    build: { assetsInlineLimit: 0 },
    ssr: { external: ['better-sqlite3', 'pg', 'drizzle-orm'] },
  },
})
