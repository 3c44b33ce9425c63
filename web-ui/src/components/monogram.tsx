import { mentionType } from '../lib/entity-type';
import './monogram.css';

interface MonogramProps {
  label: string;
  type: string | null | undefined;
  size?: 'small' | 'medium' | 'large';
}

/** An entity's initials in its type's colour. Its picture lies on the web, and the page loads nothing from there. */
export function Monogram({ label, type, size = 'medium' }: MonogramProps) {
  return (
    <span className={`monogram monogram-${size}`} data-type={mentionType(type)} aria-hidden="true">
      {initials(label)}
    </span>
  );
}

function initials(label: string): string {
  const words = label.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}
