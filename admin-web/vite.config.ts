import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstView } from './first-view.ts';
import { mockServer } from './mock/plugin.ts';

const server = process.env.VITE_API ?? 'http://localhost:9080';

const proxy = { '/api': server, '/health': server, '/problems': server };

export default defineConfig(({ mode }) => ({
  base: '/admin/',
  // The server writes a fresh one in its place, see AdminPages.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), firstView(300_000), ...(mode === 'mock' ? [mockServer()] : [])],
  build: { outDir: 'target/dist', emptyOutDir: true, chunkSizeWarningLimit: 600, assetsInlineLimit: 0 },
  server: { port: 5173, proxy: mode === 'mock' ? undefined : proxy },
  preview: { proxy: mode === 'mock' ? undefined : proxy },
  test: { environment: 'jsdom', setupFiles: ['./mock/setup.ts'], include: ['src/**/*.test.{ts,tsx}'], css: false, testTimeout: 60_000 },
}));
