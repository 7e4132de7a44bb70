import type { Exporter } from './define-exporter';

const modules = import.meta.glob<Record<string, Exporter>>(['./*-exporter.ts', '!./define-exporter.ts'], { eager: true });

/** Every format a session can be saved in, in the order of the menu: each file `<id>-exporter.ts` of this folder holds one. */
export const exporters: readonly Exporter[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .toSorted((a, b) => a.order - b.order);
