/** A piece of plain text: a web address, a hashtag or handle, or just words. */
export interface Token {
  kind: 'address' | 'tag' | 'words';
  text: string;
}

const NOTABLE = /(https?:\/\/[^\s<>"]+)|((?<![\p{L}\p{N}_])[#@][\p{L}\p{N}_]+)/giu;
const TRAILING = /[.,;:!?)\]'’”]+$/u;

/** Takes the web addresses and tags out of a text. Joined again, the tokens are the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let read = 0;
  for (const found of text.matchAll(NOTABLE)) {
    const kind = found[1] === undefined ? 'tag' : 'address';
    const notable = kind === 'address' ? found[0].replace(TRAILING, '') : found[0];
    if (found.index > read) tokens.push({ kind: 'words', text: text.slice(read, found.index) });
    tokens.push({ kind, text: notable });
    read = found.index + notable.length;
  }
  if (read < text.length) tokens.push({ kind: 'words', text: text.slice(read) });
  return tokens;
}

/**
 * The tokens of a stretch of the text, from one place to another. What only lies partly in it becomes words, because
 * half an address leads elsewhere.
 */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): Token[] {
  const inside: Token[] = [];
  let place = 0;
  for (const { kind, text } of tokens) {
    const from = Math.max(start, place);
    const to = Math.min(end, place + text.length);
    if (from < to) {
      const part = text.slice(from - place, to - place);
      inside.push({ kind: part === text ? kind : 'words', text: part });
    }
    place += text.length;
  }
  return inside;
}
