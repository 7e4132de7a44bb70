interface PanelBarProps {
  /** Empty while there is no session. */
  title: string;
}

/** The bar at the top with the session's title. In the overlay the call page's script lays its own grip and buttons over it. */
export function PanelBar({ title }: PanelBarProps) {
  return (
    <header class="bar">
      <h1 title={title}>{title || 'Fieldguide'}</h1>
    </header>
  );
}
