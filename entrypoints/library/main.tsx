import { render } from 'preact';

import '../../components/ui/theme.css';
import { followAppearance } from '../../components/ui/follow-appearance';
import { createSettingsFeed } from '../../lib/client/settings-feed';
import { LibraryApp } from './library-app';
import { removeLeftBigFiles } from './big-file/big-file-folder';
import { createLibraryState } from './library-state';

const settings = createSettingsFeed();
followAppearance(document.documentElement, settings);
render(<LibraryApp library={createLibraryState(settings)} />, document.body);
// What an export or a backup that was stopped by force has left holds people's words.
void removeLeftBigFiles();
