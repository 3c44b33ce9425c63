import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { entity, mention, post } from '../../testing/samples';
import { fakeServices } from '../../testing/fake-services';
import { showPage } from '../../testing/show';

it('a post explains the mention that the address names, and another when the reader goes on', async () => {
  const text = '🎉 Serena in London';
  fakeServices({
    '/graph/posts/p1': {
      json: post('p1', text, {
        mentions: [mention(text, 'Serena', { type: 'PER' }), mention(text, 'London')],
      }),
    },
  });
  const router = showPage('/posts/p1?mention=1');

  expect(await screen.findByRole('region', { name: 'Decision on London' })).toBeTruthy();
  await userEvent.keyboard('j');
  expect(await screen.findByRole('region', { name: 'Decision on Serena' })).toBeTruthy();
  expect(router.state.location.search).toBe('?mention=0');
});

it('a post shows its pictures', async () => {
  const picture = { sha256: 'b'.repeat(64), width: 40, height: 30, altText: 'A tower at night' };
  fakeServices({ '/graph/posts/p1': { json: post('p1', 'Paris', { pictures: [picture] }) } });
  showPage('/posts/p1');

  const shown = await screen.findByRole('img', { name: 'A tower at night' });
  expect(shown.getAttribute('src')).toBe(`/pictures/${picture.sha256}`);
});

it('a name and the region that shows it light up together, and one without a region is not shown', async () => {
  const text = 'Serena in London';
  const sha256 = 'b'.repeat(64);
  const region = { picture: sha256, x: 1, y: 2, width: 30, height: 20, score: 0.4 };
  const seen = { things: [], faces: 1, lines: [], searched: true };
  fakeServices({
    '/graph/posts/p1': {
      json: post('p1', text, {
        pictures: [{ sha256, width: 40, height: 30, seen }],
        mentions: [mention(text, 'London'), mention(text, 'Serena', { regions: [region] })],
      }),
    },
  });
  showPage('/posts/p1');

  expect(await screen.findByText('Not shown in the picture')).toBeTruthy();
  const [mark, box] = screen.getAllByRole('link', { name: 'Serena' });
  expect(box?.dataset['active']).toBeUndefined();
  await userEvent.hover(mark!);
  expect(box?.dataset['active']).toBe('true');
  expect(screen.getByText('Shown in the picture')).toBeTruthy();
  await userEvent.unhover(mark!);
  expect(mark?.dataset['active']).toBeUndefined();
  await userEvent.hover(box!);
  expect(mark?.dataset['active']).toBe('true');
});

it('the keys go on from the mention that the pointer is at', async () => {
  const text = 'Serena and Venus in London';
  fakeServices({
    '/graph/posts/p1': {
      json: post('p1', text, {
        mentions: [mention(text, 'Serena'), mention(text, 'Venus'), mention(text, 'London')],
      }),
    },
  });
  showPage('/posts/p1');

  await userEvent.click(await screen.findByRole('link', { name: 'Venus' }));
  expect(await screen.findByRole('region', { name: 'Decision on Venus' })).toBeTruthy();
  await userEvent.keyboard('j');
  expect(await screen.findByRole('region', { name: 'Decision on London' })).toBeTruthy();
});

it('a post says aloud which name was chosen, and not each that the pointer crosses', async () => {
  const text = 'Serena in London';
  fakeServices({
    '/graph/posts/p1': {
      json: post('p1', text, { mentions: [mention(text, 'Serena'), mention(text, 'London')] }),
    },
  });
  showPage('/posts/p1');
  const heard = () =>
    [...document.querySelectorAll('[aria-live]')].map((region) => region.textContent).join();

  await userEvent.hover(await screen.findByRole('link', { name: 'London' }));
  expect(await screen.findByRole('region', { name: 'Decision on London' })).toBeTruthy();
  expect(heard()).toBe('Serena. Place: Serena, capital of France');

  await userEvent.unhover(screen.getByRole('link', { name: 'London' }));
  await userEvent.keyboard('j');
  await expect.poll(heard).toBe('London. Place: London, capital of France');
});

it('a post that has not arrived yet says where it is', async () => {
  fakeServices({
    '/graph/posts/p1': { status: 404, detail: 'no such post' },
    '/posts/p1': {
      json: { id: 'p1', state: 'putAside', detail: 'It has no end.', post: { text: 'on and on' } },
    },
  });
  showPage('/posts/p1');

  expect(await screen.findByText('This post was put aside')).toBeTruthy();
  expect(screen.getByText('It has no end.')).toBeTruthy();
});

it('the entities can be narrowed to a type, and the address remembers it', async () => {
  fakeServices({
    '/graph/entities?limit=30': { json: { items: [entity({ label: 'Paris' })] } },
    '/graph/entities?type=PER&limit=30': {
      json: { items: [entity({ id: 'Q615', label: 'Messi', type: 'PER' })] },
    },
  });
  const router = showPage('/entities');
  expect(await screen.findByText('Paris')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'People' }));

  expect(await screen.findByText('Messi')).toBeTruthy();
  expect(screen.queryByText('Paris')).toBeNull();
  expect(router.state.location.search).toBe('?type=PER');
});

it('an entity shows its names, its company and its posts', async () => {
  fakeServices({
    '/graph/entities/new%3A1f': {
      json: {
        ...entity({ id: 'new:1f', label: 'Zorbanella', type: 'PER', description: null }),
        names: [{ name: 'Zorba', count: 3 }],
        together: [{ entity: entity({ id: 'Q34600', label: 'Kyoto' }), posts: 2 }],
      },
    },
    '/graph/entities/new%3A1f/posts?limit=10': { json: { items: [post('p1', 'Zorba paints')] } },
  });
  showPage('/entities/new%3A1f');

  expect(await screen.findByRole('heading', { name: 'Zorbanella' })).toBeTruthy();
  expect(screen.getByText('Not in Wikidata')).toBeTruthy();
  expect(screen.getByText('Zorba')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Kyoto' }).getAttribute('href')).toBe('/entities/Q34600');
  expect(await screen.findByText('Zorba paints')).toBeTruthy();
});

it('the graph starts at the entity that most posts name', async () => {
  fakeServices({
    '/graph/entities?limit=30': { json: { items: [entity({ label: 'Paris', posts: 9 })] } },
    '/graph/entities/Q90': { json: { ...entity({ label: 'Paris' }), names: [], together: [] } },
    '/graph/neighbourhood/Q90?limit=50': {
      json: {
        nodes: [
          { id: 'Q90', kind: 'entity', label: 'Paris', type: 'LOC' },
          { id: 'p1', kind: 'post', label: 'Paris in spring' },
        ],
        edges: [{ from: 'p1', to: 'Q90', kind: 'NAMES' }],
      },
    },
  });
  showPage('/graph');

  const spring = await screen.findByRole('link', { name: 'Post: Paris in spring' });
  expect(spring.getAttribute('href')).toBe('/posts/p1');
  expect(screen.getByRole('link', { name: 'Place: Paris' }).getAttribute('href')).toBe('/entities/Q90');
});

it('an address that leads nowhere says so', async () => {
  fakeServices({});
  showPage('/nowhere');

  expect(await screen.findByText('There is no such page')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'No such page' })).toBeTruthy();
  expect(document.title).toBe('No such page · Iconograph');
});
