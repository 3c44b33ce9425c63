import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Mention } from '../lib/contracts';
import { mention } from '../testing/samples';
import { show } from '../testing/show';
import { MarkedText } from './marked-text';

function showText(text: string, mentions: Mention[], onPointAt?: (mention: number | undefined) => void) {
  return show(
    <p data-testid="text">
      <MarkedText
        text={text}
        mentions={mentions}
        addressOf={(index) => `/posts/p?mention=${index}`}
        {...(onPointAt && { onPointAt })}
      />
    </p>,
  );
}

it('marks exactly the names, though emoji stand before them', async () => {
  const text = '🎉👩‍🔬 Marie Curie in Paris 🗼';
  showText(text, [mention(text, 'Marie Curie', { type: 'PER' }), mention(text, 'Paris')]);

  const marks = await screen.findAllByRole('link');
  expect(marks.map((mark) => mark.textContent)).toEqual(['Marie Curie', 'Paris']);
  expect(marks.map((mark) => mark.dataset['type'])).toEqual(['PER', 'LOC']);
  expect(screen.getByTestId('text').textContent).toBe(text);
});

it('shows both of two mentions that overlap, and loses no letter', async () => {
  const text = 'the University of Geneva wins';
  showText(text, [mention(text, 'University of Geneva', { type: 'ORG' }), mention(text, 'Geneva')]);

  const marks = await screen.findAllByRole('link');
  expect(marks.map((mark) => [mark.textContent, mark.getAttribute('href')])).toEqual([
    ['University of ', '/posts/p?mention=0'],
    ['Geneva', '/posts/p?mention=1'],
  ]);
  expect(screen.getByTestId('text').textContent).toBe(text);
});

it('tells which mention the reader points at', async () => {
  const pointedAt = vi.fn();
  showText('Lagos', [mention('Lagos', 'Lagos')], pointedAt);

  await userEvent.hover(await screen.findByRole('link'));
  expect(pointedAt).toHaveBeenLastCalledWith(0);
  await userEvent.unhover(screen.getByRole('link'));
  expect(pointedAt).toHaveBeenLastCalledWith(undefined);
});

it('shows hostile text as text', async () => {
  const text = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.org/a Paris';
  const { container } = showText(text, [mention(text, 'Paris')]);

  expect((await screen.findByTestId('text')).textContent).toBe(text);
  expect(container.querySelector('img')).toBeNull();
  const outward = screen.getByRole('link', { name: 'https://example.org/a' });
  expect(outward.getAttribute('rel')).toContain('noopener');
  expect(container.querySelectorAll('a')).toHaveLength(2);
});

it('leads to no half of a web address that a name stands in', async () => {
  const text = 'Paris 🎉 https://example.org/London/map https://example.org/b';
  showText(text, [mention(text, 'London')]);

  const links = await screen.findAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['London', 'https://example.org/b']);
  expect(screen.getByTestId('text').textContent).toBe(text);
});
