import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { addressOfPost } from '../../lib/addresses';
import type { PostReading } from '../../lib/contracts';

/**
 * The keys j and k go to the next and the previous mention of a post, unless someone is typing.
 *
 * @param from   the mention in view
 * @param onStep called before another one comes into view
 */
export function useMentionKeys(post: PostReading, from: number | undefined, onStep: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    const steps: Record<string, number> = { j: 1, k: -1 };
    const go = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (!step || from === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
        return;
      const next = (from + step + post.mentions.length) % post.mentions.length;
      onStep();
      void navigate(addressOfPost(post.id, next), { replace: true, preventScrollReset: true });
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, [post, from, onStep, navigate]);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
