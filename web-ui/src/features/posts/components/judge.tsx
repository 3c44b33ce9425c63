import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PostReading } from '../../../lib/contracts';
import { cropAddress } from '../../../lib/picture-address';
import { decide, type Decider, type Verdict } from '../api/decide';
import { factsAbout, type ShownFact } from '../facts-about';
import './judge.css';

/** Lets a person say of each thing that was found about a name whether it is so. */
export function Judge({ post, mention }: { post: PostReading; mention: number }) {
  const [decider, setDecider] = useDecider();
  const queries = useQueryClient();
  const decision = useMutation({
    mutationFn: (verdict: Verdict) => decide(verdict, decider),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['posts'] }),
  });
  const mayDecide = decider.by.trim() !== '' && decider.token !== '' && !decision.isPending;
  return (
    <details className="judge">
      <summary>Is it so?</summary>
      <p className="judge-who">
        <label>
          Your name
          <input
            value={decider.by}
            autoComplete="username"
            onChange={({ target }) => setDecider({ ...decider, by: target.value })}
          />
        </label>
        <label>
          Token
          <input
            type="password"
            value={decider.token}
            autoComplete="current-password"
            onChange={({ target }) => setDecider({ ...decider, token: target.value })}
          />
        </label>
      </p>
      <ul>
        {factsAbout(post, mention).map((shown) => (
          <li key={JSON.stringify(shown.fact)}>
            <Told shown={shown} />
            {(['approve', 'reject'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                className="button"
                disabled={!mayDecide}
                onClick={() => decision.mutate({ kind, fact: shown.fact })}
              >
                {kind === 'approve' ? 'Right' : 'Wrong'}
              </button>
            ))}
          </li>
        ))}
      </ul>
      {decision.isError && <p role="alert">That was not taken: {decision.error.message}</p>}
    </details>
  );
}

function Told({ shown: { words, region, approvedBy } }: { shown: ShownFact }) {
  const address = region && cropAddress(region);
  return (
    <span className="judge-told">
      {address && <img src={address} alt="" loading="lazy" />}
      <bdi>{words}</bdi>
      {approvedBy && <small>approved by {approvedBy}</small>}
    </span>
  );
}

const KEPT = 'iconograph.decider';

/** Who decides, for as long as the tab is open. */
function useDecider(): [Decider, (decider: Decider) => void] {
  const [decider, setDecider] = useState<Decider>(() => {
    const kept = sessionStorage.getItem(KEPT);
    return kept ? (JSON.parse(kept) as Decider) : { by: '', token: '' };
  });
  return [
    decider,
    (one) => {
      sessionStorage.setItem(KEPT, JSON.stringify(one));
      setDecider(one);
    },
  ];
}
