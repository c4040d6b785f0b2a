import { useState } from 'preact/hooks';
import { declareInterests } from '../api/upkeep.ts';
import { type Me, useDesk } from '../desk-context.ts';
import { useRecord } from '../record/record-context.ts';

/** Whether the editor has an interest in this subject: somebody else has to publish on it then. */
export function Interest({ me }: { me: Me }) {
  const desk = useDesk();
  const { slug } = useRecord();
  const [problem, setProblem] = useState('');
  const isDeclared = me.interests.includes(slug);
  // What was chosen stands in the box until the server has answered: drawing anything else must not turn it back.
  const [asked, setAsked] = useState<boolean | null>(null);
  const toggle = async () => {
    setAsked(!isDeclared);
    const others = me.interests.filter((one) => one !== slug);
    const declared = await declareInterests(desk, isDeclared ? others : [...others, slug]);
    setProblem(declared.kind === 'REFUSED' ? declared.message : '');
    if (declared.kind === 'DONE')
      desk.session.set({ kind: 'SIGNED_IN', me: { ...me, interests: declared.value } });
    setAsked(null);
  };
  return (
    <div class="row upkeep-line">
      <label class="check">
        <input type="checkbox" checked={asked ?? isDeclared} onChange={() => void toggle()} />I have an
        interest in this subject
      </label>
      <span class="quiet small" role="status">
        {problem !== ''
          ? problem
          : isDeclared
            ? 'You declared an interest in this subject. Somebody else has to publish it.'
            : 'Money, work, family, a party: then somebody else publishes on it.'}
      </span>
    </div>
  );
}
