import { useEffect, useState } from 'preact/hooks';
import { type Comment, readComments, resolveComment } from '../api/change-sets.ts';
import { NoteIcon } from '../controls/icons.tsx';
import { sayMoment } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useWriting } from '../draft/draft-context.ts';
import { useStore } from '../store.ts';
import { sayPathText } from '../words/say-gate.ts';
import { count } from '../words/vocabulary-words.ts';

/** What a reviewer said of the open draft, until its author has settled it. */
export function Comments() {
  const desk = useDesk();
  const draft = useStore(useWriting().draft.draft);
  const [comments, setComments] = useState<Comment[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const { id, state } = draft;
  useEffect(() => {
    setComments([]);
    if (id === null || state === 'DRAFT') return;
    void readComments(desk, id).then((found) => setComments(found ?? []));
  }, [desk, id, state]);
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  if (id === null || open.length === 0) return null;
  const settle = async (comment: Comment) => {
    const outcome = await resolveComment(desk, id, comment.id);
    if (outcome.kind !== 'DONE') return;
    setComments(comments.filter((one) => one.id !== comment.id));
    // The button that was pressed goes away; the next thing to do is beside it.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.comments button, .strip .button.primary')?.focus(),
    );
  };
  const who = open.at(-1)?.author;
  return (
    <>
      <button
        type="button"
        class="text-button stops"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <NoteIcon />
        {state === 'SENT_BACK' ? `Sent back by ${who}: ` : ''}
        {count(open.length, 'comment')}
      </button>
      {isOpen && (
        <ul class="comments">
          {open.map((comment) => (
            <li key={comment.id}>
              <p>
                <strong>{comment.author}</strong>{' '}
                <span class="quiet">
                  {sayMoment(new Date(comment.createdAt), new Date())}
                  {comment.path !== '' && ` · ${sayPathText(comment.path)}`}
                </span>
              </p>
              <p class="comment-words">{comment.text}</p>
              <button type="button" class="button small" onClick={() => void settle(comment)}>
                Settled
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
