import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/**
 * For `node --import`: lets a child process of a test run the sources as they are, types erased.
 * Loaded twice: here, and on the thread where Node asks how to load a file.
 */
if (isMainThread) register(import.meta.url);

const typescript = isMainThread ? null : (await import('typescript')).default;
const contract = new URL('../../shared/contract/index.ts', import.meta.url).href;

export const resolve = (specifier, context, next) =>
  specifier === '@meetbridge/shared/contract'
    ? { url: contract, shortCircuit: true }
    : next(specifier, context);

export async function load(url, context, next) {
  if (!url.endsWith('.ts') || typescript === null) return next(url, context);
  const { outputText } = typescript.transpileModule(await readFile(fileURLToPath(url), 'utf8'), {
    compilerOptions: {
      module: typescript.ModuleKind.ESNext,
      target: typescript.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
    },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
