import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../../testing/fake-services';
import { showPage } from '../../testing/show';

const OUTAGE = { status: 503, detail: 'Neo4j does not answer' };

it.each([
  ['/posts', 'The posts are being read', '/graph/posts?limit=20'],
  ['/posts/p1', 'The post is being read', '/graph/posts/p1'],
  ['/entities/Q90', 'The entity is being read', '/graph/entities/Q90'],
  ['/graph', 'The graph is being drawn', '/graph/entities?limit=30'],
  ['/graph/Q90', 'The graph is being drawn', '/graph/neighbourhood/Q90?limit=50'],
  ['/journey', 'The progress is being read', '/journey'],
])('%s says that it waits', async (address, words, path) => {
  fakeServices({ [path]: 'silence' });
  showPage(address);

  expect(await screen.findByRole('status', { name: words })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
});

it.each([
  ['/posts/p1', 'The post could not be read', '/graph/posts/p1'],
  ['/entities/Q90', 'The entity could not be read', '/graph/entities/Q90'],
  ['/graph', 'The graph could not be read', '/graph/entities?limit=30'],
  ['/graph/Q90', 'The graph could not be read', '/graph/neighbourhood/Q90?limit=50'],
])('%s says that it failed, and why', async (address, words, path) => {
  fakeServices({ '/graph/entities?limit=30': { json: { items: [] } }, [path]: OUTAGE });
  showPage(address);

  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByText('Neo4j does not answer')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
});

it.each([
  ['/entities/Q0', 'There is no such entity'],
  ['/graph/Q0', 'There is no such entity'],
  ['/posts/p0', 'There is no such post'],
])('%s is no fault when the server knows nothing of that name', async (address, words) => {
  fakeServices({ '/graph/entities?limit=30': { json: { items: [] } } });
  showPage(address);

  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a screen that breaks leaves the ways to the others', async () => {
  const complaints = console.error;
  console.error = () => undefined;
  fakeServices({
    '/graph/entities/Q90': { json: { id: 'Q90', label: 'Paris' } },
    '/graph/posts?limit=20': { json: { items: [] } },
  });
  showPage('/entities/Q90');

  expect(await screen.findByRole('heading', { name: 'This page has a fault' })).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Posts' }));
  expect(await screen.findByText('No posts yet')).toBeTruthy();
  console.error = complaints;
});

it('takes a request back when the reader goes elsewhere', async () => {
  const asked = fakeServices({ '/graph/posts?limit=20': 'silence' });
  showPage('/posts');

  await userEvent.click(await screen.findByRole('link', { name: 'Journey' }));
  await expect.poll(() => asked).toContain('TOOK BACK /graph/posts?limit=20');
});
