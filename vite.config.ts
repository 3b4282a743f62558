import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0, cssCodeSplit: false },
  environments: {
    // The server bundle begins at the web application, so that it and the routes share one copy of every module.
    ssr: { build: { rollupOptions: { input: "./src/web-app.ts" } } },
  },
});
