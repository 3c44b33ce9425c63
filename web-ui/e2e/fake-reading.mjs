/** What the fake server finds in a post: the names of the items, the longest first. */
import { createHash } from 'node:crypto';

const TYPES = { person: 'PER', location: 'LOC', organisation: 'ORG', other: 'OTHER' };

/** Names that no item has. */
const STRANGERS = ['Zorbanella Quist'];

export function fakeReading({ text, pictures }, items) {
  const mentions = [];
  const taken = new Set();
  for (const name of namesOf(items)) {
    for (const found of text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}@#_])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu'),
    )) {
      const start = Array.from(text.slice(0, found.index)).length;
      const span = { start, end: start + Array.from(name).length };
      const places = Array.from({ length: span.end - span.start }, (_, i) => start + i);
      if (places.some((place) => taken.has(place))) continue;
      places.forEach((place) => taken.add(place));
      mentions.push({
        span,
        quote: name,
        score: 0.99 - (start % 7) / 50,
        model: 'fake/1',
        ...decisionOn(name, items),
      });
    }
  }
  mentions.sort((a, b) => a.span.start - b.span.start);
  for (const picture of pictures) {
    picture.seen = { things: thingsIn(picture), faces: 1, lines: [], searched: true };
  }
  const [first] = mentions;
  if (first && pictures[0]) {
    const { sha256, width, height } = pictures[0];
    first.regions = [
      {
        picture: sha256,
        x: Math.round(width * 0.22),
        y: Math.round(height * 0.12),
        width: Math.round(width * 0.26),
        height: Math.round(height * 0.62),
        score: 0.8,
      },
    ];
  }
  return {
    mentions,
    relations:
      mentions.length > 2 ? [{ head: 0, tail: 1, type: '/per/loc/place_of_residence', score: 0.71 }] : [],
  };
}

/** Why it read a post so: what it gives the candidates, in the services' terms. */
export function fakeExplanations({ mentions }) {
  return mentions.map(({ span, quote, decision, regions, candidates }) => ({
    span,
    quote,
    decision: {
      kind: decision.charAt(0).toUpperCase() + decision.slice(1),
      whyNotTheSecond:
        decision === 'linked' && candidates.length > 1
          ? `${candidates[0].label} rather than ${candidates[1].label}: it is better known.`
          : null,
      candidates: candidates.map((candidate, rank) => ({
        ...candidate,
        features: {
          popularity: { value: candidate.parts.popularity, adds: 2 * candidate.parts.popularity },
          context: { value: candidate.parts.context, adds: candidate.parts.context - 0.5 },
        },
        resemblance:
          rank === 0 && regions.length > 0 && candidate.picture
            ? { kind: 'FACE', region: regions[0], reference: candidate.picture, similarity: 0.71 }
            : null,
      })),
    },
  }));
}

function decisionOn(name, items) {
  const fitting = items
    .filter(({ label, aliases }) => label === name || aliases.includes(name))
    .sort((a, b) => b.popularity - a.popularity);
  const candidates = fitting.map((item, rank) => ({
    entity: item.id,
    label: item.label,
    description: item.description,
    type: TYPES[item.coarse],
    picture: item.image,
    score: Math.max(0.04, 0.93 - rank * 0.28 - (fitting.length > 1 ? 0.2 : 0)),
    parts: {
      popularity: Math.min(1, item.popularity / 330),
      nameSimilarity: item.label === name ? 1 : 0.82,
      context: 0.64 - rank * 0.2,
    },
  }));
  const [best, second] = candidates;
  if (!best) {
    const id = `new:${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
    const entity = { id, label: name, description: null, type: 'PER', picture: null, posts: 1 };
    return { type: 'PER', regions: [], decision: 'unknown', entity, candidates };
  }
  const close = second && fitting[1].popularity > fitting[0].popularity * 0.7;
  if (close) return { type: best.type, regions: [], decision: 'ambiguous', entity: null, candidates };
  const { entity: id, label, description, type, picture } = best;
  return {
    type,
    regions: [],
    decision: 'linked',
    entity: { id, label, description, type, picture, posts: 1 },
    candidates,
  };
}

/** A person to the left, where the first name is found, and a boat to the right. */
const thingsIn = ({ width, height }) => [
  { kind: 'person', ...box(width, height, 0.2, 0.1, 0.3, 0.66), score: 0.91 },
  { kind: 'boat', ...box(width, height, 0.55, 0.5, 0.35, 0.2), score: 0.42 },
];

const box = (width, height, x, y, across, down) => ({
  x: width * x,
  y: height * y,
  width: width * across,
  height: height * down,
});

const namesOf = (items) =>
  [...new Set([...STRANGERS, ...items.flatMap(({ label, aliases }) => [label, ...aliases])])]
    .filter((name) => /^\p{L}/u.test(name))
    .sort((a, b) => b.length - a.length);

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
