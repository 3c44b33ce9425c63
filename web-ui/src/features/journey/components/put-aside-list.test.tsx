import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { PostStatus } from '../../../lib/contracts';
import { fakeServices } from '../../../testing/fake-services';
import { show } from '../../../testing/show';
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
    '/journey': { json: { putAside: 1 } },
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
    '/journey': { json: { putAside: 0 } },
    '/journey/put-aside?limit=20': { json: { items: [] } },
  });
  show(<PutAsideList />);

  expect(await screen.findByText('Nothing was put aside')).toBeTruthy();
});
