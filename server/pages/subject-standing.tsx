/** @jsxImportSource preact */
import type { Card, CardPosition } from '../../shared/card/card.ts';
import type { Stance } from '../../shared/model/vocabulary.ts';
import { formatPartialDate } from './page-dates.ts';
import { Numbers, Row, Subjects } from './subject-page-parts.tsx';

const STANCE_LABEL: Readonly<Record<Stance, string>> = {
  SUPPORTS: '● Supports',
  OPPOSES: '⊖ Opposes',
  CONDITIONAL: '◑ Conditional',
  MIXED: '◒ Mixed',
  NEUTRAL: '○ Neutral',
  AFFIRMS: '● Affirms',
  DENIES: '⊘ Denies',
  NO_KNOWN_POSITION: '– No record',
};

/** Where an actor stands, or who stands where on an issue, with the accounts that differ. */
export function Standing({ card }: { card: Card }) {
  const isEmpty = card.positions.length + card.propositions.length + card.statements.length === 0;
  if (isEmpty && card.disputes.length === 0) return null;
  return (
    <section>
      <h2>{card.kind === 'ISSUE' ? 'Who stands where' : 'Positions'}</h2>
      {card.positions.map((position) => (
        <Position key={position.id} position={position} asOf={card.asOf} showsActor={false} />
      ))}
      {card.propositions.map((proposition) => (
        <div class="proposition" key={proposition.id}>
          <h3>{proposition.text}</h3>
          {proposition.stances.length === 0 && <p class="quiet">No record.</p>}
          {proposition.stances.flatMap(({ positions }) =>
            positions.map((position) => (
              <Position key={position.id} position={position} asOf={card.asOf} showsActor />
            )),
          )}
        </div>
      ))}
      {card.statements.length > 0 && <h3>{card.kind === 'ISSUE' ? 'Said on this issue' : 'Also said'}</h3>}
      {card.statements.map((position) => (
        <Position key={position.id} position={position} asOf={card.asOf} showsActor={card.kind === 'ISSUE'} />
      ))}
      {card.disputes.map((dispute) => (
        <div class="dispute" key={dispute.id}>
          <h3>Accounts differ: {dispute.reason}</h3>
          {dispute.accounts.map((account) => (
            <Row key={account.text} term={account.party}>
              {account.text} <Numbers of={account.sources} />
            </Row>
          ))}
        </div>
      ))}
    </section>
  );
}

function Position(props: { position: CardPosition; asOf: string; showsActor: boolean }) {
  const { position, asOf, showsActor } = props;
  return (
    <>
      {!showsActor && (
        <p class="claim">
          <Subjects subjects={[position.issue]} asOf={asOf} />
          {position.proposition && `: ${position.proposition.text}`}
        </p>
      )}
      <Row term={position.stance ? STANCE_LABEL[position.stance] : 'Said'}>
        {showsActor && (
          <>
            <Subjects subjects={[position.actor]} asOf={asOf} />:{' '}
          </>
        )}
        {position.statement}
        {position.condition && ` On condition: ${position.condition}`} <Numbers of={position.sources} />{' '}
        {position.date && <time datetime={position.date}>{formatPartialDate(position.date)}</time>}
        {position.speaker && <span class="quiet"> · said by {position.speaker.name}</span>}
        {position.quotation && (
          <blockquote lang={position.quotation.language}>
            “{position.quotation.text}”
            {position.quotation.translatedBy && (
              <span class="quiet"> (translated by {position.quotation.translatedBy})</span>
            )}
          </blockquote>
        )}
      </Row>
    </>
  );
}
