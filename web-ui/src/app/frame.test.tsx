import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../testing/fake-services';
import { showPage } from '../testing/show';

it('leaves the focus alone at first, and takes it to the content of each screen that is gone to', async () => {
  fakeServices({ '/graph/posts?limit=20': { json: { items: [] } } });
  showPage('/');
  expect(await screen.findByText('No posts yet')).toBeTruthy();
  expect(document.activeElement).toBe(document.body);

  await userEvent.click(screen.getByRole('link', { name: 'Journey' }));

  expect(await screen.findByRole('heading', { name: 'Journey' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('keeps the place of the summary free until it is there', async () => {
  fakeServices({ '/graph/summary': 'silence' });
  showPage('/journey');

  expect((await screen.findByLabelText('The graph holds')).dataset['unknown']).toBe('true');
});
