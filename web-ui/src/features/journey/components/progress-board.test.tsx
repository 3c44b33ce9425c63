import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { progress } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { ProgressBoard } from './progress-board';

it('tells how far a batch has come and how long it will take', async () => {
  fakeServices({
    '/journey': {
      json: progress({
        waiting: 70,
        travelling: 8,
        retrying: 2,
        inGraph: 119,
        putAside: 1,
        total: 200,
        postsPerSecond: 8,
      }),
    },
  });
  show(<ProgressBoard />);

  expect(await screen.findByText('80 posts to go, about 10 seconds')).toBeTruthy();
  const bar = screen.getByRole('progressbar');
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['120', '200']);
});

it('says when there is nothing to wait for', async () => {
  fakeServices({ '/journey': { json: progress() } });
  show(<ProgressBoard />);

  expect(await screen.findByText('No post has set out yet')).toBeTruthy();
});

it('keeps saying that nobody answers while it asks again', async () => {
  const asked = fakeServices({ '/journey': ['no network', 'silence'] });
  show(<ProgressBoard />);

  expect(await screen.findByRole('alert')).toBeTruthy();
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(screen.getByRole('alert').textContent).toContain('Is it still running?');
});

it('keeps the last counts when the server falls silent, and says that they are old', async () => {
  fakeServices({ '/journey': [{ json: progress({ inGraph: 7, total: 7 }) }, 'no network'] });
  show(<ProgressBoard />);

  expect((await screen.findByRole('alert')).textContent).toContain('the last it told');
  expect(screen.getByText('7 posts in the graph')).toBeTruthy();
});

it('says aloud that posts travel and that they have arrived, but not each count', async () => {
  fakeServices({
    '/journey': [
      { json: progress({ waiting: 2, total: 2 }) },
      { json: progress({ waiting: 1, inGraph: 1, total: 2 }) },
      { json: progress({ inGraph: 2, total: 2 }) },
    ],
  });
  show(<ProgressBoard />);

  expect(await screen.findByText('2 posts to go')).toBeTruthy();
  const heard = screen.getByRole('status');
  expect(heard.textContent).toBe('Posts are on their way');
  expect(await screen.findByText('1 post to go')).toBeTruthy();
  expect(heard.textContent).toBe('Posts are on their way');
  await waitFor(() => expect(heard.textContent).toBe('No post is on its way'));
});
