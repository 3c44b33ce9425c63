import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Picture } from '../lib/contracts';
import { mention } from '../testing/samples';
import { show } from '../testing/show';
import { PostPicture } from './post-picture';

const picture: Picture = { sha256: 'a'.repeat(64), width: 200, height: 1000, altText: 'A tower' };

it('draws a region where it lies, in shares of the picture', async () => {
  const tower = mention('The tower', 'tower', {
    regions: [{ picture: picture.sha256, x: 20, y: 500, width: 100, height: 250, score: 0.8 }],
  });
  show(<PostPicture picture={picture} mentions={[tower]} />);

  const { left, top, width, height } = (await screen.findByText('tower')).parentElement?.style ?? {};
  expect({ left, top, width, height }).toEqual({ left: '10%', top: '50%', width: '50%', height: '25%' });
});

it('says that a picture cannot be shown, and what it would show', async () => {
  show(<PostPicture picture={picture} fit="fill" />);

  fireEvent.error(await screen.findByRole('img', { name: 'A tower' }));

  const instead = await screen.findByText('This picture cannot be shown');
  expect(instead.parentElement?.className).toContain('post-picture-fill');
  expect(screen.getByText('A tower')).toBeTruthy();
});
