import type { Token } from '../lib/text-tokens';
import { webAddress } from '../lib/web-address';
import './plain-text.css';

/** The words of a post outside its mentions: web addresses can be followed, tags stand back. */
export function PlainText({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map((token, index) => {
    const address = token.kind === 'address' ? webAddress(token.text) : undefined;
    if (address) {
      return (
        <a key={index} className="outward" href={address} target="_blank" rel="noopener noreferrer nofollow">
          {token.text}
        </a>
      );
    }
    return token.kind === 'tag' ? (
      <span key={index} className="tag">
        {token.text}
      </span>
    ) : (
      token.text
    );
  });
}
