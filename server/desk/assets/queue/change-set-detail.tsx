import type { UserError } from '../api/change-sets.ts';
import { Keys } from '../controls/field.tsx';
import { Icon, StopIcon } from '../controls/icons.tsx';
import { sayMoment } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useWriting } from '../draft/draft-context.ts';
import { toStop } from '../draft/draft-stops.ts';
import { openFromServer } from '../draft/open-from-server.ts';
import { placeOf } from '../frame/send-to-review.ts';
import { go } from '../routes.ts';
import { sayGate } from '../words/say-gate.ts';
import { sayChangeSet } from './say-change-set.ts';
import type { QueuedChangeSet } from './use-queues.ts';

/** A change set beside the queue: what it is, what stops it, and the way to it. */
export function ChangeSetDetail(props: { changeSet: QueuedChangeSet; isDraft: boolean; open(): void }) {
  const { changeSet } = props;
  const desk = useDesk();
  const { draft, stops } = useWriting();
  const goTo = async (problem: UserError) => {
    if (!(await openFromServer(desk, draft, Number(changeSet.id)))) return;
    const stop = toStop(problem, draft.draft.get());
    stops.wanted.set(stop);
    go(
      desk.route,
      placeOf(stop, draft.draft.get(), desk.route.get()) ?? { page: 'draft', id: Number(changeSet.id) },
    );
  };
  const moment = changeSet.submittedAt ?? changeSet.updatedAt;
  return (
    <article class="detail" aria-label={changeSet.title}>
      <div class="detail-head">
        <p class="eyebrow">
          <span>Change set {changeSet.id}</span>
          <span>·</span>
          <span>{changeSet.author}</span>
          <span>·</span>
          <span>
            {props.isDraft ? 'changed' : 'sent'} {sayMoment(new Date(moment), new Date())}
          </span>
        </p>
        <h2>{changeSet.title}</h2>
      </div>
      <div class="detail-body">
        {changeSet.note !== null && <p class="said-by-reader">{changeSet.note}</p>}
        <p>{sayChangeSet(changeSet.records)}</p>
        <ul class="gates">
          {changeSet.problems.map((problem) => (
            <li key={`${problem.record?.slug} ${problem.message}`} class="gate stop">
              <StopIcon />
              <span>
                {sayGate(problem)}{' '}
                {props.isDraft && problem.record !== null && (
                  <button type="button" class="text-button" onClick={() => void goTo(problem)}>
                    Go to it
                  </button>
                )}
              </span>
            </li>
          ))}
          {changeSet.problems.length === 0 && (
            <li class="gate">
              <Icon name="check" />
              <span>Nothing stops it.</span>
            </li>
          )}
        </ul>
      </div>
      <div class="detail-actions">
        <button type="button" class="button primary" onClick={props.open}>
          {props.isDraft ? 'Go on writing' : 'Review'} <Keys>↵</Keys>
        </button>
      </div>
    </article>
  );
}
