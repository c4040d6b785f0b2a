import { useDesk } from '../desk-context.ts';
import { SectionHead } from '../record/row.tsx';
import { useStore } from '../store.ts';
import { Interest } from './interest.tsx';
import { Merge } from './merge.tsx';
import { NotSame } from './not-same.tsx';
import { TakeDown } from './take-down.tsx';

/** What is done to a subject as a whole: who may not publish on it, what it is not, what it becomes a part of, whether readers see it. */
export function UpkeepSection(props: { isHidden: boolean; readAgain(): void }) {
  const session = useStore(useDesk().session);
  if (session.kind !== 'SIGNED_IN' && session.kind !== 'ENDED') return null;
  const may = (operation: string) => session.me.operations.includes(operation);
  return (
    <section class="section" aria-labelledby="upkeep">
      <SectionHead id="upkeep" title="This record" />
      <Interest me={session.me} />
      {may('declareNotSame') && <NotSame />}
      {may('mergeSubjects') && <Merge />}
      {may('takeDown') ? (
        <TakeDown isHidden={props.isHidden} readAgain={props.readAgain} />
      ) : (
        <p class="nothing small">An admin can take this record down, and show it again.</p>
      )}
    </section>
  );
}
