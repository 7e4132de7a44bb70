import { AnonymizeFields } from '../../components/library/export/anonymize-fields';
import { FailedSessions } from '../../components/library/export/failed-sessions';
import { PersonalDataList } from '../../components/library/export/personal-data-list';
import { Button } from '../../components/ui/button';
import type { ExportManyState } from './export-many-state';
import { shownData } from './export-personal-data';

/** Anonymising several sessions: they are looked through first, so that what is replaced is seen before anything is written. */
export function AnonymizeMany({ many: { anonymize, personal, look } }: { many: ExportManyState }) {
  return (
    <AnonymizeFields isOn={anonymize.isOn} names={anonymize.names} onToggle={anonymize.turn} onNames={anonymize.setNames}>
      {personal ? (
        <>
          <PersonalDataList data={shownData(personal.data, anonymize.kept)} onToggle={anonymize.keep} />
          <FailedSessions failed={personal.failed} />
        </>
      ) : (
        <Button onClick={() => void look()}>Look for personal data</Button>
      )}
    </AnonymizeFields>
  );
}
