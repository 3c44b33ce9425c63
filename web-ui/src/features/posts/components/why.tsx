import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Explanation, TextSpan, WeighedCandidate } from '../../../lib/contracts';
import { inWords } from '../../../lib/format';
import { cropAddress } from '../../../lib/picture-address';
import { getExplanations } from '../api/get-explanations';
import './why.css';

/** More would not fit beside each other. */
const MOST_COLUMNS = 3;

/** Why a name was linked as it was: the candidates side by side, with what spoke for and against each. */
export function Why({ post, span }: { post: string; span: TextSpan }) {
  const [open, setOpen] = useState(false);
  const explanations = useQuery({
    queryKey: ['posts', post, 'explanations'],
    queryFn: ({ signal }) => getExplanations(post, signal),
    enabled: open,
  });
  // By place: people may have added names that no model found, and rejected others.
  const explanation = explanations.data?.find(
    (one) => one.span.start === span.start && one.span.end === span.end,
  );
  return (
    <details className="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why?</summary>
      {explanation && <Reasons explanation={explanation} />}
      {explanations.data && !explanation && <p>No model found this name; a person did.</p>}
      {explanations.isLoading && <p role="status">Looking it up …</p>}
      {explanations.isError && <p role="alert">That could not be looked up: {explanations.error.message}</p>}
    </details>
  );
}

function Reasons({ explanation }: { explanation: Explanation }) {
  const { whyNotTheSecond, candidates } = explanation.decision;
  const columns = candidates.slice(0, MOST_COLUMNS);
  if (columns.length === 0) return <p>No item that we know of bears such a name.</p>;
  return (
    <>
      {whyNotTheSecond && <p className="why-sentence">{whyNotTheSecond}</p>}
      <table>
        <caption className="hidden-visually">What was added to each candidate’s score</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ entity, label }) => (
              <th key={entity} scope="col">
                <bdi>{label}</bdi> <small>{entity}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {featuresOf(columns).map((name) => (
            <tr key={name}>
              <th scope="row">{inWords(name)}</th>
              {columns.map((candidate) => (
                <Added key={candidate.entity} candidate={candidate} name={name} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score</th>
            {columns.map(({ entity, score }) => (
              <td key={entity}>{score.toFixed(2)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      {columns.map((candidate) => (
        <Likeness key={candidate.entity} candidate={candidate} />
      ))}
      {candidates.length > columns.length && (
        <p className="why-others">and {candidates.length - columns.length} less likely</p>
      )}
    </>
  );
}

function Added({ candidate, name }: { candidate: WeighedCandidate; name: string }) {
  const measure = candidate.features?.[name];
  if (!measure) return <td className="why-nothing">–</td>;
  const sign = measure.adds < 0 ? '−' : '+';
  return (
    <td data-against={measure.adds < 0 || undefined} title={`measured: ${measure.value.toFixed(3)}`}>
      {sign}
      {Math.abs(measure.adds).toFixed(2)}
    </td>
  );
}

function Likeness({ candidate: { label, resemblance } }: { candidate: WeighedCandidate }) {
  if (!resemblance) return null;
  const address = cropAddress(resemblance.region);
  return (
    <figure className="why-likeness">
      {address && <img src={address} alt={`The part of the picture that was compared with ${label}`} />}
      <figcaption>
        Compared with{' '}
        <a
          href={`https://commons.wikimedia.org/wiki/File:${encodeURIComponent(resemblance.reference)}`}
          rel="noreferrer"
        >
          a picture of <bdi>{label}</bdi>
        </a>
        : alike by {resemblance.similarity.toFixed(2)}
      </figcaption>
    </figure>
  );
}

/** Those that say most about the candidates first. */
function featuresOf(candidates: readonly WeighedCandidate[]): string[] {
  const weights = new Map<string, number>();
  for (const { features } of candidates) {
    for (const [name, { adds }] of Object.entries(features ?? {}))
      weights.set(name, Math.max(Math.abs(adds), weights.get(name) ?? 0));
  }
  return [...weights.keys()].sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
}
