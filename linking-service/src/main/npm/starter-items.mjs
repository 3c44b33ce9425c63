// Makes the items of the starter index from the brands, operators and flags of name-suggestion-index: one JSON object a
// line, gzipped, in the format that `iconograph wikidata import` reads. Does nothing if they are made already.
//
// Usage: node starter-items.mjs WORK-FOLDER OUTPUT.jsonl.gz

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const [work, output] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const sources = ['package.json', 'package-lock.json', 'starter-items.mjs'].map((file) => join(here, file));

const changed = (file) => statSync(file).mtimeMs;
if (existsSync(output) && sources.every((file) => changed(file) < changed(output))) process.exit(0);

mkdirSync(work, { recursive: true });
mkdirSync(dirname(output), { recursive: true });
copyFileSync(sources[0], join(work, 'package.json'));
copyFileSync(sources[1], join(work, 'package-lock.json'));
execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: work,
  stdio: ['ignore', process.stderr, process.stderr],
});

const dist = join(work, 'node_modules/name-suggestion-index/dist');
const read = (path) => JSON.parse(readFileSync(join(dist, path), 'utf8'));

const ITEM = /^Q[1-9][0-9]*$/;
const PLACE =
  /(city|town|village|municipality|commune|country|nation|county|province|prefecture|canton|state|territory|dependency|region|(?<!(school|park|water|health|fire|utility|library|transit) )district|island|islands|archipelago|republic|kingdom|emirate|capital|seat|borough|parish|settlement|community|metropolis)$/;
const NAME_TAGS = ['name', 'brand', 'operator', 'network', 'short_name', 'official_name', 'alt_name', 'name:en', 'brand:en'];

/** What kind of thing a description speaks of, by the noun before its first "in", "of" or comma. */
function coarse(label, description = '') {
  const noun = description.split(/,|\(| (?:in|of|on|at|and|between|that|which|for|serving) /)[0].trim();
  if (/flag$/.test(noun) || /^flag of /i.test(label)) return 'other';
  return PLACE.test(noun.toLowerCase()) ? 'location' : 'organisation';
}

/** The names under which maps know an item, and how many entries are about it. */
function uses(suggestions) {
  const found = new Map();
  for (const { items } of Object.values(suggestions)) {
    for (const { tags, displayName } of items) {
      for (const [tag, id] of Object.entries(tags)) {
        if (!/^(brand|operator|network|subject):wikidata$/.test(tag) || !ITEM.test(id)) continue;
        const use = found.get(id) ?? { names: new Set(), entries: 0 };
        const role = tag.slice(0, tag.indexOf(':'));
        use.entries++;
        NAME_TAGS.filter((name) => name.startsWith(role) || role === 'brand')
          .flatMap((name) => (tags[name] ?? '').split(';'))
          .concat(role === 'brand' ? displayName.replace(/ \(.*\)$/, '') : [])
          .map((name) => name.trim())
          .filter((name) => name.length > 1)
          .forEach((name) => use.names.add(name));
        found.set(id, use);
      }
    }
  }
  return found;
}

/** The file's name on Wikimedia Commons, or null for a logo that lies elsewhere. */
function commonsFile(logo) {
  if (!logo) return null;
  const url = new URL(logo);
  const title = url.searchParams.get('title') ?? decodeURIComponent(url.pathname.replace(/^\/wiki\//, ''));
  const file = title.match(/^Special:(?:FilePath|Redirect\/file)\/(.+)$/i);
  return file ? file[1].replaceAll('_', ' ') : null;
}

const known = read('wikidata/wikidata.min.json').wikidata;
const used = uses(read('json/nsi.min.json').nsi);

const lines = Object.entries(known)
  .filter(([id, item]) => ITEM.test(id) && item.label)
  .map(([id, { label, description, logos, identities }]) => {
    const use = used.get(id) ?? { names: new Set(), entries: 1 };
    use.names.delete(label);
    return JSON.stringify({
      id,
      label,
      aliases: [...use.names],
      description: description ?? null,
      types: [],
      image: commonsFile(logos?.wikidata),
      twitter: identities?.twitter ?? null,
      coarse: coarse(label, description),
      popularity: use.entries + Object.keys(identities ?? {}).length,
      popularity_source: 'estimate',
    });
  });

writeFileSync(output, gzipSync(lines.join('\n') + '\n', { level: 9 }));
