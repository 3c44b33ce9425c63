import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { post } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { PostList } from './post-list';

const FIRST = '/graph/posts?limit=20';
const SECOND = '/graph/posts?after=c%2F1&limit=20';

it('shows grey shapes while it waits', async () => {
  fakeServices({ [FIRST]: 'silence' });
  show(<PostList search="" />);

  expect((await screen.findByRole('status')).getAttribute('aria-busy')).toBe('true');
});

it('tells how to get posts when there are none, and shows them as they come', async () => {
  fakeServices({ [FIRST]: [{ json: { items: [] } }, { json: { items: [post('p1', 'the first one')] } }] });
  show(<PostList search="" />);

  expect(await screen.findByText('./iconograph demo')).toBeTruthy();
  expect(await screen.findByText('the first one', undefined, { timeout: 4000 })).toBeTruthy();
});

it('says that no post has the words that were searched', async () => {
  fakeServices({ '/graph/posts?q=xyz&limit=20': { json: { items: [], next: null } } });
  show(<PostList search="xyz" />);

  expect(await screen.findByText('No post says “xyz”')).toBeTruthy();
});

it('repeats what the server said went wrong, and tries again when asked to', async () => {
  fakeServices({
    [FIRST]: [
      { status: 503, detail: 'Neo4j does not answer' },
      { json: { items: [post('p1', 'back again')] } },
    ],
  });
  show(<PostList search="" />);

  expect((await screen.findByRole('alert')).textContent).toContain('Neo4j does not answer');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('back again')).toBeTruthy();
});

it('says that nobody answers when the server is gone', async () => {
  fakeServices({ [FIRST]: 'no network' });
  show(<PostList search="" />);

  expect((await screen.findByRole('alert')).textContent).toContain('Is it still running?');
});

it('loads the page after the cursor, and stops offering more at the end', async () => {
  const asked = fakeServices({
    [FIRST]: { json: { items: [post('p1', 'one')], next: 'c/1' } },
    [SECOND]: { json: { items: [post('p2', 'two')], next: null } },
  });
  show(<PostList search="" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));

  expect(await screen.findByText('two')).toBeTruthy();
  expect(screen.getByText('one')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull());
  expect(asked).toEqual([FIRST, SECOND]);
});

it('keeps what it has when a later page fails, and shows that it tries again', async () => {
  fakeServices({
    [FIRST]: { json: { items: [post('p1', 'one')], next: 'c/1' } },
    [SECOND]: [{ status: 500, detail: 'out of breath' }, 'silence'],
  });
  show(<PostList search="" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/More of the list.*out of breath/);
  expect(screen.getByText('one')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Trying…' })).toHaveProperty('disabled', true);
});
