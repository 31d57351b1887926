import { transformAsync } from '@babel/core';
import { readFileSync } from 'node:fs';
import { minify } from 'terser';
import ts from 'typescript';
import { importedName, nameOf } from './modules.mjs';

/** The licence as it stands at the head of every file of the plugin. */
const [licence] =
  /^(?:\/\/.*\n)+/m.exec(readFileSync(new URL('../version.php', import.meta.url), 'utf8')) ?? [];

const headOf = (path) => `${licence}
/**
 * @module     ${nameOf(path)}
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
`;

/** Imports of the module's own neighbours by the name Moodle knows them by. */
const namedImports = (source) => () => (file) => {
  const named = (node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return node;
    if (!node.moduleSpecifier) return node;
    const specifier = ts.factory.createStringLiteral(importedName(source, node.moduleSpecifier.text), true);
    return ts.isImportDeclaration(node)
      ? ts.factory.updateImportDeclaration(
          node,
          node.modifiers,
          node.importClause,
          specifier,
          node.attributes,
        )
      : ts.factory.updateExportDeclaration(
          node,
          node.modifiers,
          node.isTypeOnly,
          node.exportClause,
          specifier,
          node.attributes,
        );
  };
  return ts.factory.updateSourceFile(file, file.statements.map(named));
};

/** A TypeScript source as a readable ES module: types gone; names and comments as they were written. */
export function readableModule({ source, path }) {
  const { outputText, diagnostics } = ts.transpileModule(readFileSync(source, 'utf8'), {
    fileName: source,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2020,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      isolatedModules: true,
    },
    transformers: { after: [namedImports(source)] },
  });
  if (diagnostics?.length) throw new Error(ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n'));
  return headOf(path) + outputText;
}

/**
 * A readable module as the small AMD module that Moodle serves, with its map. The name is written out, or Moodle would name
 * the first thing that looks like a definition. `import(…)` stays the browser's own.
 */
export async function servedModule({ path }, code) {
  const file = path.split('/').at(-1);
  const up = '../'.repeat(path.split('/').length);
  const amd = await transformAsync(code, {
    configFile: false,
    babelrc: false,
    moduleId: nameOf(path),
    sourceMaps: true,
    sourceFileName: `${up}src/${path}.js`,
    comments: false,
    plugins: [['@babel/plugin-transform-modules-amd', { importInterop: 'none' }]],
    cwd: import.meta.dirname,
  });
  return minify(
    { [`${file}.js`]: amd.code },
    {
      ecma: 2020,
      format: { comments: false },
      compress: { passes: 2 },
      sourceMap: {
        content: amd.map,
        filename: `${file}.min.js`,
        url: `${file}.min.js.map`,
        includeSources: true,
      },
    },
  );
}
