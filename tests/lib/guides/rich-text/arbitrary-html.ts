import fc from 'fast-check';

/** Visible text as HTML, some of it with signs that Markdown or HTML would take for something else. */
const text = fc.constantFrom(
  'alpha',
  'beta gamma',
  ' delta ',
  'épsilon?',
  '日本語',
  '[Optional]',
  '[would] you',
  '- [ ] typed',
  '- typed',
  '# heading',
  '&lt;name&gt; zeta',
  '&lt;br&gt;eta',
  '&amp;theta; iota',
  'a\\_kappa \\',
  '*star lambda',
  '_under_ mu',
  '**nu** xi',
  '`code omicron`',
  'pi | rho',
  'snake_case_word',
  '(~5 min)',
  '---',
  '===',
  '&gt; sigma',
  '&nbsp;tau&nbsp;',
  '[link](upsilon)',
  '[^phi]',
  'C #',
  '~~~',
  '!',
);
const word = fc.constantFrom('one', 'two ', ' three', 'so:', '(x)', '"y"', '<br>', ' ');

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => {
  const inner = fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
  const within = (content: fc.Arbitrary<string>, ...tags: [open: string, close: string][]) =>
    fc.tuple(fc.constantFrom(...tags), content).map(([[open, close], value]) => `${open}${value}${close}`);
  const cell = within(fc.oneof(inner, blocks), ['<td>', '</td>'], ['<td colspan="2">', '</td>'], ['<th rowspan="2">', '</th>']);
  const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => `<tr>${cells.join('')}</tr>`);
  const item = within(fc.oneof(inner, blocks), ['<li>', '</li>'], ['<li role="checkbox" aria-checked="true">', '</li>']);
  return {
    inline: fc.oneof(
      { maxDepth: 4 },
      text,
      word,
      within(
        inner,
        ['<b>', '</b>'],
        ['<i>', '</i>'],
        ['<s>', '</s>'],
        ['<span style="font-weight:700;font-style:italic">', '</span>'],
        ['<b style="font-weight:normal">', '</b>'],
        ['<a href="https://a.example/b c">', '</a>'],
        ['<a href="#c">', '</a>'],
        ['<code>', '</code>'],
        ['<o:p>', '</o:p>'],
      ),
    ),
    block: fc.oneof(
      { maxDepth: 4 },
      within(
        inner,
        ['<p>', '</p>'],
        ['<div>', '</div>'],
        ['<h1>', '</h1>'],
        ['<h3>', '</h3>'],
        ['<pre>', '</pre>'],
        ['<p role="heading" aria-level="2">', '</p>'],
        ['<p class="MsoTitle">', '</p>'],
        ['<p style="mso-list:l0 level1 lfo1">', '</p>'],
        ['<p style="mso-list:l0 level3 lfo1">', '</p>'],
        ['<div class="ListContainerWrapper"><ul><li data-aria-level="2">', '</li></ul></div>'],
      ),
      within(blocks, ['<div>', '</div>'], ['<blockquote>', '</blockquote>'], ['<ul>', '</ul>'], ['<b>', '</b>']),
      within(
        fc.array(fc.oneof({ weight: 3, arbitrary: item }, tie('block')), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
        ['<ul>', '</ul>'],
        ['<ol start="3">', '</ol>'],
        ['<ul class="inline-task-list">', '</ul>'],
      ),
      within(
        fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => rows.join('')),
        ['<table>', '</table>'],
      ),
      inner,
    ),
  };
});

/** HTML in which anything may stand in anything, as documents, web pages and clipboards hold it. */
export const htmlArbitrary = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n'));
