import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../testing/fake-services';
import { post, progress } from '../testing/samples';
import { showPage } from '../testing/show';

it('tells of new posts and shows them when asked to, on whatever screen', async () => {
  fakeServices({
    '/journey': [{ json: progress({ inGraph: 1, total: 1 }) }, { json: progress({ inGraph: 3, total: 3 }) }],
    '/graph/posts?limit=20': { json: { items: [post('p3', 'the newest')] } },
    '/journey/put-aside?limit=20': { json: { items: [] } },
  });
  const router = showPage('/journey');

  await userEvent.click(await screen.findByRole('button', { name: '2 new posts in the graph, show' }));

  expect(await screen.findByText('the newest')).toBeTruthy();
  expect(router.state.location.pathname).toBe('/posts');
  expect(screen.queryByRole('button', { name: /new post/ })).toBeNull();
});
