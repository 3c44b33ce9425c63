import { describe, expect, it } from 'vitest';
import { tokensOf } from './text-tokens';

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
