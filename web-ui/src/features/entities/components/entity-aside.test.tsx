import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { entity } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { EntityAside } from './entity-aside';

const names = (number: number) => Array.from({ length: number }, (_, i) => ({ name: `Name ${i}`, count: 1 }));

it('says where the services stopped counting', async () => {
  show(<EntityAside entity={{ ...entity({ label: 'Paris' }), names: names(20), together: [] }} />);

  expect(await screen.findByText('The 20 most frequent')).toBeTruthy();
});

it('says nothing of the kind when it has all names', async () => {
  show(<EntityAside entity={{ ...entity({ label: 'Paris' }), names: names(19), together: [] }} />);

  expect(await screen.findByText('Name 18')).toBeTruthy();
  expect(screen.queryByText('The 20 most frequent')).toBeNull();
});
