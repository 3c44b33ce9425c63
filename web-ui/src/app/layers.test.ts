import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What a file may import besides files of its own folder: `app` puts features together, features share the rest. */
const ALLOWED: Record<string, string[]> = {
  lib: ['lib'],
  components: ['components', 'lib'],
  features: ['components', 'lib'],
  app: ['app', 'features', 'components', 'lib'],
};

/** `from './x'`, `import './x'` and `import('./x')`. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*['"`](\.[^'"`]+)['"`]/g;

const HTML =
  /dangerouslySetInnerHTML|(?:inner|outer)HTML|insertAdjacentHTML|createContextualFragment|document\.write/;

it('sees the sources', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(60);
});

it('sees every way to import', () => {
  const source = `import a from './a'; import './b.css';\nconst c = import("./c"); export * from './d';`;
  expect(importsOf(source)).toEqual(['./a', './b.css', './c', './d']);
});

it('imports go one way: app, then features, then components, then lib', () => {
  const wrong = Object.entries(sources)
    .filter(([file]) => !/\.test\.tsx?$|^\/src\/testing\//.test(file))
    .flatMap(([file, source]) =>
      importsOf(source)
        .map((target) => new URL(target, `file://${file}`).pathname)
        .filter((target) => !isAllowed(file, target))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORTED)].map(([, target = '']) => target);
}

function isAllowed(file: string, target: string): boolean {
  const [, , layer = '', feature = ''] = file.split('/');
  const [, , targetLayer = '', targetFeature = ''] = target.split('/');
  if (layer === 'features' && targetLayer === 'features') return feature === targetFeature;
  return (ALLOWED[layer] ?? []).includes(targetLayer);
}

it('sets no HTML of its own making', () => {
  const own = Object.entries(sources).filter(([file]) => !file.endsWith('layers.test.ts'));
  expect(own.filter(([, source]) => HTML.test(source))).toEqual([]);
});
