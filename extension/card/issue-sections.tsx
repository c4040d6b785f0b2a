import { useState } from 'preact/hooks';
import type { Card, CardPosition, CardProposition } from '../../shared/card/card.ts';
import { Day, Sourced, StanceWord, SubjectLink, useCardScope } from './card-parts.tsx';
import { Qualifiers } from './card-sections.tsx';
import { translateCount } from './card-strings.ts';

const PROPOSITIONS_AT_FIRST = 3;

/** Of an issue: its propositions and who stands where on each. */
export function PropositionsSection({ card }: { card: Card }) {
  const { context } = useCardScope();
  const [all, setAll] = useState(false);
  // A proposition on which somebody stands comes before one on which nobody does.
  const told = card.propositions.filter((proposition) => proposition.stances.length > 0);
  const untold = card.propositions.filter((proposition) => proposition.stances.length === 0);
  const ordered = [...told, ...untold];
  const shown = all ? ordered : ordered.slice(0, PROPOSITIONS_AT_FIRST);
  if (ordered.length === 0) return null;
  return (
    <section>
      <h3>{context.t('cardWhoStands')}</h3>
      {shown.map((proposition) => (
        <Proposition key={proposition.id} proposition={proposition} />
      ))}
      {shown.length < ordered.length && (
        <button type="button" class="lnk more" onClick={() => setAll(true)}>
          {translateCount(context.t, context.locale, 'cardShowMore', ordered.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Proposition({ proposition }: { proposition: CardProposition }) {
  const { context } = useCardScope();
  return (
    <div class="about">
      <p class="prop">{proposition.text}</p>
      {proposition.stances.length === 0 ? (
        <p class="quiet">{context.t('cardNobodyStands')}</p>
      ) : (
        <div class={proposition.stances.length === 1 ? 'two one' : 'two'}>
          {proposition.stances.map(({ stance, positions }) => (
            <div key={stance}>
              <p>
                <StanceWord stance={stance} count={positions.length} />
              </p>
              <ul>
                {positions.map((position) => (
                  <Stand key={position.id} position={position} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Stand({ position }: { position: CardPosition }) {
  return (
    <li>
      <SubjectLink subject={position.actor} />
      <span class="say">
        <Sourced text={position.statement} numbers={position.sources} />
        <Qualifiers position={position} />
      </span>
    </li>
  );
}

/** What was said on an issue without a stand towards one of its propositions. */
export function StatementsSection({ card }: { card: Card }) {
  const { context } = useCardScope();
  if (card.statements.length === 0) return null;
  return (
    <section>
      <h3>{context.t('cardSaidWithoutStance')}</h3>
      <ul>
        {card.statements.slice(0, 3).map((statement) => (
          <li class="row" key={statement.id}>
            {statement.date ? <Day date={statement.date} /> : <span />}
            <span>
              <SubjectLink subject={statement.actor} />
              {': '}
              <Sourced text={statement.statement} numbers={statement.sources} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
