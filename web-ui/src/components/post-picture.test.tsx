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

it('tells when the pointer or the keyboard comes to a region, and when it leaves', async () => {
  const region = { picture: picture.sha256, x: 20, y: 500, width: 100, height: 250, score: 0.8 };
  const told: (number | undefined)[] = [];
  show(
    <PostPicture
      picture={picture}
      mentions={[mention('A', 'A'), mention('The tower', 'tower', { regions: [region] })]}
      addressOf={(index) => `/mention/${index}`}
      onPointAt={(index) => told.push(index)}
    />,
  );

  const drawn = await screen.findByRole('link', { name: 'tower' });
  fireEvent.mouseEnter(drawn);
  fireEvent.mouseLeave(drawn);
  fireEvent.focus(drawn);
  fireEvent.blur(drawn);

  expect(told).toEqual([1, undefined, 1, undefined]);
  expect(drawn.getAttribute('href')).toContain('/mention/1');
});

it('draws small regions above large ones', async () => {
  const region = { picture: picture.sha256, x: 0, y: 0, width: 10, height: 10, score: 0.8 };
  show(
    <PostPicture
      picture={picture}
      mentions={[
        mention('face', 'face', { regions: [region] }),
        mention('tower', 'tower', { regions: [{ ...region, width: 100 }] }),
      ]}
    />,
  );

  await screen.findByText('face');
  expect([...document.querySelectorAll('.region')].map((drawn) => drawn.textContent)).toEqual([
    'tower',
    'face',
  ]);
});

it('draws things where they lie, under the regions of names, with what they are taken for', async () => {
  const region = { picture: picture.sha256, x: 20, y: 500, width: 100, height: 250, score: 0.8 };
  const clock = { kind: 'clock', x: 50, y: 100, width: 20, height: 200, score: 0.456 };
  show(
    <PostPicture
      picture={picture}
      mentions={[mention('The tower', 'tower', { regions: [region] })]}
      things={[clock]}
    />,
  );

  await screen.findByText('tower');
  const drawn = [...document.querySelectorAll<HTMLElement>('.thing, .region')];
  expect(drawn.map((box) => box.textContent)).toEqual(['clock 0.46', 'tower']);
  const { left, top, width, height } = drawn[0]?.style ?? {};
  expect({ left, top, width, height }).toEqual({ left: '25%', top: '10%', width: '10%', height: '20%' });
});

it('says that a picture cannot be shown, and what it would show', async () => {
  show(<PostPicture picture={picture} fit="fill" />);

  fireEvent.error(await screen.findByRole('img', { name: 'A tower' }));

  const instead = await screen.findByText('This picture cannot be shown');
  expect(instead.parentElement?.className).toContain('post-picture-fill');
  expect(screen.getByText('A tower')).toBeTruthy();
});
