import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { entity, mention, post } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { Judge } from './judge';

const TEXT = 'Ada joins Acme';
const PICTURE = 'a'.repeat(64);
const POST = post('p1', TEXT, {
  mentions: [
    mention(TEXT, 'Ada', {
      type: 'PER',
      entity: entity({ label: 'Ada Lovelace', id: 'Q7259' }),
      regions: [{ picture: PICTURE, x: 1, y: 2, width: 30, height: 40, score: 1, approvedBy: 'bob' }],
    }),
    mention(TEXT, 'Acme', { type: 'ORG' }),
  ],
  relations: [{ head: 0, tail: 1, type: '/per/org/member_of', score: 0.6 }],
});

beforeEach(() => sessionStorage.clear());

it('sends a verdict on the fact that it stands beside, once it knows who decides', async () => {
  const asked = fakeServices({ '/decisions': { json: {} } });
  show(<Judge post={POST} mention={0} />);
  await userEvent.click(screen.getByText('Is it so?'));
  const relation = screen.getByText('Ada: member of Acme').closest('li')!;
  const wrong = within(relation).getByRole('button', { name: 'Wrong' });
  expect(wrong).toHaveProperty('disabled', true);

  await userEvent.type(screen.getByLabelText('Your name'), 'ada');
  await userEvent.type(screen.getByLabelText('Token'), 'secret');
  const sent = vi.spyOn(globalThis, 'fetch');
  await userEvent.click(wrong);

  expect(asked).toEqual(['POST /decisions']);
  const [, init] = sent.mock.calls[0]!;
  expect((init?.headers as Record<string, string>).Authorization).toBe('Bearer secret');
  expect(JSON.parse(init?.body as string)).toEqual({
    by: 'ada',
    confirmed: true,
    decisions: [
      {
        kind: 'reject',
        fact: { what: 'relation', mention: 'p1/0-3', tail: 'p1/10-14', type: '/per/org/member_of' },
      },
    ],
  });
});

it('tells who approved a region, and what the server said if a verdict was not taken', async () => {
  fakeServices({ '/decisions': { status: 401, detail: 'that is not the token' } });
  sessionStorage.setItem('iconograph.decider', JSON.stringify({ by: 'ada', token: 'wrong' }));
  show(<Judge post={POST} mention={0} />);
  await userEvent.click(screen.getByText('Is it so?'));

  const region = screen.getByText('This shows Ada Lovelace').closest('li')!;
  expect(region.textContent).toContain('approved by bob');
  await userEvent.click(within(region).getByRole('button', { name: 'Right' }));

  expect((await screen.findByRole('alert')).textContent).toContain('that is not the token');
});
