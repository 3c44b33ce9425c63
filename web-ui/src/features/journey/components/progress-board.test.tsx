import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { show } from '../../../testing/show';
import { ProgressBoard } from './progress-board';

it('tells how far a batch has come and how long it will take', async () => {
  fakeServices({
    '/journey': {
      json: {
        waiting: 70,
        travelling: 8,
        retrying: 2,
        inGraph: 119,
        putAside: 1,
        total: 200,
        postsPerSecond: 8,
      },
    },
  });
  show(<ProgressBoard />);

  expect(await screen.findByText('80 posts to go, about 10 seconds')).toBeTruthy();
  const bar = screen.getByRole('progressbar');
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['120', '200']);
});

it('says when there is nothing to wait for', async () => {
  fakeServices({
    '/journey': {
      json: { waiting: 0, travelling: 0, retrying: 0, inGraph: 0, putAside: 0, total: 0, postsPerSecond: 0 },
    },
  });
  show(<ProgressBoard />);

  expect(await screen.findByText('No post has set out yet')).toBeTruthy();
});
