import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { candidate, entity, mention } from '../testing/samples';
import { show } from '../testing/show';
import { DecisionCard } from './decision-card';

it('names what a mention was linked to, and what its score is made of', async () => {
  const paris = candidate({ label: 'Paris', score: 0.93, parts: { nameSimilarity: 1, popularity: 0.6 } });
  const texas = candidate({ label: 'Paris', entity: 'Q830149', description: 'city in Texas' });
  show(
    <DecisionCard
      mention={mention('Paris', 'Paris', { entity: entity({ label: 'Paris' }), candidates: [paris, texas] })}
    />,
  );

  expect(await screen.findByText('Linked to')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Paris/ }).getAttribute('href')).toBe('/entities/Q90');
  expect(screen.getByText('Name similarity')).toBeTruthy();
  expect(screen.getByText('0.93')).toBeTruthy();
  expect(screen.getByText('city in Texas')).toBeTruthy();
});

it('lists the candidates of an ambiguous mention and chooses none', async () => {
  const country = candidate({ label: 'Jordan', entity: 'Q810', description: 'country in West Asia' });
  const player = candidate({ label: 'Michael Jordan', entity: 'Q41421', type: 'PER' });
  show(
    <DecisionCard
      mention={mention('Jordan', 'Jordan', {
        decision: 'ambiguous',
        entity: null,
        candidates: [country, player],
      })}
    />,
  );

  expect(await screen.findByText('Ambiguous')).toBeTruthy();
  expect(screen.getByText('Q810')).toBeTruthy();
  expect(screen.getByText('Q41421')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

it('says that a name is unknown and leads to its own entity', async () => {
  show(
    <DecisionCard
      mention={mention('Zorbanella', 'Zorbanella', {
        decision: 'unknown',
        entity: entity({ id: 'new:1f', label: 'Zorbanella', description: null }),
      })}
    />,
  );

  expect(await screen.findByText('Unknown')).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/entities/new%3A1f');
});
