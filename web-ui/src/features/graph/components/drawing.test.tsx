import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../../testing/show';
import { layoutOf } from '../layout';
import { Drawing } from './drawing';

const layout = layoutOf(
  {
    nodes: [
      { id: 'Q90', kind: 'entity', label: 'Paris', type: 'LOC' },
      { id: 'p1', kind: 'post', label: 'Paris in spring' },
      { id: 'p2', kind: 'post', label: 'Paris in winter' },
    ],
    edges: [
      { from: 'p1', to: 'Q90', kind: 'NAMES' },
      { from: 'p2', to: 'Q90', kind: 'NAMES' },
    ],
  },
  'Q90',
);

async function drawn() {
  show(<Drawing layout={layout} centre="Q90" />);
  return (await screen.findByRole('group', { name: 'Graph' })) as unknown as SVGSVGElement;
}

function drag(drawing: Element, pointerType: string) {
  const press = { pointerId: 1, pointerType, button: 0 };
  drawing.setPointerCapture = () => undefined;
  drawing.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  fireEvent.pointerDown(drawing, { ...press, clientX: 50, clientY: 50 });
  fireEvent.pointerMove(drawing, { ...press, clientX: 20, clientY: 50 });
}

it('shows by keyboard what it shows under the pointer: the post in words, and what lies around it', async () => {
  const drawing = await drawn();

  await userEvent.tab();
  await userEvent.tab();

  expect(document.activeElement?.getAttribute('aria-label')).toBe('Post: Paris in spring');
  expect(screen.getByText('Paris in spring', { selector: 'p' })).toBeTruthy();
  const faint = [...drawing.querySelectorAll('.node[data-faint] title')].map((title) => title.textContent);
  expect(faint).toEqual(['Paris in winter']);
});

it('brings the node that the keyboard comes to into view', async () => {
  const drawing = await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Closer' }));
  screen.getByRole('link', { name: 'Post: Paris in spring' }).focus();

  await expect.poll(() => middleOf(drawing)).toEqual(placeOf('p1'));
});

it('is moved by a finger only from close up, and let go when the browser takes the finger over', async () => {
  const drawing = await drawn();
  const whole = drawing.getAttribute('viewBox');
  drag(drawing, 'touch');
  expect(drawing.getAttribute('viewBox')).toBe(whole);

  await userEvent.click(screen.getByRole('button', { name: 'Closer' }));
  const close = drawing.getAttribute('viewBox');
  drag(drawing, 'touch');
  const moved = drawing.getAttribute('viewBox');
  expect(moved).not.toBe(close);

  fireEvent.pointerCancel(drawing, { pointerId: 1 });
  fireEvent.pointerMove(drawing, { pointerId: 1, clientX: 90, clientY: 90 });
  expect(drawing.getAttribute('viewBox')).toBe(moved);
});

function middleOf(drawing: Element): [number, number] {
  const [x = 0, y = 0, width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

function placeOf(id: string): [number, number] {
  const placed = layout.nodes.find(({ node }) => node.id === id);
  return [Math.round(placed?.x ?? 0), Math.round(placed?.y ?? 0)];
}
