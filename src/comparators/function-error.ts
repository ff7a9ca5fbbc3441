/** Thrown while people are compared, when a function that the program names is missing or gives no similarity. */
export class FunctionError extends Error {
  override readonly name = "FunctionError";
  readonly code = "custom-function";
  readonly path: readonly string[];
  readonly remedy: string;
  /** What the function gave. Not listed, so that neither JSON nor logs show it. */
  declare readonly value: unknown;

  constructor(functionName: string, remedy: string, value?: unknown) {
    super(`The function ${JSON.stringify(functionName)} gave no similarity. ${remedy}`);
    this.path = ["functions", functionName];
    this.remedy = remedy;
    Object.defineProperty(this, "value", { value, enumerable: false });
  }

  toJSON() {
    return { name: this.name, code: this.code, path: this.path, remedy: this.remedy };
  }
}
