import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const SOURCES = join(process.cwd(), 'src');
/** Draws bars; nothing that is read or sent comes from there. */
const PLOTS = 'figures/plot.ts';
const MAKERS = new Set(['Number', 'parseFloat', 'parseInt', 'Number.parseFloat', 'Number.parseInt']);

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|openapi\.ts$/.test(file) && file !== PLOTS);

/** Where a text would become a JavaScript number. */
function makersIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(SOURCES, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const called = ts.isCallExpression(node) && MAKERS.has(node.expression.getText(source));
    const passed = ts.isIdentifier(node) && node.text === 'Number' && !ts.isPropertyAccessExpression(node.parent) && !called;
    const plus = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken;
    const fixed = ts.isPropertyAccessExpression(node) && ['toFixed', 'toPrecision', 'valueAsNumber'].includes(node.name.text);
    if (called || passed || plus || fixed) found.push(`${file}: ${node.getText(source).slice(0, 60)}`);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

it('no page makes a JavaScript number of a text: decimals are strings from the wire to the screen', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(makersIn)).toEqual([]);
});
