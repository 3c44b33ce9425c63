import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LikeRegions as Answer } from '../../../lib/contracts';
import { fakeServices } from '../../../testing/fake-services';
import { entity } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { LikeRegions } from './like-regions';

const SHA = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const REGION = { picture: SHA, x: 1, y: 2, width: 300, height: 40, score: 0.9 };
const ADDRESS = `/graph/regions/${SHA}/1,2,300,40/like`;

const answer = (one: Partial<Answer> = {}): Answer => ({
  region: `${SHA}/1,2,300,40`,
  kinds: ['face', 'emblem'],
  by: 'face',
  encoder: 'faceres',
  items: [
    {
      picture: OTHER,
      x: 5,
      y: 6,
      width: 400,
      height: 80,
      crop: `/iiif/${OTHER}/5,6,400,80/max/0/default.jpg`,
      score: 0.876,
      entities: [entity({ label: 'Ada Lovelace', type: 'PER' })],
      post: { id: 'p2', text: 'Ada again', writtenAt: '2026-01-01T00:00:00Z' },
    },
  ],
  ...one,
});

function open() {
  const details = screen.getByText(/Regions like the one that shows/).closest('details');
  if (!details) throw new Error('there is nothing to open');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

it('asks for like regions only when they are wanted, and shows them with whom they show', async () => {
  const asked = fakeServices({ [`${ADDRESS}?most=12`]: { json: answer() } });
  show(<LikeRegions quote="Ada" region={REGION} />);
  expect(asked).toEqual([]);

  open();

  const link = await screen.findByRole('link', { name: /Ada Lovelace/ });
  expect(link.getAttribute('href')).toBe('/posts/p2');
  expect(link.textContent).toContain('0.88');
  expect(link.querySelector('img')?.getAttribute('src')).toBe(
    `/iiif/${OTHER}/5,6,400,80/!160,160/0/default.jpg`,
  );
});

it('compares by another kind when that is chosen', async () => {
  const asked = fakeServices({
    [`${ADDRESS}?most=12`]: { json: answer() },
    [`${ADDRESS}?by=emblem&most=12`]: {
      json: answer({ by: 'emblem', items: [], reason: 'No other picture.' }),
    },
  });
  show(<LikeRegions quote="Ada" region={REGION} />);
  open();
  expect((await screen.findByRole('button', { name: 'face' })).getAttribute('aria-pressed')).toBe('true');

  fireEvent.click(screen.getByRole('button', { name: 'colours and edges' }));

  expect(await screen.findByText('No other picture.')).toBeTruthy();
  expect(asked).toContain(`${ADDRESS}?by=emblem&most=12`);
});

it('shows them at another try', async () => {
  fakeServices({ [`${ADDRESS}?most=12`]: [{ status: 422, detail: 'Not now.' }, { json: answer() }] });
  show(<LikeRegions quote="Ada" region={REGION} />);
  open();
  expect(await screen.findByText('Not now.')).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('link', { name: /Ada Lovelace/ })).toBeTruthy();
});

it('says why there are none', async () => {
  fakeServices({
    [`${ADDRESS}?most=12`]: {
      json: answer({
        kinds: [],
        by: null,
        items: [],
        reason: 'Nothing is kept of what this region looks like.',
      }),
    },
  });
  show(<LikeRegions quote="Ada" region={REGION} />);

  open();

  await waitFor(() => screen.getByText('Nothing is kept of what this region looks like.'));
  expect(screen.queryByText('Compared by')).toBeNull();
});
