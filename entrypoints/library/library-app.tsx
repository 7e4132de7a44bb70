import { Toast } from '../../components/library/toast';
import { EditorScreen } from './editor-screen';
import { GuideScreen } from './guide-screen';
import { GuidesScreen } from './guides-screen';
import type { LibraryState } from './library-state';
import { hashOf } from './route';
import { SessionScreen } from './session-screen';
import { SessionsScreen } from './sessions-screen';
import { SettingsScreen } from './settings-screen';

function Screen({ library }: { library: LibraryState }) {
  const route = library.route.value;
  const key = hashOf(route);
  switch (route.page) {
    case 'guides':
      return <GuidesScreen library={library} />;
    case 'guide':
      return <GuideScreen key={key} library={library} guideId={route.guideId} />;
    case 'edit-guide':
      return <EditorScreen key={key} library={library} route={route} />;
    case 'new-guide':
    case 'import-guide':
      return <EditorScreen key={key} library={library} route={route} />;
    case 'sessions':
      return <SessionsScreen library={library} />;
    case 'session':
      return <SessionScreen key={key} library={library} sessionId={route.sessionId} />;
    case 'settings':
      return <SettingsScreen library={library} />;
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
