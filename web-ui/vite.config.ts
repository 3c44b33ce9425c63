import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The built page carries its own policy, so it is safe behind any web server: nothing is loaded from elsewhere,
 * and no script runs that is not a file of the page. (Vite's development server needs inline scripts.)
 */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
      },
    },
  ],
};

/** Where `npm run dev` finds a running Iconograph. */
const server = process.env['ICONOGRAPH_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: 'licences/javascript.md' },
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/posts', '/journey', '/pictures', '/iiif', '/graph/', '/linking/'].map((path) => [
        path,
        { target: server },
      ]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // One worker for all files: starting the fake browser takes longer than the tests.
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 30_000,
  },
});
