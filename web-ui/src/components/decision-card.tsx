import { Link } from 'react-router';
import type { Candidate, EntitySummary, Mention } from '../lib/contracts';
import { addressOfEntity } from '../lib/addresses';
import { mentionType } from '../lib/entity-type';
import { inWords, percent } from '../lib/format';
import { Monogram } from './monogram';
import { ScoreBar } from './score-bar';
import { TypeBadge } from './type-badge';
import './decision-card.css';

/** Why a mention was linked, or why it was not: the decision, the candidates, and what their scores are made of. */
export function DecisionCard({ mention, showing }: { mention: Mention; showing?: string | undefined }) {
  return (
    <section
      className="decision-card"
      data-type={mentionType(mention.type)}
      aria-label={`Decision on ${mention.quote}`}
    >
      <header>
        <h2 className="decision-quote">
          <bdi>{mention.quote}</bdi>
        </h2>
        <p className="decision-found">
          <TypeBadge type={mention.type} />
          <span title={`By ${mention.model}`}>{percent(mention.score)} sure of the name</span>
          {showing && <span>{showing}</span>}
        </p>
      </header>
      <Outcome mention={mention} />
    </section>
  );
}

function Outcome({ mention }: { mention: Mention }) {
  const { decision, entity, candidates } = mention;
  const fullBars = fullBarsOf(candidates);
  switch (decision) {
    case 'linked': {
      const [choice, ...others] = candidates;
      return (
        <>
          <p className="decision-verdict">Linked to</p>
          {entity ? <Chosen entity={entity} /> : choice && <CandidateView candidate={choice} />}
          {choice && <Scores candidate={choice} fullBars={fullBars} />}
          <Weighed title="Also weighed" candidates={others} fullBars={fullBars} />
        </>
      );
    }
    case 'ambiguous':
      return (
        <>
          <p className="decision-verdict decision-verdict-open">Ambiguous</p>
          <p>Several items fit about equally well, so none was chosen.</p>
          <ol className="candidates">
            {candidates.map((candidate) => (
              <li key={candidate.entity}>
                <CandidateView candidate={candidate} />
                <Scores candidate={candidate} fullBars={fullBars} />
              </li>
            ))}
          </ol>
        </>
      );
    case 'unknown':
      return (
        <>
          <p className="decision-verdict decision-verdict-open">Unknown</p>
          <p>No item that we know of fits, so the graph keeps an entity of its own for the name.</p>
          {entity && <Chosen entity={entity} />}
          <Weighed title="Nearest items" candidates={candidates} fullBars={fullBars} />
        </>
      );
  }
}

function Chosen({ entity }: { entity: EntitySummary }) {
  return (
    <Link className="chosen" to={addressOfEntity(entity.id)} data-type={mentionType(entity.type)}>
      <Monogram label={entity.label} type={entity.type} />
      <span className="chosen-words">
        <bdi className="chosen-label">{entity.label}</bdi>
        {entity.description && <bdi className="chosen-about">{entity.description}</bdi>}
        <span className="chosen-id">{entity.id.startsWith('new:') ? 'Only in this graph' : entity.id}</span>
      </span>
    </Link>
  );
}

function CandidateView({ candidate }: { candidate: Candidate }) {
  return (
    <div className="candidate" data-type={mentionType(candidate.type)}>
      <Monogram label={candidate.label} type={candidate.type} size="small" />
      <span className="chosen-words">
        <bdi className="chosen-label">{candidate.label}</bdi>
        {candidate.description && <bdi className="chosen-about">{candidate.description}</bdi>}
        <span className="chosen-id">{candidate.entity}</span>
      </span>
    </div>
  );
}

function Scores({ candidate, fullBars }: { candidate: Candidate; fullBars: Map<string, number> }) {
  return (
    <div className="scores" data-type={mentionType(candidate.type)}>
      <ScoreBar name="Score" value={candidate.score} strong />
      {Object.entries(candidate.parts).map(([name, value]) => (
        <ScoreBar key={name} name={inWords(name)} value={value} full={fullBars.get(name) ?? 1} />
      ))}
    </div>
  );
}

interface WeighedProps {
  title: string;
  candidates: readonly Candidate[];
  fullBars: Map<string, number>;
}

function Weighed({ title, candidates, fullBars }: WeighedProps) {
  if (candidates.length === 0) return null;
  return (
    <details className="weighed">
      <summary>
        {title} <span className="weighed-count">{candidates.length}</span>
      </summary>
      <ol className="candidates">
        {candidates.map((candidate) => (
          <li key={candidate.entity}>
            <CandidateView candidate={candidate} />
            <Scores candidate={candidate} fullBars={fullBars} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A part's bar is full at the best candidate's value, unless all stay within 1. */
function fullBarsOf(candidates: readonly Candidate[]): Map<string, number> {
  const full = new Map<string, number>();
  for (const { parts } of candidates) {
    for (const [name, value] of Object.entries(parts))
      full.set(name, Math.max(1, value, full.get(name) ?? 1));
  }
  return full;
}
