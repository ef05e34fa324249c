import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['REDRESS_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2023', chunkSizeWarningLimit: 1200 },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/imports': api,
      '/exports': api,
    },
  },
});
