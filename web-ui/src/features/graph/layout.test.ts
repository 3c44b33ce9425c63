import { expect, it } from 'vitest';
import type { Neighbourhood } from '../../lib/contracts';
import { layoutOf } from './layout';

const neighbourhood: Neighbourhood = {
  nodes: [
    { id: 'Q90', kind: 'entity', label: 'Paris', type: 'LOC' },
    { id: 'p1', kind: 'post', label: 'Paris in spring' },
    { id: 'Q19675', kind: 'entity', label: 'Louvre', type: 'ORG' },
  ],
  edges: [
    { from: 'p1', to: 'Q90', kind: 'NAMES' },
    { from: 'p1', to: 'Q19675', kind: 'NAMES' },
    { from: 'p1', to: 'left-out-by-the-limit', kind: 'SHOWS' },
  ],
};

it('puts the entity that was asked for in the middle and all others around it', () => {
  const { nodes, frame } = layoutOf(neighbourhood, 'Q90');

  const centre = nodes.find(({ node }) => node.id === 'Q90');
  expect(centre).toMatchObject({ x: 0, y: 0 });
  const [left, top, width, height] = frame;
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThan(left);
    expect(x).toBeLessThan(left + width);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(top + height);
  }
});

it('draws no edge to a node that the answer left out', () => {
  expect(layoutOf(neighbourhood, 'Q90').edges).toHaveLength(2);
});

it('looks the same each time', () => {
  expect(layoutOf(neighbourhood, 'Q90')).toEqual(layoutOf(neighbourhood, 'Q90'));
});
