import { Toast } from '../../components/library/toast';
import { EditorScreen } from './editor-screen';
import { ExportScreen } from './export-screen';
import { GuideScreen } from './guide-screen';
import { GuideVersionScreen } from './guide-version-screen';
import { GuidesScreen } from './guides-screen';
import { ImportScreen } from './import-screen';
import type { LibraryState } from './library-state';
import { NewGuideScreen } from './new-guide-screen';
import { hashOf } from './route';
import { ParticipantScreen } from './participant-screen';
import { ParticipantsScreen } from './participants-screen';
import { RestoreScreen } from './restore-screen';
import { SessionScreen } from './session-screen';
import { SessionsScreen } from './sessions-screen';
import { SettingsScreen } from './settings-screen';
import { SharedGuideScreen } from './shared-guide-screen';

function Screen({ library }: { library: LibraryState }) {
  const route = library.route.value;
  const key = hashOf(route);
  switch (route.page) {
    case 'guides':
      return <GuidesScreen library={library} />;
    case 'guide':
      return <GuideScreen key={key} library={library} guideId={route.guideId} />;
    case 'guide-version':
      return <GuideVersionScreen key={key} library={library} guideId={route.guideId} number={route.number} />;
    case 'edit-guide':
      return <EditorScreen key={key} library={library} guideId={route.guideId} />;
    case 'new-guide':
      return <NewGuideScreen library={library} />;
    case 'import-guide':
      return <ImportScreen key={key} library={library} />;
    case 'shared':
      return <SharedGuideScreen key={key} library={library} data={route.data} />;
    case 'sessions':
      return <SessionsScreen library={library} />;
    case 'session':
      return <SessionScreen key={key} library={library} sessionId={route.sessionId} />;
    case 'export-session':
      return <ExportScreen key={key} library={library} sessionId={route.sessionId} isAnonymized={route.isAnonymized} />;
    case 'participants':
      return <ParticipantsScreen library={library} />;
    case 'participant':
      return <ParticipantScreen key={key} library={library} participantKey={route.key} />;
    case 'restore':
      return <RestoreScreen library={library} />;
    case 'settings':
      return <SettingsScreen library={library} section={route.section} />;
  }
}

/** The library: the page of the route, and what has just happened. */
export function LibraryApp({ library }: { library: LibraryState }) {
  return (
    <>
      <Screen library={library} />
      <Toast message={library.toast.value} onClose={library.closeToast} />
    </>
  );
}
