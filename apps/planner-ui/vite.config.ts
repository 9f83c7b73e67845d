import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API beside which `vite` serves the sources: `npm start` serves both from one process. */
const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  // Two copies of React, or of the calendar's date library, would each keep their own state.
  resolve: { dedupe: ['react', 'react-dom', 'temporal-polyfill', '@mantine/core', 'zod'] },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: api, changeOrigin: true },
      '/socket.io': { target: api, changeOrigin: true, ws: true },
    },
  },
  build: {
    target: 'es2023',
    sourcemap: true,
    // The calendar is the heaviest part and only the board needs it: a chunk of its own, fetched with the board.
    chunkSizeWarningLimit: 800,
  },
});
