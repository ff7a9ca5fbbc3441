import { defineConfig, type Options } from "tsup";

const entry = { index: "src/index.ts", assignment: "src/assignment/index.ts", csv: "src/csv/index.ts" };

const shared: Options = {
  target: ["node20", "es2022"],
  splitting: true,
  // tsup 8 sets `baseUrl`, which TypeScript 6 deprecates.
  dts: { entry, compilerOptions: { ignoreDeprecations: "6.0" } },
};

export default defineConfig([
  { ...shared, format: "esm", entry: { ...entry, cli: "src/cli/main.ts" }, external: [/^read-excel-file/] },
  { ...shared, format: "cjs", entry },
]);
