import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { entity } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { EntityHead } from './entity-head';

it('leads to Wikidata', async () => {
  const wikidata = 'https://www.wikidata.org/wiki/Q90';
  show(<EntityHead entity={{ ...entity({ label: 'Paris' }), wikidata, names: [], together: [] }} />);

  const link = await screen.findByRole('link', { name: 'Q90 on Wikidata' });
  expect(link.getAttribute('href')).toBe(wikidata);
});

it('leads to no address that would run a script', async () => {
  const wikidata = 'javascript:alert(1)';
  show(<EntityHead entity={{ ...entity({ label: 'Paris' }), wikidata, names: [], together: [] }} />);

  expect(await screen.findByText('Not in Wikidata')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Wikidata/ })).toBeNull();
});
