import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { showPage } from '../../../testing/show';

it('stops asking for a post that has arrived and yet is not there, and says so', async () => {
  const asked = fakeServices({
    '/graph/posts/p1': { status: 404, detail: 'no such post' },
    '/posts/p1': { json: { id: 'p1', state: 'inGraph', post: { text: 'here and gone' } } },
  });
  showPage('/posts/p1');

  expect(await screen.findByText('This post has just arrived')).toBeTruthy();
  expect(await screen.findByText('The graph does not hold this post')).toBeTruthy();
  expect(screen.getByText('here and gone')).toBeTruthy();
  const looks = asked.filter((path) => path === '/posts/p1').length;

  await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
  await expect
    .poll(() => asked.filter((path) => path === '/posts/p1').length, { timeout: 3000 })
    .toBe(looks + 1);
});

it('says that a post was never sent', async () => {
  fakeServices({});
  showPage('/posts/p1');

  expect(await screen.findByText('There is no such post')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
