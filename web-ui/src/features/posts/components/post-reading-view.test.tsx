import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mention, post } from '../../../testing/samples';
import { show } from '../../../testing/show';
import { PostReadingView } from './post-reading-view';

const BALL = { x: 5, y: 6, width: 7, height: 8 };

it('tells what those who are named have to do with the things in a picture', () => {
  const text = 'Ada in London';
  show(
    <PostReadingView
      post={post('p1', text, {
        mentions: [mention(text, 'Ada', { type: 'PER' })],
        pictures: [
          {
            sha256: 'a',
            width: 100,
            height: 80,
            seen: {
              things: [{ kind: 'sports ball', ...BALL, score: 0.9 }],
              faces: 0,
              lines: [],
              searched: true,
            },
          },
        ],
        objectRelations: [
          { mention: 0, type: 'plays-with', object: { picture: 'a', ...BALL, score: 0.625 } },
        ],
      })}
    />,
  );

  const told = screen.getByText('plays with').closest('li');
  expect(told?.textContent).toBe('Adaplays withsports ball0.63');
});

it('says nothing of relations where there are none', () => {
  show(<PostReadingView post={post('p1', 'Ada in London')} />);

  expect(screen.queryByText('How they relate')).toBeNull();
});
