import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files as Git knows them or would take them, so that builds and data on a developer's disk do not count. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
})
  .toString()
  .split('\0')
  .filter((file) => file !== '');
const sources = files.filter((file) => /^(shared|server|extension|tests)\/.*\.(ts|tsx|mjs)$/.test(file));

interface Import {
  from: string;
  /** Path from the root for our own files, else the package's name. */
  target: string;
  /** A whole `import type`: it is gone at run time, and makes no cycle. */
  isTypeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(?:(?<words>[\w*{][^'"`;=()]*?)\s+from\s+)?'(?<target>[^'\n]+)';/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"](?<target>[^'"]+)['"]\s*\)/g;

const imports: Import[] = sources.flatMap((from) => {
  const text = readFileSync(join(root, from), 'utf8');
  const resolve = (target: string) =>
    target.startsWith('.') ? posix.join(posix.dirname(from), target.replace(/\?.*$/, '')) : target;
  const plain = [...text.matchAll(IMPORT)].map(({ groups }) => ({
    from,
    target: resolve(groups?.target ?? ''),
    isTypeOnly: /^type\b/.test(groups?.words ?? ''),
  }));
  const dynamic = [...text.matchAll(DYNAMIC_IMPORT)].map(({ groups }) => ({
    from,
    target: resolve(groups?.target ?? ''),
    isTypeOnly: true,
  }));
  return [...plain, ...dynamic];
});

function importsOf(importer: RegExp, target: RegExp): string[] {
  return imports
    .filter((one) => importer.test(one.from) && target.test(one.target))
    .map((one) => `${one.from} imports ${one.target}`);
}

describe('who may import whom', () => {
  it('reads the imports of every file', () => {
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  it('shared imports nothing but shared', () => {
    expect(importsOf(/^shared\//, /^(?!shared\/)/)).toEqual([]);
  });

  it('server and extension never import each other', () => {
    expect(importsOf(/^server\//, /^extension\//)).toEqual([]);
    expect(importsOf(/^extension\//, /^server\//)).toEqual([]);
  });

  it('what runs never imports a test', () => {
    expect(importsOf(/^(shared|server|extension)\//, /^tests\//)).toEqual([]);
  });

  it('entities and stores know neither GraphQL nor HTTP', () => {
    const outer =
      /^(graphql|type-graphql|@apollo\/|@as-integrations\/|fastify|@fastify\/|server\/http\/)|\.(type|input|resolver)\.ts$/;
    expect(importsOf(/\.(entity|store)\.ts$/, outer)).toEqual([]);
  });

  it('only server/database knows which database it is', () => {
    expect(importsOf(/^server\/(?!database\/)/, /^(sqlite3|better-sqlite3|pg)$/)).toEqual([]);
  });

  it("the page's code knows neither storage, nor GraphQL, nor the background", () => {
    expect(importsOf(/^extension\/page\//, /^(graphql|idb|wxt\/storage|extension\/background\/)/)).toEqual(
      [],
    );
  });

  it("the card's code knows only the card, shared and the words of the interface", () => {
    expect(
      importsOf(/^extension\/card\//, /^(graphql|idb|extension\/(background|page|panel|entrypoints)\/)/),
    ).toEqual([]);
  });

  it('no file imports itself in a circle', () => {
    expect(findCycles()).toEqual([]);
  });
});

describe('where things are', () => {
  it('only config.ts reads the environment, in server', () => {
    const readers = sources.filter(
      (file) =>
        file.startsWith('server/') &&
        /process\.env\b(?!\))/.test(withoutComments(file)) &&
        !/readConfig\(process\.env\)/.test(withoutComments(file)),
    );
    expect(readers.filter((file) => file !== 'server/config.ts')).toEqual([]);
  });

  it('only the files that are started may end the process, in server', () => {
    const enders = sources.filter(
      (file) => file.startsWith('server/') && /process\.exit\(/.test(withoutComments(file)),
    );
    const isStarted = (file: string) => /^server\/[\w-]+\.mjs$|^server\/(main|cli)\.ts$/.test(file);
    expect(enders.filter((file) => !isStarted(file))).toEqual([]);
  });

  it('files have kebab-case names that say something', () => {
    const named = sources.map((file) => basename(file).replace(/\.d\.mts$/, '.mjs'));
    const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs)$/;
    const mute = /(^|[-.])(utils?|helpers?|common|misc|manager)([-.]|$)/;
    expect(named.filter((name) => !kebab.test(name) || mute.test(name))).toEqual([]);
    const folders = new Set(sources.flatMap((file) => posix.dirname(file).split('/')));
    expect([...folders].filter((folder) => mute.test(folder))).toEqual([]);
  });

  it("the README's tree is what is on disk", () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const tree = /```tree\n(?<tree>[\s\S]*?)```/.exec(readme)?.groups?.tree ?? '';
    const parents = new Map<string, string[]>();
    let top = '';
    for (const line of tree.split('\n')) {
      const entry = /^(?<indent> *)(?<name>[\w.-]+\/?)/.exec(line)?.groups;
      if (entry?.name === undefined) continue;
      if (entry.indent === '') {
        top = entry.name;
        parents.set(top, []);
      } else parents.set(top, [...(parents.get(top) ?? []), entry.name]);
    }
    const topFolders = new Set(
      files.filter((file) => file.includes('/')).map((file) => `${file.split('/')[0]}/`),
    );
    expect([...parents.keys()].sort()).toEqual(
      [...topFolders].filter((folder) => !folder.startsWith('.')).sort(),
    );
    for (const folder of ['shared/', 'server/', 'extension/']) {
      const inside = new Set(
        files
          .filter((file) => file.startsWith(folder) && file.split('/').length > 2)
          .map((file) => `${file.split('/')[1]}/`),
      );
      expect({ folder, inside: (parents.get(folder) ?? []).sort() }).toEqual({
        folder,
        inside: [...inside].sort(),
      });
    }
  });
});

function withoutComments(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** Each circle of imports that is there at run time, as the files in order. */
function findCycles(): string[] {
  const targets = new Map<string, string[]>();
  for (const one of imports) {
    if (one.isTypeOnly || one.target.startsWith('.') || !sources.includes(one.target)) continue;
    targets.set(one.from, [...(targets.get(one.from) ?? []), one.target]);
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  return cycles;
}
