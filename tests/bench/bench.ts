/**
 * `npm run --silent bench -- <name> [--json]`: runs `tests/bench/<name>.ts`, which exports `run()`, and prints what it found.
 */
import { existsSync, readdirSync } from 'node:fs';

const name = process.argv[2] ?? '';
const folder = new URL('./', import.meta.url);
const file = new URL(`${name}.ts`, folder);

if (!/^[a-z-]+$/.test(name) || name === 'bench' || !existsSync(file)) {
  const known = readdirSync(folder)
    .filter((each) => each.endsWith('.ts') && each !== 'bench.ts' && !each.startsWith('bench-'))
    .map((each) => each.replace(/\.ts$/u, ''));
  console.error(`There is no bench “${name}”: name one of ${known.join(', ')}.`);
  process.exitCode = 1;
} else {
  const { run } = (await import(file.href)) as { run: () => unknown };
  const result = await run();
  console.log(JSON.stringify(result, null, process.argv.includes('--json') ? undefined : 2));
}
