import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatPartialDate } from '../card/card-dates.ts';
import { FlagIcon, ShareIcon } from '../drawings/drawings.tsx';
import { FeedbackForm } from '../feedback/feedback-form.tsx';
import type { PanelViewProps } from './panel-view.tsx';

/** What can be said about the article's subjects, the export, and where all of this was made. */
export function PanelFoot(props: PanelViewProps) {
  const { article, collection, context, handlers, selected } = props;
  const { t, locale } = context;
  const [isOpen, setOpen] = useState(false);
  const foot = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected !== null) setOpen(true);
  }, [selected]);
  // In the task that draws it: a later focus would take the keys of somebody who already types.
  useLayoutEffect(() => {
    if (!isOpen) return;
    foot.current?.scrollIntoView({ block: 'end' });
    foot.current?.querySelector<HTMLElement>('.form input')?.focus({ preventScroll: true });
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const subjects = article?.model.groups.flatMap((group) => group.subjects.map(({ subject }) => subject));
  return (
    <footer ref={foot}>
      {isOpen ? (
        <section class="feedback" aria-labelledby="feedback-title">
          <h2 id="feedback-title">{t('panelMissing')}</h2>
          <FeedbackForm
            key={selected?.name ?? ''}
            topics={subjects === undefined ? ['MISSING', 'SOURCE'] : ['MISSING', 'OUTDATED', 'SOURCE']}
            {...(subjects !== undefined && { subjects })}
            {...(selected !== null && { name: selected.name })}
            to={props.to}
            {...(props.address !== undefined && { address: props.address })}
            t={context.card}
            send={handlers.suggest}
            onDone={close}
          />
        </section>
      ) : (
        <div class="acts">
          <button type="button" class="button" ref={opener} onClick={() => setOpen(true)}>
            <FlagIcon />
            {t('panelMissing')}
          </button>
          {article && (
            <button type="button" class="button" onClick={handlers.exportMarkdown}>
              <ShareIcon />
              {t('panelExportShort')}
            </button>
          )}
        </div>
      )}
      <p>
        {t('panelMadeHere')}
        <br />
        {collection.savedOn === null
          ? collection.name
          : t('panelSaved', collection.name, formatPartialDate(collection.savedOn, locale))}
      </p>
    </footer>
  );
}
