import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../testing/show';
import { SearchField } from './search-field';

it('tells once of what was typed', async () => {
  const search = vi.fn();
  show(<SearchField label="Search" value="" onSearch={search} />);

  await userEvent.type(await screen.findByRole('searchbox', { name: 'Search' }), 'Curie');

  await expect.poll(() => search.mock.calls).toEqual([['Curie']]);
});
