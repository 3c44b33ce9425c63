import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { entity, post } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { EntityList } from './entity-list';
import { EntityPosts } from './entity-posts';

it('loads the entities after the cursor', async () => {
  fakeServices({
    '/graph/entities?q=a&type=LOC&limit=30': { json: { items: [entity({ label: 'Paris' })], next: 'c1' } },
    '/graph/entities?q=a&type=LOC&after=c1&limit=30': {
      json: { items: [entity({ id: 'Q61', label: 'Washington' })] },
    },
  });
  show(<EntityList search="a" type="LOC" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));

  expect(await screen.findByText('Washington')).toBeTruthy();
  expect(screen.getByText('Paris')).toBeTruthy();
});

it('loads the posts of an entity after the cursor', async () => {
  fakeServices({
    '/graph/entities/Q90/posts?limit=10': { json: { items: [post('p1', 'one')], next: 'c1' } },
    '/graph/entities/Q90/posts?after=c1&limit=10': { json: { items: [post('p2', 'two')] } },
  });
  show(<EntityPosts id="Q90" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));

  expect(await screen.findByText('two')).toBeTruthy();
  expect(screen.getByText('one')).toBeTruthy();
});
