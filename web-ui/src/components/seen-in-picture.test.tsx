import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Picture, Thing } from '../lib/contracts';
import { show } from '../testing/show';
import { SeenInPicture } from './seen-in-picture';

const picture: Picture = { sha256: 'a'.repeat(64), width: 200, height: 100 };
const thing = (kind: string): Thing => ({ kind, x: 0, y: 0, width: 1, height: 1, score: 0.5 });
const seen = { things: [], faces: 0, lines: [], searched: true };

it('says what was seen and read, each kind of thing once', async () => {
  const things = [thing('person'), thing('dog'), thing('person')];
  const all = { ...seen, things, faces: 2, lines: ['Welcome', 'home'] };
  show(<SeenInPicture picture={{ ...picture, seen: all }} number={1} />);

  const list = await screen.findByLabelText('Seen in picture 1');
  expect([...list.querySelectorAll('dd')].map((said) => said.textContent)).toEqual([
    'person (2), dog, 2 faces',
    'Welcome\nhome',
  ]);
});

it('shows a caption where there is one', async () => {
  show(<SeenInPicture picture={{ ...picture, seen: { ...seen, caption: 'a dog runs' } }} number={1} />);

  expect(await screen.findByText('a dog runs')).toBeTruthy();
});

it('says why a picture could not be read', async () => {
  show(<SeenInPicture picture={{ ...picture, unreadable: 'is damaged' }} number={2} />);

  expect((await screen.findByText('is damaged')).parentElement?.textContent).toBe(
    'Picture 2 could not be read: it is damaged',
  );
});

it('says nothing where nothing was seen', () => {
  const { container } = show(<SeenInPicture picture={{ ...picture, seen }} number={1} />);

  expect(container.querySelector('.seen')).toBeNull();
});
