// The JSON Schema of program.json beside the built files: `mentor-match/program.schema.json`.
import { writeFileSync } from "node:fs";
import { programSchema } from "../src/program/json-schema.ts";

writeFileSync("dist/program.schema.json", `${JSON.stringify(programSchema(), null, 2)}\n`);
