import { describe, expect, it } from 'vitest';
import { tokensBetween, tokensOf } from './text-tokens';

describe('tokensOf', () => {
  it('takes addresses, tags and handles out of the words', () => {
    expect(tokensOf('Hi @cern, see https://example.org/a?b=1. #physics')).toEqual([
      { kind: 'words', text: 'Hi ' },
      { kind: 'tag', text: '@cern' },
      { kind: 'words', text: ', see ' },
      { kind: 'address', text: 'https://example.org/a?b=1' },
      { kind: 'words', text: '. ' },
      { kind: 'tag', text: '#physics' },
    ]);
  });

  it('knows no address but http and https', () => {
    const text = 'javascript:alert(1) data:text/html,x ftp://example.org mail@example.org';
    expect(tokensOf(text)).toEqual([{ kind: 'words', text }]);
  });
});

describe('tokensBetween', () => {
  const text = 'see https://example.org/London/x and #London';

  it('keeps what lies inside', () => {
    expect(tokensBetween(tokensOf(text), 4, 36)).toEqual([
      { kind: 'address', text: 'https://example.org/London/x' },
      { kind: 'words', text: ' and' },
    ]);
  });

  it('makes words of what is cut, on either side', () => {
    expect(tokensBetween(tokensOf(text), 30, 38)).toEqual([
      { kind: 'words', text: '/x' },
      { kind: 'words', text: ' and ' },
      { kind: 'words', text: '#' },
    ]);
  });
});
