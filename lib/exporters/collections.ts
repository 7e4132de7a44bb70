import type { CollectionExporter } from './define-collection';

const modules = import.meta.glob<Record<string, CollectionExporter>>(['./*-collection.ts', '!./define-collection.ts'], { eager: true });

/** Every format that several sessions can be saved in together, by label: each file `<id>-collection.ts` of this folder holds one. */
export const collections: readonly CollectionExporter[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .toSorted((a, b) => (a.label < b.label ? -1 : 1));
