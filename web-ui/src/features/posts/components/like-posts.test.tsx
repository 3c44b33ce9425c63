import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LikePosts as Answer } from '../../../lib/contracts';
import { fakeServices } from '../../../testing/fake-services';
import { show } from '../../../testing/show';
import { LikePosts } from './like-posts';

const ADDRESS = '/graph/posts/p1/like?most=8';

const answer = (one: Partial<Answer> = {}): Answer => ({
  encoder: 'sentences',
  items: [
    {
      id: 'p2',
      source: 'club',
      author: '@ada',
      text: 'The goal was a beauty',
      writtenAt: '2026-01-01T00:00:00Z',
      score: 0.876,
      times: 3,
    },
  ],
  ...one,
});

function open(title: string | RegExp = 'Posts like this one') {
  const details = screen.getByText(title).closest('details');
  if (!details) throw new Error('there is nothing to open');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

it('asks for like posts only when they are wanted, and links to them', async () => {
  const asked = fakeServices({ [ADDRESS]: { json: answer() } });
  show(<LikePosts to={{ post: 'p1' }} />);
  expect(asked).toEqual([]);

  open();

  const link = await screen.findByRole('link', { name: 'The goal was a beauty' });
  expect(link.getAttribute('href')).toBe('/posts/p2');
  expect(link.closest('li')?.textContent).toContain('@ada');
  expect(link.closest('li')?.textContent).toContain('0.88 · 3 posts say this');
});

it('finds posts that mean something like a text', async () => {
  fakeServices({ '/graph/posts/like?text=a+fine+goal&most=8': { json: answer() } });
  show(<LikePosts to={{ text: 'a fine goal' }} />);

  open(/Posts that mean something like/);

  expect(await screen.findByRole('link', { name: 'The goal was a beauty' })).toBeTruthy();
});

it('says why there are none', async () => {
  fakeServices({ [ADDRESS]: { json: answer({ items: [], reason: 'No other post can be compared.' }) } });
  show(<LikePosts to={{ post: 'p1' }} />);

  open();

  expect(await screen.findByText('No other post can be compared.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});

it('says so when they cannot be had, and asks again', async () => {
  fakeServices({ [ADDRESS]: [{ status: 422, detail: 'Not now.' }, { json: answer() }] });
  show(<LikePosts to={{ post: 'p1' }} />);
  open();
  expect(await screen.findByText('Not now.')).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('link', { name: 'The goal was a beauty' })).toBeTruthy();
});
