import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { show, showPage } from '../../../testing/show';
import { OfflineBanner } from './offline-banner';

it('says that Wikidata does not answer, and why', async () => {
  fakeServices({
    '/linking/live': {
      json: { kind: 'UNREACHABLE', since: '2026-11-26T00:00:00Z', reason: 'it does not answer' },
    },
  });
  showPage('/journey');

  expect(await screen.findByText(/Wikidata cannot be asked: it does not answer/)).toBeTruthy();
});

it.each([
  ['Wikidata is not to be asked', { json: { kind: 'OFF', since: null, reason: null } }],
  ['Wikidata answers', { json: { kind: 'REACHABLE', since: '2026-11-26T00:00:00Z', reason: null } }],
  ['the question itself fails', 'no network' as const],
])('says nothing where %s', async (_, answer) => {
  const asked = fakeServices({ '/linking/live': answer });
  const { container } = show(<OfflineBanner />);

  await waitFor(() => expect(asked).toEqual(['/linking/live']));
  await waitFor(() => expect(container.textContent).toBe(''));
});
