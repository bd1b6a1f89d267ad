import { fileURLToPath, URL } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** In development the two entries answer for their own paths, as the server does. */
function twoEntries(): Plugin {
  return {
    name: 'two-entries',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const isFile = /\.[a-z0-9]+$/i.test(path) || path.startsWith('/@') || path.startsWith('/api');
        if (!isFile) request.url = /^\/desk(\/|$)/.test(path) ? '/desk.html' : '/index.html';
        next();
      });
    },
  };
}

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [vue(), twoEntries()],
  appType: 'mpa',
  resolve: { alias: { '@': fromRoot('./src'), '@texts': fromRoot('../data/text') } },
  define: {
    __VUE_OPTIONS_API__: true, // Element Plus still has parts written with it
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: ['chrome86', 'safari14', 'firefox90'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // the content security policy allows no data: address
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: { index: fromRoot('./index.html'), desk: fromRoot('./desk.html') } },
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: [fromRoot('.'), fromRoot('../data')] },
    proxy: { '/api': { target: process.env.XINGTAN_SERVER ?? 'http://127.0.0.1:8080' } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.spec.ts'] },
});
