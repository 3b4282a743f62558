import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: {
    // The server bundle begins at the web application, so that it and the routes share one copy of every module.
    ...(isSsrBuild ? { rollupOptions: { input: "./src/web-app.ts" } } : {}),
    assetsInlineLimit: 0,
    cssCodeSplit: false,
  },
}));
