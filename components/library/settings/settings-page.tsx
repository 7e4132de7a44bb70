import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { isUsual, settingNames } from '../../../lib/domain/settings';
import type { Settings } from '../../../lib/domain/settings';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { PlacesRow, PLACES_WORDS } from './places-row';
import { ResetSettings } from './reset-settings';
import { isFound, isSettingFound } from './search-settings';
import type { SettingTools } from './setting-control';
import { SETTING_GROUPS } from './setting-descriptions';
import { SettingGroup } from './setting-group';
import { SettingsNav } from './settings-nav';
import './settings-page.css';

/** A section with content of its own. */
export interface SettingsSection {
  /** Its heading's id is `settings-` and this. */
  id: string;
  title: string;
  /** What is in it, in words that people search for. */
  words: string;
  content: ComponentChildren;
}

interface SettingsPageProps {
  settings: Settings;
  tools: SettingTools;
  /** What was saved last, in words; empty for nothing. */
  said: string;
  onChange: (change: Partial<Settings>) => void;
  /** Puts one setting back. */
  onReset: (name: keyof Settings) => void;
  onResetAll: () => void;
  onResetPlaces: () => void;
  /** The sections below the simple settings. */
  sections: readonly SettingsSection[];
}

const RESET = { id: 'reset', title: 'Reset', words: 'all settings usual default put back' };

/** All settings, with a search over them. What is changed is saved at once. */
export function SettingsPage(props: SettingsPageProps) {
  const { settings, tools, said, onChange, onReset, onResetAll, onResetPlaces, sections } = props;
  const [search, setSearch] = useState('');
  const groups = SETTING_GROUPS.map(({ id, title, names }) => ({
    id,
    title,
    names: names.filter((name) => isSettingFound(search, name, title)),
    hasPlaces: id === 'panel' && isFound(search, title, ...PLACES_WORDS),
  })).filter(({ names, hasPlaces }) => names.length > 0 || hasPlaces);
  const found = sections.filter(({ title, words }) => isFound(search, title, words));
  const hasReset = isFound(search, RESET.title, RESET.words);
  const isNothingFound = groups.length === 0 && found.length === 0 && !hasReset;

  return (
    <div class="settings">
      <div class="settings-top">
        <SearchField label="Search settings" search={search} onSearch={setSearch} />
        <p class="settings-said" role="status">
          {isNothingFound ? `No setting matches “${search.trim()}”.` : said}
        </p>
      </div>
      <SettingsNav places={[...groups, ...found, ...(hasReset ? [RESET] : [])]} />
      <div class="settings-sections">
        {isNothingFound && (
          <p class="settings-none">
            Nothing here is called or explained like that. <Button onClick={() => setSearch('')}>Show all settings</Button>
          </p>
        )}
        {groups.map(({ id, title, names, hasPlaces }) => (
          <SettingGroup
            key={id}
            id={id}
            title={title}
            names={names}
            settings={settings}
            tools={tools}
            onChange={onChange}
            onReset={onReset}
          >
            {hasPlaces && <PlacesRow onReset={onResetPlaces} />}
          </SettingGroup>
        ))}
        {/* Hidden and not left out: what is half done in one outlasts a search. */}
        {sections.map((section) => (
          <div key={section.id} hidden={!found.includes(section)}>
            {section.content}
          </div>
        ))}
        {hasReset && <ResetSettings changedCount={settingNames.filter((name) => !isUsual(settings, name)).length} onReset={onResetAll} />}
      </div>
    </div>
  );
}
