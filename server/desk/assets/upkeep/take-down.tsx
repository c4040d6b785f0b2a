import { useState } from 'preact/hooks';
import { restore, sayOutcome, takeDown } from '../api/upkeep.ts';
import { useDesk } from '../desk-context.ts';
import { useRecord } from '../record/record-context.ts';
import { Deed } from './deed.tsx';
import { ReasonField } from './reason-field.tsx';

/** Hides the subject from readers at once, or shows it again; the record and the reason stay. */
export function TakeDown({ isHidden, readAgain }: { isHidden: boolean; readAgain(): void }) {
  const desk = useDesk();
  const { slug } = useRecord();
  const [reason, setReason] = useState('');
  const run = async () => {
    if (reason.trim() === '') return 'Say why: the reason stays with the record.';
    const outcome = await (isHidden ? restore : takeDown)(desk, slug, reason.trim());
    if (outcome.kind !== 'DONE') return sayOutcome(outcome);
    setReason('');
    readAgain();
    return null;
  };
  return (
    <Deed
      title={isHidden ? 'Show it to readers again…' : 'Take it down…'}
      small={isHidden ? 'it is hidden now' : 'hides it from readers at once'}
      label={isHidden ? 'Show it again' : 'Take it down'}
      run={run}
    >
      <p class="small">
        {isHidden ? (
          <>
            <strong>Readers get it back</strong> as it was published last. Your reason stays in the history.
          </>
        ) : (
          <>
            <strong>Hidden from readers. The record stays, with your reason.</strong> Editors still see it,
            and it can be shown again.
          </>
        )}
      </p>
      <ReasonField label="Why" value={reason} change={setReason} />
    </Deed>
  );
}
