import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServices } from '../../../testing/fake-services';
import { candidate } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { Why } from './why';

const ADDRESS = '/graph/posts/p1/explanations';
const PICTURE = 'a'.repeat(64);
const PLACE = { start: 0, end: 5 };

const PARIS = {
  ...candidate({ label: 'Paris', score: 0.93 }),
  features: { popularity: { value: 0.9, adds: 1.25 }, context: { value: 0.1, adds: -0.5 } },
  resemblance: {
    kind: 'EMBLEM',
    region: { picture: PICTURE, x: 1, y: 2, width: 30, height: 40 },
    reference: 'Arms of Paris.svg',
    similarity: 0.71,
  },
};
const TEXAS = {
  ...candidate({ label: 'Paris, Texas', entity: 'Q830149', score: 0.05 }),
  features: { popularity: { value: 0.2, adds: 0.25 } },
};

function explained(candidates: unknown[], whyNotTheSecond?: string) {
  return {
    json: [
      {
        span: { start: 0, end: 5 },
        quote: 'Paris',
        decision: { kind: 'Linked', candidates, whyNotTheSecond },
      },
    ],
  };
}

it('asks only when someone wants to know', async () => {
  const asked = fakeServices({ [ADDRESS]: explained([PARIS, TEXAS]) });
  show(<Why post="p1" span={PLACE} />);

  await screen.findByText('Why?');
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByText('Why?'));
  expect(await screen.findByRole('table')).toBeTruthy();
  expect(asked).toEqual([ADDRESS]);
});

it('sets candidates side by side, what says most first', async () => {
  fakeServices({ [ADDRESS]: explained([PARIS, TEXAS], 'better known') });
  show(<Why post="p1" span={PLACE} />);
  await userEvent.click(screen.getByText('Why?'));

  expect(await screen.findByText('better known')).toBeTruthy();
  const [, popularity, context, score] = screen.getAllByRole('row');
  expect(popularity?.textContent).toBe('Popularity+1.25+0.25');
  expect(context?.textContent).toBe('Context−0.50–');
  expect(score?.textContent).toBe('Score0.930.05');
});

it('shows the part of the picture that was compared, and with what', async () => {
  fakeServices({ [ADDRESS]: explained([PARIS]) });
  show(<Why post="p1" span={PLACE} />);
  await userEvent.click(screen.getByText('Why?'));

  const figure = await screen.findByRole('figure');
  expect(within(figure).getByRole('img').getAttribute('src')).toBe(
    `/iiif/${PICTURE}/1,2,30,40/max/0/default.jpg`,
  );
  expect(within(figure).getByRole('link').getAttribute('href')).toBe(
    'https://commons.wikimedia.org/wiki/File:Arms%20of%20Paris.svg',
  );
  expect(figure.textContent).toContain('alike by 0.71');
});

it('says so when no item bears the name', async () => {
  fakeServices({ [ADDRESS]: explained([]) });
  show(<Why post="p1" span={PLACE} />);
  await userEvent.click(screen.getByText('Why?'));

  expect(await screen.findByText('No item that we know of bears such a name.')).toBeTruthy();
});

it('says why it could not be looked up', async () => {
  fakeServices({ [ADDRESS]: { status: 503, detail: 'PostgreSQL does not answer' } });
  show(<Why post="p1" span={PLACE} />);
  await userEvent.click(screen.getByText('Why?'));

  expect((await screen.findByRole('alert')).textContent).toContain('PostgreSQL does not answer');
});
