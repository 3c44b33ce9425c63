import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { entity } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { EntityPicker } from './entity-picker';

const ALL = '/graph/entities?limit=30';

const showPicker = () => show(<EntityPicker current="Q1" addressOf={(id) => `/graph/${id}`} />);

it('offers a few entities and leads to the others', async () => {
  const many = Array.from({ length: 12 }, (_, i) => entity({ id: `Q${i}`, label: `Town ${i}` }));
  fakeServices({
    [ALL]: { json: { items: many } },
    '/graph/entities?q=town+&limit=30': { json: { items: many } },
  });
  showPicker();

  expect(await screen.findByRole('link', { name: 'Town 8' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Town 9' })).toBeNull();
  expect(screen.getByRole('link', { name: 'All entities' }).getAttribute('href')).toBe('/entities');

  await userEvent.type(screen.getByRole('searchbox'), 'town ');
  const matches = await screen.findByRole('link', { name: 'All matches' });
  expect(matches.getAttribute('href')).toBe('/entities?q=town+');
});

it('waits, fails and finds nothing in words', async () => {
  fakeServices({
    [ALL]: [{ status: 503, detail: 'Neo4j does not answer' }, { json: { items: [] } }],
    '/graph/entities?q=xyz&limit=30': { json: { items: [] } },
  });
  showPicker();

  expect((await screen.findByRole('alert')).textContent).toContain('Neo4j does not answer');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The graph has no entities yet')).toBeTruthy();

  await userEvent.type(screen.getByRole('searchbox'), 'xyz');
  expect(await screen.findByText('No entity matches')).toBeTruthy();
});

it('says that it is looking', async () => {
  fakeServices({ [ALL]: 'silence' });
  showPicker();

  expect(await screen.findByText('Looking for entities…')).toBeTruthy();
});
