/**
 * Serves the built page and, from the demo's posts and items, answers that look like the real services':
 * `npm run preview:fake -- [--port 8099] [--empty] [--failing] [--slow]`. It is for work on the page alone;
 * its reading of a post is nothing but looking for the items' names.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fakeExplanations, fakeReading } from './fake-reading.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const page = join(here, '../target/classes/META-INF/resources');
const demo = join(here, '../../deploy/laptop/src/main/resources/iconograph/demo');
const items = readLines(
  join(here, '../../linking-service/src/main/resources/iconograph/linking/demo-items.jsonl'),
);

const JOURNEY_MILLIS = 1500;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Starts to listen; `port` 0 takes any that is free. */
export function startFakeServer({ port = 0, empty = false, failing = false, slow = false } = {}) {
  const world = newWorld(empty);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const answer = (status, body, type = 'application/json') => {
      response.writeHead(status, { 'Content-Type': type });
      response.end(type === 'application/json' ? JSON.stringify(body) : body);
    };
    const problem = (status, detail) => {
      response.writeHead(status, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ status, title: 'Problem', detail }));
    };
    const file = fileOf(url.pathname);
    if (file) return answer(200, readFileSync(file), TYPES[extname(file)] ?? 'text/plain');
    if (failing) return problem(503, 'Neo4j does not answer at bolt://localhost:7687.');
    if (slow) await new Promise((resolve) => setTimeout(resolve, 2500));
    try {
      await route(world, request, url, answer, problem);
    } catch (failure) {
      problem(400, failure.message);
    }
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    );
  });
}

function newWorld(empty) {
  const world = { posts: [], statuses: new Map(), pictures: new Map() };
  if (empty) return world;
  for (const line of readLines(join(demo, 'posts.jsonl'))) {
    const bytes = readFileSync(join(demo, line.image));
    keep(
      world,
      { ...line, source: 'demo', pictures: [{ bytes, width: 720, height: 540, type: 'image/jpeg' }] },
      0,
    );
  }
  const id = idOf('demo', 'broken');
  world.statuses.set(id, {
    id,
    source: 'demo',
    sourceId: 'broken',
    putAside: true,
    detail: 'The text holds 9,120 tokens; the longest that the reader takes is 8,192.',
    attempts: 1,
    keptAt: '2026-10-26T10:00:00Z',
    post: {
      text: 'A post so long that no step would read it to its end, kept here to show what happens then',
      pictures: [],
    },
  });
  return world;
}

function keep(world, { id: sourceId, source, text, author, writtenAt, pictures }, millis = JOURNEY_MILLIS) {
  const id = idOf(source, sourceId);
  const kept = pictures.map(({ bytes, width, height, type, altText }) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    world.pictures.set(sha256, { bytes, type });
    return { sha256, width, height, altText };
  });
  const post = { id, source, sourceId, text, author, writtenAt, pictures: kept };
  const arrival = Date.now() + millis;
  const isNew = !world.statuses.has(id);
  world.statuses.set(id, {
    id,
    source,
    sourceId,
    attempts: 1,
    keptAt: new Date().toISOString(),
    arrival,
    post,
  });
  if (isNew) world.posts.push({ arrival, reading: { ...post, ...fakeReading(post, items) } });
  return { id, isNew };
}

const stateOf = ({ putAside, arrival }) =>
  putAside
    ? 'putAside'
    : Date.now() >= arrival
      ? 'inGraph'
      : arrival - Date.now() > JOURNEY_MILLIS / 2
        ? 'waiting'
        : 'travelling';

const statusOf = (status) => ({ ...status, state: stateOf(status) });

const newest = (a, b) => b.writtenAt.localeCompare(a.writtenAt);

function paged(all, url, fallback) {
  const from = Number(url.searchParams.get('after') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? fallback);
  return {
    items: all.slice(from, from + limit),
    next: from + limit < all.length ? String(from + limit) : null,
  };
}

async function route(world, request, url, answer, problem) {
  const readings = world.posts
    .filter(({ arrival }) => Date.now() >= arrival)
    .map(({ reading }) => reading)
    .sort(newest);
  const entities = entitiesOf(readings);
  const q = (url.searchParams.get('q') ?? '').toLowerCase();
  const path = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const states = [...world.statuses.values()].map(stateOf);
  const number = (state) => states.filter((other) => other === state).length;

  switch (`${request.method} ${path.slice(0, 2).join('/')}${path.length > 2 ? '/…' : ''}`) {
    case 'POST posts': {
      const sent = JSON.parse(await bodyOf(request));
      const pictures = (sent.pictures ?? []).map(({ data, altText }) => {
        const bytes = Buffer.from(data.replace(/^data:[^,]*,/, ''), 'base64');
        return {
          bytes,
          altText,
          type: 'image/png',
          width: bytes.readUInt32BE(16),
          height: bytes.readUInt32BE(20),
        };
      });
      const { id, isNew } = keep(world, {
        writtenAt: new Date().toISOString(),
        source: 'api',
        ...sent,
        pictures,
      });
      return answer(isNew ? 201 : 200, statusOf(world.statuses.get(id)));
    }
    case 'GET journey':
      return answer(200, {
        waiting: number('waiting'),
        travelling: number('travelling'),
        retrying: 0,
        inGraph: number('inGraph'),
        putAside: number('putAside'),
        total: states.length,
        postsPerSecond: number('travelling') > 0 ? 1.4 : 0,
      });
    case 'GET journey/put-aside':
      return answer(
        200,
        paged([...world.statuses.values()].filter(({ putAside }) => putAside).map(statusOf), url, 20),
      );
    case 'GET graph/posts':
      return answer(
        200,
        paged(
          readings.filter(({ text }) => text.toLowerCase().includes(q)),
          url,
          20,
        ),
      );
    case 'GET graph/posts/…': {
      if (path[2] === 'like') return answer(200, likePosts({ id: null }, readings));
      const found = readings.find(({ id }) => id === path[2]);
      if (!found) return problem(404, `The graph has no post ${path[2]}.`);
      if (path[3] === 'like') return answer(200, likePosts(found, readings));
      return answer(200, path[3] === 'explanations' ? fakeExplanations(found) : found);
    }
    case 'GET graph/entities': {
      const type = url.searchParams.get('type');
      const fits = (entity) => entity.label.toLowerCase().includes(q) && (!type || entity.type === type);
      return answer(200, paged(entities.filter(fits), url, 30));
    }
    case 'GET graph/entities/…': {
      const entity = entities.find(({ id }) => id === path[2]);
      if (!entity) return problem(404, `The graph has no entity ${path[2]}.`);
      const naming = readings.filter((reading) => names(reading, entity.id));
      if (path[3] === 'posts') return answer(200, paged(naming, url, 10));
      return answer(200, { ...entity, ...aboutOf(entity, naming, entities) });
    }
    case 'GET graph/regions/…': {
      const region = `${path[2]}/${path[3]}`;
      const shown = shownIn(readings);
      if (!shown.some((one) => idOfRegion(one.region) === region)) {
        return problem(404, `The graph has no region ${region}.`);
      }
      const items = shown.filter((one) => one.region.picture !== path[2]).map(likeRegion);
      const reason =
        items.length > 0 ? null : 'No other picture has a region that can be compared by its emblem.';
      const by = url.searchParams.get('by') ?? 'emblem';
      return answer(200, { region, kinds: ['emblem'], by, encoder: 'fake', items, reason });
    }
    case 'GET graph/neighbourhood/…': {
      const known = [...entities, ...readings].some(({ id }) => id === path[2]);
      if (!known) return problem(404, `Nothing is called ${path[2]} in the graph.`);
      return answer(
        200,
        neighbourhoodOf(path[2], readings, entities, Number(url.searchParams.get('limit') ?? 50)),
      );
    }
    case 'GET linking/live':
      return answer(200, { kind: 'OFF', since: null, reason: null });
    case 'GET graph/summary': {
      const mentions = readings.flatMap((reading) => reading.mentions);
      return answer(200, {
        posts: readings.length,
        pictures: readings.flatMap((reading) => reading.pictures).length,
        mentions: mentions.length,
        entities: entities.length,
        linkedEntities: entities.filter(({ id }) => id.startsWith('Q')).length,
        newEntities: entities.filter(({ id }) => id.startsWith('new:')).length,
        ambiguousMentions: mentions.filter(({ decision }) => decision === 'ambiguous').length,
      });
    }
    default: {
      const status = world.statuses.get(path[1]);
      // A part of a picture is the whole one here.
      const picture = ['pictures', 'iiif'].includes(path[0]) && world.pictures.get(path[1]);
      if (picture) return answer(200, picture.bytes, picture.type);
      if (path[0] === 'posts' && status && request.method === 'GET') return answer(200, statusOf(status));
      if (path[0] === 'posts' && status && path[2] === 'replay') {
        Object.assign(status, {
          putAside: false,
          arrival: Date.now() + JOURNEY_MILLIS,
          attempts: status.attempts + 1,
        });
        return answer(202, null);
      }
      return problem(404, `There is nothing at ${url.pathname}.`);
    }
  }
}

function likePosts({ id }, readings) {
  const items = readings
    .filter((other) => other.id !== id)
    .slice(0, 8)
    .map(({ id, source, author, text, writtenAt }, position) => ({
      ...{ id, source, author, text, writtenAt },
      score: 0.94 - position / 20,
      times: position === 0 ? 2 : 1,
    }));
  return { encoder: 'fake', items, reason: items.length > 0 ? null : 'No other post can be compared.' };
}

const idOfRegion = ({ picture, x, y, width, height }) => `${picture}/${x},${y},${width},${height}`;

/** Each region that shows a name, at most one of a picture. */
function shownIn(readings) {
  const regions = new Map();
  for (const reading of readings) {
    for (const { regions: found, entity } of reading.mentions) {
      for (const region of found) regions.set(region.picture, { region, entity, reading });
    }
  }
  return [...regions.values()];
}

const likeRegion = ({ region, entity, reading: { id, text, writtenAt } }, position) => ({
  ...region,
  score: 0.94 - position / 20,
  entities: entity ? [entity] : [],
  post: { id, text, writtenAt },
});

const names = (reading, id) => reading.mentions.some(({ entity }) => entity?.id === id);

function entitiesOf(readings) {
  const found = new Map();
  for (const reading of readings) {
    for (const id of new Set(reading.mentions.flatMap(({ entity }) => entity?.id ?? []))) {
      const entity = reading.mentions.find((mention) => mention.entity?.id === id).entity;
      found.set(id, { ...entity, posts: (found.get(id)?.posts ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.posts - a.posts || a.id.localeCompare(b.id));
}

function aboutOf(entity, naming, entities) {
  const own = naming.flatMap(({ mentions }) =>
    mentions.filter((mention) => mention.entity?.id === entity.id),
  );
  const counts = Map.groupBy ? Map.groupBy(own, ({ quote }) => quote) : groups(own);
  return {
    wikidata: entity.id.startsWith('Q') ? `https://www.wikidata.org/wiki/${entity.id}` : null,
    names: [...counts].map(([name, all]) => ({ name, count: all.length })),
    together: entities
      .filter(({ id }) => id !== entity.id)
      .map((other) => ({ entity: other, posts: naming.filter((reading) => names(reading, other.id)).length }))
      .filter(({ posts }) => posts > 0)
      .sort((a, b) => b.posts - a.posts)
      .slice(0, 20),
  };
}

function groups(mentions) {
  const found = new Map();
  for (const mention of mentions) found.set(mention.quote, [...(found.get(mention.quote) ?? []), mention]);
  return found;
}

function neighbourhoodOf(id, readings, entities, limit) {
  const nodes = new Map();
  const edges = [];
  const add = (node) => nodes.size < limit && !nodes.has(node.id) && nodes.set(node.id, node);
  const centre = entities.find((entity) => entity.id === id);
  if (centre) add({ id, kind: 'entity', label: centre.label, type: centre.type });
  for (const reading of readings.filter((one) => names(one, id))) {
    add({ id: reading.id, kind: 'post', label: reading.text });
    for (const { sha256 } of reading.pictures) {
      add({ id: `picture:${sha256}`, kind: 'picture', label: 'Picture', picture: sha256 });
      edges.push({ from: reading.id, to: `picture:${sha256}`, kind: 'SHOWS' });
    }
    for (const { entity } of reading.mentions) {
      if (!entity) continue;
      add({ id: entity.id, kind: 'entity', label: entity.label, type: entity.type });
      edges.push({ from: reading.id, to: entity.id, kind: 'NAMES' });
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
  };
}

function fileOf(path) {
  const file = normalize(join(page, path === '/' ? 'index.html' : decodeURIComponent(path)));
  return file.startsWith(page) && extname(file) && existsSync(file) ? file : undefined;
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function idOf(source, sourceId) {
  const hex = createHash('md5').update(`${source}\n${sourceId}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = process.argv.slice(2);
  const port = flags.includes('--port') ? Number(flags[flags.indexOf('--port') + 1]) : 8099;
  const on = (name) => flags.includes(`--${name}`);
  const { url } = await startFakeServer({
    port,
    empty: on('empty'),
    failing: on('failing'),
    slow: on('slow'),
  });
  console.log(`The page with made-up answers: ${url}`);
}
