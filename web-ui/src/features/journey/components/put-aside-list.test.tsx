import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { PostStatus } from '../../../lib/contracts';
import { fakeServices } from '../../../testing/fake-services';
import { progress } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { ProgressBoard } from './progress-board';
import { PutAsideList } from './put-aside-list';

const broken: PostStatus = {
  id: 'p1',
  source: 'file',
  sourceId: '7',
  state: 'putAside',
  detail: 'The picture is no picture.',
  attempts: 1,
  keptAt: '2026-09-03T04:52:00Z',
  post: { text: 'look at this', writtenAt: '2026-09-03T04:52:00Z', pictures: [] },
};

it('gives the reason why a post was put aside, and sends it again', async () => {
  const asked = fakeServices({
    '/journey': { json: progress({ putAside: 1 }) },
    '/journey/put-aside?limit=20': { json: { items: [broken] } },
    '/posts/p1/replay': { json: null },
  });
  show(<PutAsideList />);

  expect(await screen.findByText('The picture is no picture.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));

  expect(await screen.findByRole('button', { name: 'Sent' })).toBeTruthy();
  expect(asked).toContain('POST /posts/p1/replay');
});

it('says so when nothing was put aside', async () => {
  fakeServices({
    '/journey': { json: progress() },
    '/journey/put-aside?limit=20': { json: { items: [] } },
  });
  show(<PutAsideList />);

  expect(await screen.findByText('Nothing was put aside')).toBeTruthy();
});

it('says why a post could not be sent again, and offers it once more', async () => {
  fakeServices({
    '/journey': { json: progress({ putAside: 1 }) },
    '/journey/put-aside?limit=20': { json: { items: [broken] } },
    '/posts/p1/replay': { status: 409, detail: 'It is on its way already.' },
  });
  show(<PutAsideList />);

  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));

  expect((await screen.findByRole('alert')).textContent).toBe('It is on its way already.');
  expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy();
});

it('offers a post that failed again to be sent once more', async () => {
  fakeServices({
    '/journey': { json: progress({ putAside: 1 }) },
    '/journey/put-aside?limit=20': [
      { json: { items: [broken] } },
      { json: { items: [{ ...broken, attempts: 2 }] } },
    ],
    '/posts/p1/replay': { json: null },
  });
  show(<PutAsideList />);

  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));

  expect(await screen.findByText(/2 attempts/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Send again' })).toHaveProperty('disabled', false);
});

it('asks once for the list, and keeps the pages that were asked for when another post is put aside', async () => {
  const second = '/journey/put-aside?after=c1&limit=20';
  const asked = fakeServices({
    '/journey': [
      { json: progress({ putAside: 2 }) },
      { json: progress({ putAside: 2 }) },
      { json: progress({ putAside: 3 }) },
    ],
    '/journey/put-aside?limit=20': { json: { items: [broken], next: 'c1' } },
    [second]: [
      { json: { items: [{ ...broken, id: 'p2' }] } },
      {
        json: {
          items: [
            { ...broken, id: 'p2' },
            { ...broken, id: 'p3', detail: 'Too long.' },
          ],
        },
      },
    ],
  });
  show(
    <>
      <ProgressBoard />
      <PutAsideList />
    </>,
  );

  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  await waitFor(() => expect(asked.filter((path) => path === second)).toHaveLength(1));
  expect(asked.filter((path) => path.startsWith('/journey/put-aside'))).toHaveLength(2);

  expect(await screen.findByText('Too long.')).toBeTruthy();
  expect(screen.getAllByText('The picture is no picture.')).toHaveLength(2);
});

it('says that it is not up to date when the list cannot be read again', async () => {
  fakeServices({
    '/journey': [{ json: progress({ putAside: 1 }) }, { json: progress({ putAside: 2 }) }],
    '/journey/put-aside?limit=20': [
      { json: { items: [broken] } },
      { status: 503, detail: 'PostgreSQL does not answer' },
    ],
  });
  show(
    <>
      <ProgressBoard />
      <PutAsideList />
    </>,
  );

  expect((await screen.findByRole('alert')).textContent).toMatch(/The latest state of the list.*PostgreSQL/);
  expect(screen.getByText('The picture is no picture.')).toBeTruthy();
});
