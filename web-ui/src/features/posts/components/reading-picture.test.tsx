import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Picture, Thing } from '../../../lib/contracts';
import { post } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { ReadingPicture } from './reading-picture';

const DOG: Thing = { kind: 'dog', x: 5, y: 6, width: 7, height: 8, score: 0.9 };

it('shows where things are only when it is asked to, and hides them again', () => {
  showPicture([DOG]);
  const toggle = screen.getByRole('button', { name: 'Show where things are in picture 2' });
  const boxes = () => document.querySelectorAll('.thing').length;

  expect([boxes(), toggle.getAttribute('aria-pressed')]).toEqual([0, 'false']);
  fireEvent.click(toggle);
  expect([boxes(), toggle.getAttribute('aria-pressed')]).toEqual([1, 'true']);
  fireEvent.click(toggle);
  expect([boxes(), toggle.getAttribute('aria-pressed')]).toEqual([0, 'false']);
});

it('offers nothing to show where nothing was seen', () => {
  showPicture([]);

  expect(screen.queryByRole('button')).toBeNull();
});

function showPicture(things: Thing[]) {
  const picture: Picture = {
    sha256: 'a'.repeat(64),
    width: 100,
    height: 80,
    seen: { things, faces: 0, lines: [], searched: true },
  };
  show(
    <ReadingPicture
      post={post('p1', 'A dog', { pictures: [picture] })}
      picture={picture}
      number={2}
      active={undefined}
      onPointAt={() => {}}
    />,
  );
}
