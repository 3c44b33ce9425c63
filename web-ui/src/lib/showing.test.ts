import { expect, it } from 'vitest';
import { mention } from '../testing/samples';
import type { Picture } from './contracts';
import { showingOf } from './showing';

const seen = { things: [], faces: 0, lines: [], searched: true };
const a: Picture = { sha256: 'a'.repeat(64), width: 20, height: 10, seen };
const b: Picture = { ...a, sha256: 'b'.repeat(64) };
const inPicture = ({ sha256 }: Picture) => ({ picture: sha256, x: 1, y: 2, width: 3, height: 4, score: 0.5 });
const shownIn = (...pictures: Picture[]) => mention('Paris', 'Paris', { regions: pictures.map(inPicture) });

it('says where a mention is shown', () => {
  expect(showingOf(shownIn(a), [a])).toBe('Shown in the picture');
  expect(showingOf(shownIn(b), [a, b])).toBe('Shown in picture 2');
  expect(showingOf(shownIn(b, a), [a, b])).toBe('Shown in picture 1 and 2');
});

it('says that a mention is not shown', () => {
  expect(showingOf(shownIn(), [a])).toBe('Not shown in the picture');
  expect(showingOf(shownIn(), [a, b])).toBe('Not shown in the pictures');
});

it('says nothing where nobody looked', () => {
  expect(showingOf(shownIn(), [])).toBeUndefined();
  expect(showingOf(shownIn(), [{ ...a, seen: null, unreadable: 'is damaged' }])).toBeUndefined();
  expect(showingOf(shownIn(), [{ ...a, seen: { ...seen, searched: false } }])).toBeUndefined();
});
