/** The version of the package, as every result carries it; a test holds it equal to package.json. */
export const library = "0.1.0";
