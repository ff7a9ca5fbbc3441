import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^mentor-match$/, replacement: at("./src/index.ts") },
      { find: /^mentor-match\/assignment$/, replacement: at("./src/assignment/index.ts") },
      { find: /^mentor-match\/csv$/, replacement: at("./src/csv/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/seed/print.ts"],
    setupFiles: ["test/seed/apply.ts"],
    testTimeout: 20_000,
    coverage: { provider: "v8", include: ["src/**"] },
  },
});
