import ts from "typescript";

/** One import, export-from, dynamic import or import type of a source file. */
export interface Import {
  readonly from: string;
  /** Leaves nothing behind at run time. */
  readonly typeOnly: boolean;
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2022, true);
}

/** Whether no named binding of a clause survives compilation; a clause without names does survive. */
function onlyTypes(names: readonly { readonly isTypeOnly: boolean }[]): boolean {
  return names.length > 0 && names.every((name) => name.isTypeOnly);
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const named = clause?.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause?.name === undefined && onlyTypes(named));
    return { from: node.moduleSpecifier.text, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    const named = node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    return { from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly || onlyTypes(named) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { from: node.argument.literal.text, typeOnly: true };
  }
  if (ts.isCallExpression(node)) {
    const asks = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require";
    const [target] = node.arguments;
    if (asks) return { from: target !== undefined && ts.isStringLiteralLike(target) ? target.text : "(computed)", typeOnly: false };
  }
  return undefined;
}

/** Everything a source file imports. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importOf(node);
    if (one !== undefined) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}

const literals = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
  ts.SyntaxKind.RegularExpressionLiteral,
]);

/** The text with comments and the insides of literals blanked, every remaining character at its old line. */
export function codeOf(text: string): string {
  const source = parse(text);
  const kept = text.replace(/[^\n]/g, " ").split("");
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node) || literals.has(node.kind)) return;
    const children = node.getChildren(source);
    if (children.length > 0) return children.forEach(visit);
    for (let i = node.getStart(source); i < node.end; i++) kept[i] = text[i] ?? "";
  };
  visit(source);
  return kept.join("");
}
