interface SettingsNavProps {
  /** The sections that are shown, in the order of the page. */
  places: readonly { id: string; title: string }[];
}

/** Goes to a section of the settings, with the keyboard too. */
export function goToSettings(id: string): void {
  const heading = document.getElementById(`settings-${id}`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.closest('section')?.scrollIntoView?.();
}

/** The sections of the settings, to go to. */
export function SettingsNav({ places }: SettingsNavProps) {
  return (
    <nav class="settings-nav" aria-label="Sections of the settings">
      {places.map(({ id, title }) => (
        // An address that is there already changes nothing, so the click goes there itself.
        <a key={id} href={`#/settings/${id}`} onClick={() => goToSettings(id)}>
          {title}
        </a>
      ))}
    </nav>
  );
}
