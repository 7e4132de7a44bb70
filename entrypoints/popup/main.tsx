import { render } from 'preact';

import '../../components/ui/theme.css';
import './popup-size.css';
import { browser } from '../../lib/browser/extension';
import { followAppearance } from '../../components/ui/follow-appearance';
import { createSettingsFeed } from '../../lib/client/settings-feed';
import { PopupApp } from './popup-app';
import { createPopupState } from './popup-state';

/** No tab has this number: with it the popup says that there is no call, should the browser not tell which tab it was opened over. */
const NO_TAB = -1;

const settings = createSettingsFeed();
followAppearance(document.documentElement, settings);
const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active?.id ?? NO_TAB);
render(<PopupApp state={createPopupState({ tab: () => tab, isSidePanel: false, settings })} settings={settings} />, document.body);
