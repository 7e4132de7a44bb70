import { gfmFromMarkdown } from 'mdast-util-gfm';

/**
 * The tree extensions for GitHub's Markdown without their transforms. Those put links around what looks like an address, and such links
 * have no place in the source, while every text here is taken from the source by its place.
 */
export function gfmWithPlaces(): ReturnType<typeof gfmFromMarkdown> {
  return gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
}
