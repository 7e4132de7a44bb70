interface CallLineProps {
  /** The call of the tab, its label empty where the address does not tell it; null when the tab holds none. */
  call: { platformName: string; label: string } | null;
}

/** Which call the tab holds, or what to do when it holds none. */
export function CallLine({ call }: CallLineProps) {
  if (call) {
    return (
      <p class="call-line">
        <span aria-hidden="true" class="call-dot" />
        {[call.platformName, call.label].filter((part) => part !== '').join(' · ')}
      </p>
    );
  }
  return (
    <div class="call-line-none">
      <p>
        <b>No call in this tab</b>
      </p>
      <p>
        Press the Fieldguide button in the tab of the call: Google Meet, Zoom (choose “Join from browser”) or Jitsi. Or start here without a
        call page.
      </p>
    </div>
  );
}
