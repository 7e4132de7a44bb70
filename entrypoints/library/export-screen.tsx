import { useEffect, useState } from 'preact/hooks';

import { AnonymizeFields } from '../../components/library/export/anonymize-fields';
import { ChoiceList } from '../../components/library/export/choice-list';
import { ExportFields } from '../../components/library/export/export-fields';
import { ExportPreview } from '../../components/library/export/export-preview';
import { offeredOptions } from '../../components/library/export/offered-options';
import { PersonalDataList } from '../../components/library/export/personal-data-list';
import { TemplateEditor } from '../../components/library/export/template-editor';
import { LibraryFrame } from '../../components/library/library-frame';
import { MenuButton } from '../../components/library/menu-button';
import { sessionTitle } from '../../components/library/session-title';
import { Button } from '../../components/ui/button';
import { errorWords } from '../../components/ui/error-words';
import { onBroadcast } from '../../lib/client/on-broadcast';
import { exporters } from '../../lib/exporters/registry';
import { copySession } from './copy-session';
import type { CopyKind } from './copy-session';
import { useExportAnswer } from './export-answer';
import { createExportClient } from './export-client';
import { useExportChoice } from './export-choice';
import { shownData } from './export-personal-data';
import { saveSession } from './export-save';
import type { LibraryState } from './library-state';
import { hashOf } from './route';

const COPY_ITEMS: readonly { id: CopyKind; label: string }[] = [
  { id: 'text', label: 'Copy this text' },
  { id: 'rich-text', label: 'Copy as rich text' },
];

interface ExportScreenProps {
  library: LibraryState;
  sessionId: string;
  /** Whether it begins anonymised. */
  isAnonymized: boolean;
}

/** One session’s export: what is chosen beside what will be written. */
export function ExportScreen({ library, sessionId, isAnonymized }: ExportScreenProps) {
  const [client] = useState(() => createExportClient());
  useEffect(() => () => client.close(), [client]);
  /** Grows with the session, whose export grows too, and when its log was replaced. */
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    onBroadcast((told) => {
      if (told.type === 'records-replaced') client.forget();
      if (told.type === 'records-replaced' || (told.type === 'events-appended' && told.sessionId === sessionId))
        setRevision((before) => before + 1);
    }, end.signal);
    return () => end.abort();
  }, [client, sessionId]);
  const [isSaving, setSaving] = useState(false);

  const subject = useExportAnswer(client, 'subject', { sessionId }, String(revision));
  const chosen = useExportChoice({ library, client, sessionId, revision, isAnonymized });
  const { exporter, choice, anonymize, template, found } = chosen;
  const preview = useExportAnswer(client, 'preview', choice && { sessionId, choice }, `${revision} ${chosen.key}`);

  const save = async () => {
    if (!choice) return;
    setSaving(true);
    await saveSession(library, client, sessionId, choice);
    setSaving(false);
  };
  const copy = (kind: string) => choice && void copySession(library, client, sessionId, choice, kind as CopyKind);

  const isReady = choice !== null && !isSaving && !preview.isFailed;
  const actions = (
    <>
      <MenuButton label="Copy" items={COPY_ITEMS} isDisabled={!isReady} onChoose={copy} />
      <Button look="primary" isDisabled={!isReady} onClick={() => void save()}>
        Export
      </Button>
    </>
  );
  return (
    <LibraryFrame area="sessions" isAreaItself={false} takesFocus={library.hasNavigated.value} title="Export" actions={actions}>
      {subject.value && (
        <p class="quiet">
          <a href={hashOf({ page: 'session', sessionId })}>{sessionTitle(subject.value.participant, subject.value.guideTitle)}</a>
        </p>
      )}
      {subject.isFailed ? (
        <p class="notice notice-error">{errorWords('no-such-session')}</p>
      ) : (
        <div class="export-columns">
          <form class="export-form" onSubmit={(event) => event.preventDefault()}>
            <ChoiceList name="Format" isCompact choices={exporters} chosen={exporter?.id ?? ''} onChoose={chosen.setFormat} />
            <ExportFields
              options={chosen.options}
              offered={new Set(offeredOptions(exporter?.options ?? [], chosen.options))}
              canHavePerson={subject.value?.hasPerson === true && !anonymize.isOn}
              onChange={chosen.setOptions}
            />
            {exporter?.id === 'summary' && (
              <TemplateEditor
                template={template.text}
                problems={template.problems}
                isOwn={template.isOwn}
                onChange={template.edit}
                onReset={template.reset}
              />
            )}
            <AnonymizeFields isOn={anonymize.isOn} names={anonymize.names} onToggle={anonymize.turn} onNames={anonymize.setNames}>
              {found.value ? (
                <PersonalDataList data={shownData(found.value, anonymize.kept)} onToggle={anonymize.keep} />
              ) : (
                <p class="quiet">
                  {found.isFailed ? 'The session could not be looked through, so nothing is exported.' : 'Looking for personal data…'}
                </p>
              )}
            </AnonymizeFields>
          </form>
          <div class="export-shown">
            {preview.isFailed ? (
              <p class="notice notice-error">{errorWords('download-failed')}</p>
            ) : (
              <ExportPreview
                preview={preview.value}
                isBusy={preview.isBusy}
                obstacle={chosen.isTemplateGood ? '' : 'Correct the template first.'}
              />
            )}
          </div>
        </div>
      )}
    </LibraryFrame>
  );
}
